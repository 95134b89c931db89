using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>A measure as it shall be.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Reason">Why what was recorded is corrected.</param>
public sealed record WrittenMeasure(Measure Measure, string? Reason);

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
        var measured = current with { Version = current.Version + 1, Measures = With(current.Measures, [measure]) };
        return Decision<PlanAction>.Of(measured,
        [
            .. ActionPlanDecisions.Final(plan, convention),
            .. Refusals(Known(current, measure), new(measure, reason), today),
        ]);
    }

    /// <summary>All measures of an action as they shall be, and what stands against them; those that stay as they are were not written.</summary>
    /// <param name="revised">The action, with the indicators that it shall have and the measures that it has.</param>
    /// <param name="written">All of its measures as they shall be.</param>
    /// <param name="today">The date in Paris.</param>
    internal static (IReadOnlyList<Measure> Measures, IReadOnlyList<Refusal> Refusals) RecordAll(PlanAction revised, IReadOnlyList<WrittenMeasure> written, DateOnly today) =>
    (
        With(revised.Measures, [.. written.Select(w => w.Measure)]),
        [
            .. written.Index().SelectMany(w => Refusals(revised, w.Item, today).Select(r => r with { Pointer = $"/measures/{w.Index}{r.Pointer}" })),
            .. revised.Measures.Where(held => !written.Any(w => IsOfSame(w.Measure, held))).Select(LeftOut),
        ]
    );

    /// <summary>Whether there is a measure of the indicator for the period already.</summary>
    public static bool Corrects(PlanAction current, Measure measure) => Known(current, measure) is not null;

    private static IEnumerable<Refusal> Refusals(PlanAction revised, WrittenMeasure written, DateOnly today)
    {
        var known = Known(revised, written.Measure);
        if (known == written.Measure) return written.Reason is null ? [] : [NothingCorrected];
        return revised.Indicators.Any(i => i.Code == written.Measure.Indicator) ? Refusals(known, written, today) : [.. Refusals(known, written, today), NoIndicator];
    }

    private static IEnumerable<Refusal> Refusals(Measure? known, WrittenMeasure written, DateOnly today)
    {
        if (known is not null && string.IsNullOrWhiteSpace(written.Reason))
            yield return new(Rules.MeasureReason, "/reason", new("Corriger une mesure demande un motif.", "Correcting a measure needs a reason."));
        if (written.Measure.Period.FirstDay > today)
            yield return new(Rules.MeasurePeriod, "/period", new("Cette période n'a pas commencé.", "This period has not begun."));
    }

    private static readonly Refusal NothingCorrected = new(Rules.PlanRead, "/reason", new("Ce motif n'accompagne aucune correction.", "This reason goes with no correction."));

    private static readonly Refusal NoIndicator = new(Rules.MeasureIndicator, "/indicator", new("L'action n'a pas cet indicateur.", "The action has no such indicator."));

    private static Refusal LeftOut(Measure held) => new(Rules.MeasureKept, "/measures", new(
        $"La mesure de {held.Indicator} pour {held.Period} manque : une mesure se corrige, elle ne s'omet pas.",
        $"The measure of {held.Indicator} for {held.Period} is missing: a measure is corrected, not left out."));

    private static Measure[] With(IReadOnlyList<Measure> held, IReadOnlyList<Measure> written) =>
    [
        .. held.Where(m => !written.Any(w => IsOfSame(w, m))).Concat(written)
            .OrderBy(m => m.Indicator, StringComparer.Ordinal).ThenBy(m => m.Period.FirstDay).ThenBy(m => m.Period.LastDay),
    ];

    private static Measure? Known(PlanAction action, Measure measure) => action.Measures.FirstOrDefault(m => IsOfSame(m, measure));

    private static bool IsOfSame(Measure one, Measure other) => one.Indicator == other.Indicator && one.Period == other.Period;
}
