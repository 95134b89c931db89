using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>Writing a plan with all its actions, in one transaction; what stays as it was is not written.</summary>
public static class PlanContentCommands
{
    public static Task<Answer<PlanContent>> WriteAsync(UnitOfWork unit, Guid id, IfMatch ifMatch, PlanContentBody body) => unit.RunAsync<PlanContent>(async session =>
    {
        await ActionPlanWriter.HoldConventionOfPlanAsync(session, id);
        if (await ActionPlanStore.FindPlanAsync(session, id, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var convention = Documents.Read<Convention>(row.Convention);
        if (!unit.Caller.ActsForAny(convention.Cafs())) return new Problem(Problems.Forbidden);
        var held = await ActionPlanStore.ListWholeAsync(session, row.PlanKey);
        var current = PlanContent.Read(row.Document, held);
        if (!ifMatch.Names(current.Version)) return new Problem(Problems.Stale);
        var decision = PlanContentDecisions.Write(current, convention, body.ToPlan(() => Guid.CreateVersion7(session.At)), unit.Today);
        if (decision.State is not { } whole) return Problem.Refused(decision.Refusals);
        var known = current.Actions.Zip(held).ToDictionary(a => a.First.Id);
        if (await ReferencesAsync(session, row, known, whole) is { } problem) return problem;
        await SaveAsync(session, row, known, whole);
        var written = (await ActionPlanStore.FindPlanAsync(session, id, unit.Caller))!;
        return Answer<PlanContent>.Of(PlanContent.Represent(written.Document, written.Version, await ActionPlanStore.ListWholeAsync(session, row.PlanKey)));
    });

    /// <summary>The problem that the plan, or an action, would be called as another is; null where none would.</summary>
    private static async Task<Problem?> ReferencesAsync(WriteSession session, PlanRow row, Dictionary<Guid, (PlanAction State, ActionRow Row)> known, WholePlan whole)
    {
        var actions = whole.Actions.Index()
            .Select(a => new WrittenReferences($"/actions/{a.Index}", a.Item, known.TryGetValue(a.Item.Id, out var held) ? held.Row.ActionKey : null)).ToArray();
        if (ExternalReferences.Repeated(actions) is { Count: > 0 } repeated) return new Problem(Problems.Invalid, repeated);
        Fault[] taken =
        [
            .. await ExternalReferences.TakenAsync(session, ActionPlanStore.PlanType, [new("/plan", whole.Plan, row.PlanKey)]),
            .. await ExternalReferences.TakenAsync(session, ActionPlanStore.ActionType, actions),
        ];
        return taken.Length > 0 ? new Problem(Problems.ExternalReferenceTaken, taken) : null;
    }

    private static async Task SaveAsync(WriteSession session, PlanRow row, Dictionary<Guid, (PlanAction State, ActionRow Row)> known, WholePlan whole)
    {
        if (Documents.Differ(whole.Plan with { Version = row.Version }, row.Document)) await ActionPlanWriter.SaveAsync(session, row.PlanKey, whole.Plan, "revised");
        var changed = whole.Actions.Where(a => !known.TryGetValue(a.Id, out var held) || Documents.Differ(a with { Version = held.Row.Version }, held.Row.Document)).ToArray();
        // What one action gives up another may take, so all is given up before.
        foreach (var action in changed)
        {
            if (known.TryGetValue(action.Id, out var held) && held.State.ExternalReferences.Except(action.ExternalReferences).Any())
                await ExternalReferences.DeleteAsync(session, ActionPlanStore.ActionType, held.Row.ActionKey);
        }
        foreach (var action in changed)
        {
            if (known.TryGetValue(action.Id, out var held))
                await ActionPlanWriter.SaveAsync(session, held.Row.ActionKey, action, "revised", whole.Reasons.GetValueOrDefault(action.Id));
            else await ActionPlanWriter.AddAsync(session, row, action);
        }
    }
}
