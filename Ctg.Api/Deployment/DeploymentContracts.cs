using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>Which coverage to tell.</summary>
public sealed record CoverageQuery
{
    /// <summary>The territory; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>inEffect counts every signature there is; signed, only those made by the date.</summary>
    public CoverageMode Mode { get; set; } = CoverageMode.InEffect;

    /// <summary>Whether conventions of departmental scope count too.</summary>
    public bool IncludeDepartmental { get; set; }
}

/// <summary>Who is covered on a date.</summary>
public sealed record Coverage
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
}

/// <summary>A part of a whole.</summary>
public sealed record Share
{
    public required int Covered { get; init; }

    public required int Total { get; init; }
}
