using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

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
