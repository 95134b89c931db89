using Ctg.Domain.Territories;

namespace Ctg.Domain.Organisations;

/// <summary>What a caller writes of an organisation: the command to register it, and to revise it.</summary>
public record OrganisationContent
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }

    /// <summary>For a Caf, and only for one (ORG-01).</summary>
    public string? CafCode { get; init; }

    /// <summary>The territory that it acts for.</summary>
    public TerritoryKey? Territory { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}
