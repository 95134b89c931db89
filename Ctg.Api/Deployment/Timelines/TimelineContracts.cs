using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Deployment.Explanations;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Timelines;

/// <summary>Which timeline to tell.</summary>
public sealed record TimelineQuery : ICoverageQuery
{
    /// <summary>The territory; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>A day of the first period; by default the first of January five years ago.</summary>
    public DateOnly? From { get; set; }

    /// <summary>A day of the last period; by default the last of December next year. There are at most 240 periods.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>How long a period is.</summary>
    public TimelineStep Step { get; set; } = TimelineStep.Year;

    /// <summary>inEffect counts a convention from its start, whenever it was signed; signed, from its signature on where that is later.</summary>
    public CoverageMode Mode { get; set; } = CoverageMode.InEffect;

    /// <summary>Whether conventions of departmental scope count too.</summary>
    public bool IncludeDepartmental { get; set; }

    /// <summary>Whether to list what the figures are made of.</summary>
    public bool Explain { get; set; }
}

/// <summary>What happened year by year or month by month, and who was covered at the end of each.</summary>
public sealed record TimelineReport
{
    /// <summary>Null for the whole country.</summary>
    public required TerritoryKey? Within { get; init; }

    /// <summary>The first day of the first period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the last period.</summary>
    public required DateOnly Until { get; init; }

    public required TimelineStep Step { get; init; }

    public required CoverageMode Mode { get; init; }

    public required bool IncludesDepartmental { get; init; }

    /// <summary>What the COG 2018-2022 wanted covered of the country at the end of each year.</summary>
    public IReadOnlyList<NationalTarget> Targets { get; } = NationalTarget.Path;

    public required IReadOnlyList<TimelineFigures> Periods { get; init; }

    /// <summary>What the figures of signed conventions are made of; null where it was not asked for.</summary>
    public required Explanation? Explanation { get; init; }
}
