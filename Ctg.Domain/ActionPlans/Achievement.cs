namespace Ctg.Domain.ActionPlans;

/// <summary>How far an indicator has come from its baseline to its target, by its last measure.</summary>
public sealed record Achievement
{
    /// <summary>The code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The last period that has a value; null where none has.</summary>
    public required MeasurePeriod? Period { get; init; }

    public required decimal? Value { get; init; }

    /// <summary>
    /// The share of the way that was gone, in percent with one decimal: below 0 where it went the other way, above 100 beyond the target.
    /// Null without a baseline, a target or a value. Where baseline and target are one, 100 as long as it is held.
    /// </summary>
    public required decimal? Percent { get; init; }

    public static IReadOnlyList<Achievement> Of(PlanAction action) => [.. action.Indicators.Select(indicator => Of(indicator, action.Measures))];

    private static Achievement Of(Indicator indicator, IReadOnlyList<Measure> measures)
    {
        var last = measures.Where(m => m.Indicator == indicator.Code && m.Value is not null).MaxBy(m => (m.Period.LastDay, m.Period.FirstDay));
        return new()
        {
            Indicator = indicator.Code,
            Period = last?.Period,
            Value = last?.Value,
            Percent = last?.Value is { } value && indicator is { Baseline.Value: var from, Target.Value: var to } ? Share(value, from, to, indicator.Direction) : null,
        };
    }

    private static decimal Share(decimal value, decimal from, decimal to, IndicatorDirection direction)
    {
        if (from == to) return (direction == IndicatorDirection.Up ? value >= to : value <= to) ? 100 : 0;
        return Math.Round((value - from) / (to - from) * 100, 1, MidpointRounding.AwayFromZero);
    }
}
