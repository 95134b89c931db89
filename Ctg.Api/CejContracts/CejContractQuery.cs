using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Territories;

namespace Ctg.Api.CejContracts;

/// <summary>Which Cej contracts to list; every parameter given must hold.</summary>
public sealed record CejContractQuery : PageQuery
{
    /// <summary>The code of their Caf.</summary>
    public string? Caf { get; set; }

    /// <summary>A territory at any level: those whose perimeter has a commune in it.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>Of the last day, extensions included.</summary>
    public DateOnly? EndFrom { get; set; }

    /// <summary>Of the last day, extensions included.</summary>
    public DateOnly? EndUntil { get; set; }

    /// <summary>Whether a signed convention takes over: false with endFrom and endUntil lists those that end without a successor.</summary>
    public bool? TakenOver { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>Part of the number, of the title or of a signatory's name, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>The order, by the last day; a minus for descending.</summary>
    [AllowedValues("endDate", "-endDate")]
    public string Sort { get; set; } = "endDate";
}
