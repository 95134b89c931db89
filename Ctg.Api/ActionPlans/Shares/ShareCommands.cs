using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans.Shares;

/// <summary>Sharing an action with a plan of another convention, and ending it. The caller acts for both conventions.</summary>
public static class ShareCommands
{
    public static Task<Answer<ChangedAction>> ShareAsync(UnitOfWork unit, Guid id, Guid planId, IfMatch ifMatch, ShareBody body) =>
        ActionCommands.ChangeAsync(unit, id, ifMatch, async subject =>
        {
            await ActionPlanWriter.HoldConventionOfPlanAsync(subject.Session, planId);
            if (await ActionPlanStore.FindPlanAsync(subject.Session, planId, unit.Caller) is not { } row) return ActionChange.Refused(new Problem(Problems.NotFound));
            var other = (Plan: Documents.Read<ActionPlan>(row.Document), Convention: Documents.Read<Convention>(row.Convention));
            if (!unit.Caller.ActsForAny(other.Convention.Cafs())) return ActionChange.Refused(new Problem(Problems.Forbidden));
            return ActionChange.Of(ShareDecisions.Share(subject.Current, (subject.Plan, subject.Convention), other, body.ToContent(), unit.Today), "shared");
        });

    public static Task<Answer<ChangedAction>> EndAsync(UnitOfWork unit, Guid id, Guid planId, IfMatch ifMatch) =>
        ActionCommands.ChangeAsync(unit, id, ifMatch, subject => Task.FromResult(
            subject.Current.Shares.Any(s => s.PlanId == planId)
                ? ActionChange.Of(ShareDecisions.End(subject.Current, subject.Plan, subject.Convention, planId), "unshared")
                : ActionChange.Refused(new Problem(Problems.NotFound))));
}
