using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>The changes of an action plan: each loads, lets the domain decide, and stores, in one transaction.</summary>
public static class ActionPlanCommands
{
    public static Task<Answer<ActionPlan>> CreateAsync(UnitOfWork unit, Guid conventionId, ActionPlanBody body) => unit.RunAsync<ActionPlan>(async session =>
    {
        await OwningConvention.HoldAsync(session, conventionId);
        if (await OwningConvention.FindAsync(session, conventionId, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var decision = ActionPlanDecisions.Draft(Guid.CreateVersion7(session.At), convention, body.ToContent(), unit.Today);
        if (decision.State is not { } plan) return Problem.Refused(decision.Refusals);
        if (await ExternalReferences.TakenAsync(session, ActionPlanStore.PlanType, plan) is { } taken) return taken;
        var document = await ActionPlanWriter.AddAsync(session, row.ConventionKey, plan);
        return Answer<ActionPlan>.Created($"/v1/action-plans/{plan.Id}", Representation.Of(document, plan.Version));
    });

    public static Task<Answer<ActionPlan>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<ActionPlanBody> patch) =>
        ChangeAsync(unit, id, ifMatch, "revised", async (session, row, current, convention) =>
        {
            var (body, problem) = await patch.ApplyAsync(current.ToBody(), session.Cancellation);
            if (problem is not null) return (null, problem);
            var axesInUse = await ActionPlanWriter.ListAxesInUseAsync(session, row.PlanKey);
            return Outcome(ActionPlanDecisions.Revise(current, convention, body.ToContent(), axesInUse));
        });

    public static Task<Answer<ActionPlan>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, PlanMoveBody body) =>
        ChangeAsync(unit, id, ifMatch, "moved", (_, _, current, convention) =>
            Task.FromResult(Outcome(ActionPlanDecisions.Decide(current, convention, body.ToMove(), unit.Today))));

    private static Task<Answer<ActionPlan>> ChangeAsync(
        UnitOfWork unit, Guid id, IfMatch ifMatch, string operation,
        Func<WriteSession, PlanRow, ActionPlan, Convention, Task<(ActionPlan? Plan, Problem? Problem)>> change) => unit.RunAsync<ActionPlan>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfPlanAsync(session, id);
        if (await ActionPlanStore.FindPlanAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
        var (plan, problem) = await change(session, row, Documents.Read<ActionPlan>(row.Document), convention);
        if (plan is null) return problem!;
        // What stays as it was is no new version.
        if (!Documents.Differ(plan with { Version = row.Version }, row.Document)) return Answer<ActionPlan>.Of(Representation.Of(row.Document, row.Version));
        if (await ExternalReferences.TakenAsync(session, ActionPlanStore.PlanType, plan, row.PlanKey) is { } taken) return taken;
        var document = await ActionPlanWriter.SaveAsync(session, row.PlanKey, plan, operation, operation == "moved" ? plan.StageReason : null);
        return document is null ? new Problem(Problems.Stale) : Answer<ActionPlan>.Of(Representation.Of(document, plan.Version));
    });

    private static (ActionPlan? Plan, Problem? Problem) Outcome(Decision<ActionPlan> decision) =>
        (decision.State, decision.State is null ? Problem.Refused(decision.Refusals) : null);
}
