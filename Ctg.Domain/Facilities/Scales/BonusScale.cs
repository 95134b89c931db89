using Ctg.Domain.Facilities.Bonuses;

namespace Ctg.Domain.Facilities.Scales;

/// <summary>What the national fund grants for a unit in a year, as a file says it that the operator has loaded.</summary>
public sealed record BonusScale
{
    public required int Year { get; init; }

    public required FacilityType Type { get; init; }

    public required ScaleKind Kind { get; init; }

    public required BonusUnit Unit { get; init; }

    /// <summary>The least for a unit, in euros with four decimals.</summary>
    public required decimal Minimum { get; init; }

    /// <summary>The most for a unit, in euros with four decimals; the minimum where there is one amount.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>What the amount depends on, in the words of the source.</summary>
    public string? Criterion { get; init; }

    /// <summary>The address of the page that says so.</summary>
    public required string Source { get; init; }
}

/// <summary>What an amount of a scale is for.</summary>
public enum ScaleKind
{
    /// <summary>What was there before.</summary>
    Existing,

    /// <summary>What is new.</summary>
    New,

    /// <summary>Contrat territorial réservataire employeur (CTRE): places that an employer reserves.</summary>
    Employer,

    /// <summary>Trajectoire de développement: more for each place where their number grows.</summary>
    Trajectory,
}
