using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>The changes of an action: each loads, lets the domain decide, and stores, in one transaction.</summary>
public static class ActionCommands
{
    public static Task<Answer<ActionResource>> CreateAsync(UnitOfWork unit, Guid planId, ActionBody body) => unit.RunAsync<ActionResource>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfPlanAsync(session, planId);
        if (await ActionPlanStore.FindPlanAsync(session, planId, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var reference = await ActionPlanWriter.NextReferenceAsync(session, row.PlanKey);
        var decision = ActionDecisions.Propose(Guid.CreateVersion7(session.At), reference, Documents.Read<ActionPlan>(row.Document), convention, body.ToContent());
        if (decision.State is not { } action) return Problem.Refused(decision.Refusals);
        var document = await ActionPlanWriter.AddAsync(session, row, action);
        return Answer<ActionResource>.Created($"/v1/actions/{action.Id}", ActionRepresentations.Of(document, action.Version, action.IsLateOn(unit.Today)));
    });

    public static Task<Answer<ActionResource>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<ActionBody> patch) =>
        ChangeAsync(unit, id, ifMatch, "revised", async (session, current, plan, convention) =>
        {
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            return problem is not null
                ? (null, problem)
                : Outcome(ActionDecisions.Revise(current, plan, convention, body.ToContent()));
        });

    public static Task<Answer<ActionResource>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, ActionMoveBody body) =>
        ChangeAsync(unit, id, ifMatch, "moved", (_, current, plan, convention) =>
            Task.FromResult(Outcome(ActionDecisions.Decide(current, plan, convention, body.ToMove(), unit.Today))));

    private static Task<Answer<ActionResource>> ChangeAsync(
        UnitOfWork unit, Guid id, IfMatch ifMatch, string operation,
        Func<WriteSession, PlanAction, ActionPlan, Convention, Task<(PlanAction? Action, Problem? Problem)>> change) => unit.RunAsync<ActionResource>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfActionAsync(session, id);
        if (await ActionPlanStore.FindActionAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
        var (action, problem) = await change(session, Documents.Read<PlanAction>(row.Document), Documents.Read<ActionPlan>(row.Plan), convention);
        if (action is null) return problem!;
        var reason = operation == "moved" ? action.StatusReason : null;
        var document = await ActionPlanWriter.SaveAsync(session, row.ActionKey, action, operation, reason);
        return document is null
            ? new Problem(Problems.Stale)
            : Answer<ActionResource>.Of(ActionRepresentations.Of(document, action.Version, action.IsLateOn(unit.Today)));
    });

    private static (PlanAction? Action, Problem? Problem) Outcome(Decision<PlanAction> decision) =>
        (decision.State, decision.State is null ? Problem.Refused(decision.Refusals) : null);
}
