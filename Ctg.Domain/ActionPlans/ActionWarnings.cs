using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>What an action is not refused for, and somebody should still look at.</summary>
public static class ActionWarnings
{
    public static IReadOnlyList<Refusal> Of(PlanAction action, Convention convention) => [.. BudgetRules.Granted(action), .. Unsigned(action, convention)];

    /// <summary>Signatures are often late: the action starts all the same.</summary>
    private static IEnumerable<Refusal> Unsigned(PlanAction action, Convention convention)
    {
        if (action.ActualStart is not null && convention.SignedOn is null)
            yield return new(Rules.ActionUnsigned, "/actualStart", new("L'action a commencé avant la signature de la convention.", "The action started before the convention was signed."));
    }
}
