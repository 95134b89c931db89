using Ctg.Api.Http;
using Ctg.Api.Security;

namespace Ctg.Api.ActionPlans.Editions;

public static class PlanEditionEndpoints
{
    public static RouteGroupBuilder MapPlanEditions(this RouteGroupBuilder group)
    {
        group.MapGet("/action-plans/{id:guid}/changes", Compare).WithName("comparePlanEditions").WithSummary("Compare an action plan with an edition that was adopted").WithTags("Action plans")
            .WithDescription("An adopted plan is reopened by a move to draft, which begins its next edition; its actions go on. What is compared is each member of the plan and of its actions.");
        return group;
    }

    private static async Task<Answer<PlanChanges>> Compare(Guid id, Query<PlanChangesQuery> query, Caller caller, PlanEditionStore store, CancellationToken cancellation) =>
        await store.CompareAsync(id, query.Value, caller, cancellation) is { } changes ? Answer<PlanChanges>.Of(changes) : new Problem(Problems.NotFound);
}
