using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>What a change of an action is decided on.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="Current">The action as it is.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Convention">Its convention.</param>
/// <param name="IsEvaluated">Whether the final evaluation of the convention was validated.</param>
internal sealed record ActionSubject(WriteSession Session, PlanAction Current, ActionPlan Plan, Convention Convention, bool IsEvaluated);

/// <summary>What became of the wish to change an action: the action as it shall be with what to log of it, or what stands against it.</summary>
/// <param name="Action">Null where it is refused.</param>
/// <param name="Problem">Null where it is not.</param>
/// <param name="Operation">As in the change log.</param>
/// <param name="Reason">As in the change log.</param>
internal sealed record ActionChange(PlanAction? Action, Problem? Problem, string Operation = "", string? Reason = null)
{
    public static ActionChange Of(Decision<PlanAction> decision, string operation, string? reason = null) => decision.State is { } action
        ? new(action, null, operation, reason)
        : Refused(Problem.Refused(decision.Refusals));

    public static ActionChange Refused(Problem problem) => new(null, problem);
}
