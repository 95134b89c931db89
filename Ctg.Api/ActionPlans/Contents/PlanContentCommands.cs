using Ctg.Api.Http;
using Ctg.Api.Persistence;
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
        await SaveAsync(session, row, current.Actions.Zip(held).ToDictionary(a => a.First.Id, a => a.Second), whole);
        var written = (await ActionPlanStore.FindPlanAsync(session, id, unit.Caller))!;
        return Answer<PlanContent>.Of(PlanContent.Represent(written.Document, written.Version, await ActionPlanStore.ListWholeAsync(session, row.PlanKey)));
    });

    private static async Task SaveAsync(WriteSession session, PlanRow row, Dictionary<Guid, ActionRow> held, WholePlan whole)
    {
        if (Documents.Differ(whole.Plan with { Version = row.Version }, row.Document)) await ActionPlanWriter.SaveAsync(session, whole.Plan, "revised");
        foreach (var action in whole.Actions)
        {
            if (!held.TryGetValue(action.Id, out var known)) await ActionPlanWriter.AddAsync(session, row, action);
            else if (Documents.Differ(action with { Version = known.Version }, known.Document))
                await ActionPlanWriter.SaveAsync(session, known.ActionKey, action, "revised", whole.Reasons.GetValueOrDefault(action.Id));
        }
    }
}
