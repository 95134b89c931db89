using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

public enum PartyRole
{
    /// <summary>The Caf that leads; exactly one (INV-03).</summary>
    LeadCaf,

    LocalAuthority,
    CoFunder,
    Partner,

    /// <summary>Takes part without signing.</summary>
    Associated,
}

/// <summary>A body that takes part in a convention. Signatories, covered communes and beneficiaries are three different sets.</summary>
public sealed record Party
{
    public required PartyRole Role { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The Caf's code, for a party of type caf: every such Caf shares the convention.</summary>
    public string? CafCode { get; init; }

    public string? Siren { get; init; }

    public TerritoryKey? Territory { get; init; }
}
