using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Selections;

/// <summary>One change of many actions, in one transaction: each is decided on as if it were alone, and what refuses one refuses all.</summary>
public static class SelectionCommands
{
    public static Task<Answer<ChangedSelection>> ChangeAsync(UnitOfWork unit, SelectionBody body, IValidator<ActionBody> validator) => unit.RunAsync<ChangedSelection>(async session =>
    {
        var selection = await Selection.HoldAsync(session, [.. body.Actions!.Select(a => a.Id!.Value)], unit.Caller);
        var refusals = new SelectionRefusals();
        var found = new List<SelectedAction>();
        foreach (var (index, named) in body.Actions!.Index())
        {
            if (selection.Find(index, named.Id!.Value) is not { } action) refusals.Add(index, Problems.Conflict, Fault.Of("/id", "notFound", named.Id));
            else if (!unit.Caller.ActsForAny(action.Subject.Convention.Cafs())) refusals.Add(index, Problems.Forbidden, Fault.Of("/id", "forbidden"));
            else if (action.Subject.Current.Version != named.Version) refusals.Add(index, Problems.Conflict, Fault.Of("/version", "stale", action.Subject.Current.Version));
            else found.Add(action);
        }
        var changes = body.Move is { } move ? Move(found, move, unit.Today) : await ReviseAsync(found, body.Change!, validator, unit.Today);
        foreach (var (action, change) in found.Zip(changes)) refusals.Add(action.Index, change.Problem, body.Change);
        WrittenReferences[] references =
        [
            .. from both in found.Zip(changes)
               let action = both.Second.Action
               where action is not null
               select new WrittenReferences($"/actions/{both.First.Index}", action, both.First.Key),
        ];
        refusals.Add(Problems.Invalid, ExternalReferences.Repeated(references));
        refusals.Add(Problems.ExternalReferenceTaken, await ExternalReferences.TakenAsync(session, ActionPlanStore.ActionType, references));
        if (refusals.Problem is { } problem) return problem;
        var written = new List<PlanAction>();
        foreach (var (action, change) in found.Zip(changes)) written.Add(await SaveAsync(session, action, change));
        return Answer<ChangedSelection>.Of(ChangedSelection.Of(found, written, unit.Language), unit.Language);
    });

    /// <summary>It is held, and of the version that was named. What stays as it was is no new version.</summary>
    private static async Task<PlanAction> SaveAsync(WriteSession session, SelectedAction action, ActionChange change)
    {
        var same = change.Action! with { Version = action.Subject.Current.Version };
        if (!Documents.Differ(same, action.Document)) return same;
        await ActionPlanWriter.SaveAsync(session, action.Key, change.Action!, change.Operation, change.Reason);
        return change.Action!;
    }

    private static List<ActionChange> Move(List<SelectedAction> actions, ActionMoveBody body, DateOnly today) =>
        [.. actions.Select(a => ActionCommands.Move(a.Subject, body, today))];

    private static async Task<List<ActionChange>> ReviseAsync(List<SelectedAction> actions, PatchOf<ActionBody> change, IValidator<ActionBody> validator, DateOnly today)
    {
        if (actions.Count == 0) return [];
        var bodies = actions.Select(a => change.ApplyTo(a.Subject.Current.ToBody())).ToArray();
        var around = await Surroundings.LookAsync(actions[0].Subject.Session, [.. actions.Zip(bodies, (a, b) => (a.Subject.Current.Id, b.Parent))]);
        var changes = new List<ActionChange>();
        foreach (var (action, body) in actions.Zip(bodies))
        {
            var faults = await validator.FaultsAsync(body, action.Subject.Session.Cancellation);
            changes.Add(faults.Count > 0 ? ActionChange.Refused(new Problem(Problems.Invalid, faults)) : ActionCommands.Revise(action.Subject, body, around, today));
        }
        return changes;
    }
}
