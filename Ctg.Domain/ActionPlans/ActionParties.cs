using Ctg.Domain.Contacts;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.ActionPlans;

/// <summary>The organisation that answers for an action.</summary>
public sealed record Pilot
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }

    /// <summary>Whom to ask.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>An organisation that takes part in an action.</summary>
public sealed record Partner
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }

    /// <summary>What it does in the action.</summary>
    public string? Role { get; init; }
}
