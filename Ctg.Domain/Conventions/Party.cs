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
    /// <summary>Its id in the register of organisations; acts name their party by it.</summary>
    public Guid? Organisation { get; init; }

    public required PartyRole Role { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The Caf's code, for a party of type caf: every such Caf shares the convention.</summary>
    public string? CafCode { get; init; }

    public string? Siren { get; init; }

    public TerritoryKey? Territory { get; init; }

    /// <summary>Whether the convention waits for its signature.</summary>
    public bool MustSign { get; init; } = true;

    /// <summary>First day, for one that joined by amendment; null when it is the convention's own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, for one that left by amendment; null when it is the convention's own.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it is still a party.</summary>
    public bool IsCurrent() => Until is null;

    /// <summary>Whether its assembly, or the board of a Caf, authorises its signature.</summary>
    public bool MustDeliberate() => MustSign && (Type.TransmitsActs() || Type == OrganisationType.Caf);

    /// <summary>The same as it was written, without the time that amendments gave it.</summary>
    public Party AsWritten() => this with { From = null, Until = null };
}
