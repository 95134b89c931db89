using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Http;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Coverage;

/// <summary>Which communes to look at, when, and which conventions count.</summary>
public interface ICoverageQuery : IRefusable
{
    TerritoryKey? Within { get; }

    CoverageMode Mode { get; }

    bool IncludeDepartmental { get; }
}

/// <summary>Which coverage to tell.</summary>
public sealed record CoverageQuery : ICoverageQuery
{
    /// <summary>The territory; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>inEffect counts every signature there is; signed, only those made by the date.</summary>
    public CoverageMode Mode { get; set; } = CoverageMode.InEffect;

    /// <summary>Whether conventions of departmental scope count too.</summary>
    public bool IncludeDepartmental { get; set; }

    /// <summary>Tells the same for each of these territories too.</summary>
    public GroupedBy? By { get; set; }

    /// <summary>Whether to list what the figures are made of.</summary>
    public bool Explain { get; set; }
}

/// <summary>Who is covered on a date.</summary>
public sealed record CoverageReport
{
    /// <summary>Null for the whole country.</summary>
    public required TerritoryKey? Within { get; init; }

    public required DateOnly On { get; init; }

    public required CoverageMode Mode { get; init; }

    public required bool IncludesDepartmental { get; init; }

    /// <summary>The year of the census that the populations are of; all of one vintage.</summary>
    public required int PopulationYear { get; init; }

    /// <summary>The vintage of the official geographic code that says which communes there are.</summary>
    public required string Vintage { get; init; }

    public required Share Population { get; init; }

    public required Share Communes { get; init; }

    /// <summary>Communes whose population is not known: counted among the communes, not as zero inhabitants.</summary>
    public required IReadOnlyList<TerritoryKey> CommunesWithoutPopulation { get; init; }

    /// <summary>What the COG 2018-2022 wanted covered of the country at the end of each year.</summary>
    public IReadOnlyList<NationalTarget> Targets { get; } = NationalTarget.Path;

    /// <summary>The same for each territory that has some of the communes, in order of code; null where it was not asked for.</summary>
    public required IReadOnlyList<CoveragePart>? Parts { get; init; }

    /// <summary>What the figures are made of; null where it was not asked for.</summary>
    public required Explanation? Explanation { get; init; }
}

/// <summary>Coverage of the communes that lie within one territory.</summary>
public sealed record CoveragePart
{
    /// <summary>Null for the communes that lie in none; and in a table, for the whole country.</summary>
    public required TerritoryKey? Territory { get; init; }

    public required string? Name { get; init; }

    public required Share Population { get; init; }

    public required Share Communes { get; init; }
}
