using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Conventions;

/// <summary>When to read a convention for.</summary>
public sealed record ConventionReadQuery
{
    /// <summary>The business date that the situation is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>An instant: the convention as it was recorded then, from the change log.</summary>
    public DateTimeOffset? KnownAt { get; set; }
}

/// <summary>Which conventions of a territory to list.</summary>
public sealed record TerritoryConventionQuery : PageQuery
{
    /// <summary>The business date that situations are told for, and on which the territory is read; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The order; a minus for descending. Conventions without the date count as last.</summary>
    [AllowedValues("startDate", "-startDate", "endDate", "-endDate")]
    public string Sort { get; set; } = "-startDate";
}

/// <summary>Which conventions to list; every parameter given must hold.</summary>
public sealed record ConventionQuery : PageQuery
{
    /// <summary>One of these stages.</summary>
    public IReadOnlyList<Stage>? Stage { get; set; }

    /// <summary>The situation on the date of asOf.</summary>
    public Situation? Situation { get; set; }

    /// <summary>The business date that situations are told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The code of a Caf that shares them.</summary>
    public string? Caf { get; set; }

    /// <summary>
    /// A territory at any level, as it is on the date of asOf: those whose perimeter has a commune in it, or one that has merged into it since.
    /// </summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>One of these themes.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>The id of an organisation that is or was a party.</summary>
    public Guid? Party { get; set; }

    /// <summary>The type of an organisation that is or was a party, as in msa or departement.</summary>
    public IReadOnlyList<OrganisationType>? PartyType { get; set; }

    /// <summary>The id of a convention: its renewals.</summary>
    public Guid? RenewalOf { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>Part of the title, of the reference or of a party's name, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>The first day that the start may be.</summary>
    public DateOnly? StartFrom { get; set; }

    /// <summary>The last day that the start may be.</summary>
    public DateOnly? StartUntil { get; set; }

    /// <summary>The first day that the end may be.</summary>
    public DateOnly? EndFrom { get; set; }

    /// <summary>The last day that the end may be.</summary>
    public DateOnly? EndUntil { get; set; }

    /// <summary>The first day that the date of signature may be.</summary>
    public DateOnly? SignedFrom { get; set; }

    /// <summary>The last day that the date of signature may be.</summary>
    public DateOnly? SignedUntil { get; set; }

    /// <summary>The order; a minus for descending. Conventions without the date count as last.</summary>
    [AllowedValues("startDate", "-startDate", "endDate", "-endDate")]
    public string Sort { get; set; } = "-startDate";
}
