using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Organisations;

/// <summary>Which organisations to list; every parameter given must hold.</summary>
public sealed record OrganisationQuery : PageQuery
{
    /// <summary>Part of the name, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>One of these types.</summary>
    public IReadOnlyList<OrganisationType>? Type { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>Its SIREN.</summary>
    public string? Siren { get; set; }

    /// <summary>The code of a Caf.</summary>
    public string? Caf { get; set; }

    /// <summary>The territory that they act for: exactly this one, not what lies within it. A former code finds those of the present territory too.</summary>
    public TerritoryKey? Territory { get; set; }
}
