using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.ActionPlans.Reports;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Reviews;

/// <summary>When to report a plan for.</summary>
public sealed record PlanReportQuery
{
    /// <summary>The business date of the report; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>What a plan lacks, and the report of it.</summary>
public static class PlanReviewEndpoints
{
    public static RouteGroupBuilder MapPlanReviews(this RouteGroupBuilder group)
    {
        group.MapGet("/action-plans/{id:guid}/completeness", Complete).WithName("getPlanCompleteness").WithSummary("Tell what the sheets of a plan lack").WithTags("Action plans")
            .Exports(CompletenessCsv.Table)
            .WithDescription("Of the actions of the plan, abandoned ones aside, what a full sheet has and theirs have not: each action with what it lacks, and each member with how many lack it.");
        group.MapGet("/action-plans/{id:guid}/report", Report).WithName("getPlanReport").WithSummary("Print a plan for its steering committee").WithTags("Action plans")
            .WithDescription("A page of HTML made for print, with its charts and a table behind each: key figures, each action by axis, what is late or blocked, and what sheets lack. "
                + "It needs no script and no other file, and its Content-Security-Policy allows none. It names organisations, and no contacts.");
        return group;
    }

    private static async Task<Answer<Html>> Report(
        Guid id, Query<PlanReportQuery> query, Caller caller, ActionPlanStore store, ReportRenderer renderer, ParisCalendar calendar, HttpContext context)
    {
        if (await store.FindWholeAsync(id, caller, context.RequestAborted) is not var (plan, actions)) return new Problem(Problems.NotFound);
        var (convention, asOf, language) = (Documents.Read<Convention>(plan.Convention), query.Value.AsOf ?? calendar.Today, Language.Of(context.Request));
        context.Response.Headers.ContentSecurityPolicy = ReportStyle.Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Answer<Html>.OfPage(
            () => renderer.RenderAsync(PlanReport.Of(PlanContent.Read(plan.Document, actions), convention, asOf, language)),
            EntityTag.Of(PlanContent.VersionOf(plan.Version, actions), $"{convention.Version}-{asOf:yyyyMMdd}-{language}"),
            language);
    }

    private static async Task<Answer<PlanCompleteness>> Complete(Guid id, Caller caller, ActionPlanStore store, HttpContext context)
    {
        if (await store.FindWholeAsync(id, caller, context.RequestAborted) is not var (plan, actions)) return new Problem(Problems.NotFound);
        var language = Language.Of(context.Request);
        var told = PlanCompleteness.Of(id, Completeness.Of(PlanContent.Read(plan.Document, actions).Actions), language);
        return await Answer<PlanCompleteness>.OfAsync(told, told.Items, ExportForms.WantedBy(context), context, language);
    }
}
