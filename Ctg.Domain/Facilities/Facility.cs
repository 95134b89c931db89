using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Facilities;

/// <summary>A facility that a Caf supports: a crèche, a relay, a leisure centre, a social centre.</summary>
public sealed record Facility : IReferenced
{
    public required Guid Id { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }

    /// <summary>The code of its Caf.</summary>
    public required string Caf { get; init; }

    /// <summary>As the Caf numbers it; unique within the Caf. There is no reliable national key.</summary>
    public required string InternalId { get; init; }

    public required FacilityType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>Who runs it.</summary>
    public required FacilityOperator Operator { get; init; }

    /// <summary>The commune that it is in, as when it was written.</summary>
    public required TerritoryKey Commune { get; init; }

    /// <summary>Of the establishment: often that of its operator.</summary>
    public string? Siret { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];

    /// <summary>In places.</summary>
    public int? Capacity { get; init; }

    public DateOnly? OpenedOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Which local authority supports it, and when: annex 2 of a convention.</summary>
    public required IReadOnlyList<FacilitySupport> Supports { get; init; }

    /// <summary>What it was granted in each year, as imported; by year, kind and nature.</summary>
    public required IReadOnlyList<Bonus> Bonuses { get; init; }
}

/// <summary>The organisation that runs a facility.</summary>
public sealed record FacilityOperator
{
    /// <summary>Its id in the register of organisations.</summary>
    public required Guid Organisation { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }
}

/// <summary>A local authority that supports a facility for a time.</summary>
public sealed record FacilitySupport
{
    /// <summary>Its id in the register of organisations: parties of conventions are found by it (INV-17).</summary>
    public required Guid Organisation { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; init; }
}
