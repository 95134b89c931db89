using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Reviews;

/// <summary>What a plan lacks.</summary>
public static class PlanReviewEndpoints
{
    public static RouteGroupBuilder MapPlanReviews(this RouteGroupBuilder group)
    {
        group.MapGet("/action-plans/{id:guid}/completeness", Complete).WithName("getPlanCompleteness").WithSummary("Tell what the sheets of a plan lack").WithTags("Action plans")
            .Exports(CompletenessCsv.Table)
            .WithDescription("Of the actions of the plan, abandoned ones aside, what a full sheet has and theirs have not: each action with what it lacks, and each member with how many lack it.");
        return group;
    }

    private static async Task<Answer<PlanCompleteness>> Complete(Guid id, Query<NoParameters> query, Caller caller, ActionPlanStore store, HttpContext context)
    {
        if (await store.FindWholeAsync(id, caller, context.RequestAborted) is not var (plan, actions)) return new Problem(Problems.NotFound);
        var language = Language.Of(context.Request);
        var told = PlanCompleteness.Of(id, Completeness.Of(PlanContent.Read(plan.Document, actions).Actions), language);
        return ExportForms.WantedBy(context) is { } form
            ? await Answer<PlanCompleteness>.OfAsync(PagePlace.Of(context, new WholeList()), told.ToListing(), form, language)
            : Answer<PlanCompleteness>.Of(told, language);
    }
}
