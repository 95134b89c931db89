namespace Ctg.Domain.ActionPlans;

/// <summary>What an indicator measures: what is put in, what is done, what comes of it, what it changes.</summary>
public enum IndicatorNature
{
    Means,
    Output,
    Result,
    Impact,
}

/// <summary>Which way an indicator is to go.</summary>
public enum IndicatorDirection
{
    Up,
    Down,
}

/// <summary>By what an action is judged, with where it was before and where it is to be.</summary>
public sealed record Indicator
{
    /// <summary>Unique in the action, as in <c>I1</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required IndicatorNature Nature { get; init; }

    /// <summary>As in <c>places</c> or <c>%</c>.</summary>
    public required string Unit { get; init; }

    public required IndicatorDirection Direction { get; init; }

    public DatedValue? Baseline { get; init; }

    public DatedValue? Target { get; init; }
}

/// <summary>A value on a day.</summary>
public sealed record DatedValue
{
    public required decimal Value { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>What an indicator was in a period, or why nobody knows.</summary>
public sealed record Measure
{
    /// <summary>The code of the indicator.</summary>
    public required string Indicator { get; init; }

    public required MeasurePeriod Period { get; init; }

    /// <summary>In the indicator's unit; null where there is none, and <see cref="Absence"/> says why.</summary>
    public decimal? Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Why there is no value.</summary>
    public string? Absence { get; init; }
}
