using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>The changes of an action: each loads, lets the domain decide, and stores, in one transaction.</summary>
public static class ActionCommands
{
    public static Task<Answer<ChangedAction>> CreateAsync(UnitOfWork unit, Guid planId, ActionBody body) => unit.RunAsync<ChangedAction>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfPlanAsync(session, planId);
        if (await ActionPlanStore.FindPlanAsync(session, planId, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var place = await ActionPlanWriter.NextPlaceAsync(session, row.PlanKey);
        var around = await Surroundings.LookAsync(session, (place.Id, body.Parent));
        var decision = ActionDecisions.Propose(place, Documents.Read<ActionPlan>(row.Document), convention, body.ToContent(), around.Of(place.Id, body.Parent), unit.Today);
        if (decision.State is not { } action) return Problem.Refused(decision.Refusals);
        if (await ExternalReferences.TakenAsync(session, ActionPlanStore.ActionType, action) is { } taken) return taken;
        var document = await ActionPlanWriter.AddAsync(session, row, action);
        return Answer<ChangedAction>.Created($"/v1/actions/{action.Id}", ActionRepresentations.Changed(document, action, convention, unit.Today, unit.Language), unit.Language);
    });

    public static Task<Answer<ChangedAction>> ReviseAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, MergePatch<ActionBody> patch) =>
        ChangeAsync(unit, id, ifMatch, async subject =>
        {
            var (body, problem) = await patch.ApplyAsync(subject.Current.ToBody(), subject.Session.Cancellation);
            return problem is null ? Revise(subject, body, await Surroundings.LookAsync(subject.Session, (id, body.Parent)), unit.Today) : ActionChange.Refused(problem);
        });

    public static Task<Answer<ChangedAction>> MoveAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, ActionMoveBody body) =>
        ChangeAsync(unit, id, ifMatch, subject => Task.FromResult(Move(subject, body, unit.Today)));

    internal static ActionChange Revise(ActionSubject subject, ActionBody body, Surroundings around, DateOnly today) => ActionChange.Of(
        ActionDecisions.Revise(subject.Current, subject.Plan, subject.Convention, body.ToContent(), around.Of(subject.Current.Id, body.Parent), today), "revised");

    internal static ActionChange Move(ActionSubject subject, ActionMoveBody body, DateOnly today) => ActionChange.Of(
        ActionDecisions.Decide(subject.Current, subject.Plan, subject.Convention, body.ToMove(), today, subject.IsEvaluated), "moved", body.Reason);

    /// <summary>Loads an action that the caller may change, and stores what is decided about it.</summary>
    internal static Task<Answer<ChangedAction>> ChangeAsync(
        UnitOfWork unit, Guid id, IfMatch ifMatch, Func<ActionSubject, Task<ActionChange>> decide) => unit.RunAsync<ChangedAction>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfActionAsync(session, id);
        if (await ActionPlanStore.FindActionAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        if (!ifMatch.Names(row.Version)) return new Problem(Problems.Stale);
        var change = await decide(new(session, Documents.Read<PlanAction>(row.Document), Documents.Read<ActionPlan>(row.Plan), convention, row.IsEvaluated > 0));
        if (change.Action is not { } action) return change.Problem!;
        // What stays as it was is no new version.
        if (!Documents.Differ(action with { Version = row.Version }, row.Document))
            return Answer<ChangedAction>.Of(ActionRepresentations.Changed(row.Document, action with { Version = row.Version }, convention, unit.Today, unit.Language), language: unit.Language);
        if (await ExternalReferences.TakenAsync(session, ActionPlanStore.ActionType, action, row.ActionKey) is { } taken) return taken;
        var document = await ActionPlanWriter.SaveAsync(session, row.ActionKey, action, change.Operation, change.Reason);
        return document is null
            ? new Problem(Problems.Stale)
            : Answer<ChangedAction>.Of(ActionRepresentations.Changed(document, action, convention, unit.Today, unit.Language), language: unit.Language);
    });
}
