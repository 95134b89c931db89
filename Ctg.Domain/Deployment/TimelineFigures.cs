namespace Ctg.Domain.Deployment;

/// <summary>A part of a whole.</summary>
public sealed record Share
{
    public required int Covered { get; init; }

    public required int Total { get; init; }
}

/// <summary>What happened in a period, and where things stood on its last day.</summary>
public sealed record TimelineFigures
{
    /// <summary>As in <c>2020</c> or <c>2020-03</c>.</summary>
    public required string Period { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Conventions signed in the period.</summary>
    public required int Signed { get; init; }

    /// <summary>Signed conventions that began to count in it: with mode signed, not before they were signed.</summary>
    public required int Started { get; init; }

    /// <summary>Those whose last day is in it.</summary>
    public required int Ended { get; init; }

    /// <summary>Those of them that a signed convention renews.</summary>
    public required int Renewed { get; init; }

    /// <summary>In force on the last day.</summary>
    public required int InForce { get; init; }

    /// <summary>Inhabitants on the last day.</summary>
    public required Share Population { get; init; }

    /// <summary>Communes on the last day.</summary>
    public required Share Communes { get; init; }

    /// <summary>The year of the census that the populations are of; null where there was no commune.</summary>
    public required int? PopulationYear { get; init; }

    /// <summary>The vintage of the official geographic code that says which communes there were; null where there was none.</summary>
    public required string? Vintage { get; init; }

    /// <summary>Whether the last day is yet to come.</summary>
    public required bool IsForecast { get; init; }

    /// <summary>What comes with the conventions that are planned and not signed yet; null where the last day is over.</summary>
    public required PlannedFigures? Planned { get; init; }
}

/// <summary>A forecast: signed conventions, and those that the caller sees in preparation, as if they were signed.</summary>
public sealed record PlannedFigures
{
    /// <summary>Conventions in preparation that are planned to begin in the period.</summary>
    public required int Started { get; init; }

    public required int InForce { get; init; }

    public required Share Population { get; init; }

    public required Share Communes { get; init; }
}
