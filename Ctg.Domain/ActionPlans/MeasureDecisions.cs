using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>Recording what an indicator was in a period, and correcting it.</summary>
public static class MeasureDecisions
{
    /// <param name="current">The action, which has the indicator.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="measure">The measure as it shall be.</param>
    /// <param name="reason">Why what was recorded is corrected.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<PlanAction> Record(PlanAction current, ActionPlan plan, Convention convention, Measure measure, string? reason, DateOnly today)
    {
        var known = current.Measures.FirstOrDefault(m => IsOfSame(m, measure));
        var measured = current with
        {
            Version = current.Version + 1,
            Measures = [.. current.Measures.Where(m => m != known).Append(measure).OrderBy(m => m.Indicator, StringComparer.Ordinal).ThenBy(m => m.Period.FirstDay).ThenBy(m => m.Period.LastDay)],
        };
        return Decision<PlanAction>.Of(measured,
        [
            .. ActionPlanDecisions.Final(plan, convention),
            .. known is not null && string.IsNullOrWhiteSpace(reason)
                ? [new Refusal(Rules.MeasureReason, "/reason", new("Corriger une mesure demande un motif.", "Correcting a measure needs a reason."))]
                : Array.Empty<Refusal>(),
            .. measure.Period.FirstDay > today
                ? [new Refusal(Rules.MeasurePeriod, "/period", new("Cette période n'a pas commencé.", "This period has not begun."))]
                : Array.Empty<Refusal>(),
        ]);
    }

    /// <summary>Whether there is a measure of the indicator for the period already.</summary>
    public static bool Corrects(PlanAction current, Measure measure) => current.Measures.Any(m => IsOfSame(m, measure));

    private static bool IsOfSame(Measure one, Measure other) => one.Indicator == other.Indicator && one.Period == other.Period;
}
