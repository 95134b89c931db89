using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Facilities;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities;

/// <summary>Which facilities to list; every parameter given must hold.</summary>
public sealed record FacilityQuery : PageQuery
{
    /// <summary>The code of their Caf.</summary>
    public string? Caf { get; set; }

    /// <summary>As the Caf numbers it.</summary>
    public string? InternalId { get; set; }

    /// <summary>One of these types.</summary>
    public IReadOnlyList<FacilityType>? Type { get; set; }

    /// <summary>A territory at any level, as it is on the date of asOf: those whose commune, or the commune that has its land then, is in it.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The date that the territory is taken on; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>A day on which they are open; one whose days are not known is.</summary>
    public DateOnly? OpenOn { get; set; }

    /// <summary>The id of a convention: those in its perimeter that a party of it supports, at whatever time.</summary>
    public Guid? Convention { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>Part of the name, of the operator's name, of a number or a reference, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }
}
