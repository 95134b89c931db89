using System.ComponentModel.DataAnnotations;
using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Http;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Communes;

/// <summary>Which communes to list; every parameter given must hold.</summary>
public abstract record CommuneQuery : PageQuery, ICoverageQuery
{
    /// <summary>The territory; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>inEffect counts every signature there is; signed, only those made by the date.</summary>
    public CoverageMode Mode { get; set; } = CoverageMode.InEffect;

    /// <summary>Whether conventions of departmental scope count too.</summary>
    public bool IncludeDepartmental { get; set; }

    /// <summary>Those with a Cej that runs on the date, with one that ended, or without one.</summary>
    public CejState? Cej { get; set; }

    /// <summary>Those with at least so many inhabitants.</summary>
    [Range(0, 100_000_000)]
    public int? MinPopulation { get; set; }
}

/// <summary>Which communes to list, in whatever state.</summary>
public sealed record CommuneStateQuery : CommuneQuery
{
    /// <summary>In these states; in any where it is left out.</summary>
    public IReadOnlyList<CommuneState>? State { get; set; }
}

/// <summary>Which uncovered communes to list.</summary>
public sealed record UncoveredQuery : CommuneQuery;

/// <summary>How far a commune is on a date.</summary>
public sealed record CommuneOnDate
{
    public required TerritoryKey Commune { get; init; }

    public required string Name { get; init; }

    public required TerritoryKey? Departement { get; init; }

    /// <summary>Null where it is in none.</summary>
    public required TerritoryName? Epci { get; init; }

    /// <summary>Municipal population in the vintage; null where it is not known.</summary>
    public required int? Population { get; init; }

    /// <summary>Of conventions that are not signed, those count that the caller may see, as they stand today.</summary>
    public required CommuneState State { get; init; }

    public required CejState Cej { get; init; }

    /// <summary>The last day of the Cej that ends last, of those that had begun by the date.</summary>
    public required DateOnly? CejLastDay { get; init; }
}

/// <summary>A commune on the map of coverage.</summary>
public sealed record CoverageProperties
{
    public required TerritoryKey Key { get; init; }

    public required string Name { get; init; }

    public required bool Covered { get; init; }

    /// <summary>Municipal population in the vintage; null where it is not known.</summary>
    public required int? Population { get; init; }
}
