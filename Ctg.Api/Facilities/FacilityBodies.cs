using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Facilities;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities;

/// <summary>What a caller writes of a facility. What it is granted is imported (POST /v1/bonuses).</summary>
public sealed record FacilityBody
{
    /// <summary>The code of its Caf, which the caller acts for.</summary>
    public string? Caf { get; init; }

    /// <summary>As the Caf numbers it; unique within the Caf.</summary>
    public string? InternalId { get; init; }

    public FacilityType? Type { get; init; }

    public string? Name { get; init; }

    public FacilityOperatorBody? Operator { get; init; }

    /// <summary>A commune that exists: today, on the day when it opens later, or on the last day of one that is closed (FAC-02).</summary>
    public TerritoryKey? Commune { get; init; }

    /// <summary>The 14 digits of the establishment, with a valid check digit (INV-23).</summary>
    public string? Siret { get; init; }

    /// <summary>What other systems call it, as finess or monenfant; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }

    /// <summary>In places.</summary>
    public int? Capacity { get; init; }

    public DateOnly? OpenedOn { get; init; }

    /// <summary>The last day (FAC-01).</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Which local authority supports it, and when, past ones too: annex 2 of a convention (FAC-03, FAC-04).</summary>
    public IReadOnlyList<FacilitySupportBody>? Supports { get; init; }
}

/// <summary>
/// The organisation that runs the facility. With its id, what is left out is as the register has it; without, type and name are required.
/// A patch names another by its id alone, or by type and name.
/// </summary>
public sealed record FacilityOperatorBody : OrganisationMention;

/// <summary>
/// A local authority that supports the facility for a time. It is the party of a convention that it is in the register of organisations: by
/// its id, or else found there by its SIREN, its territory, or its type and name.
/// </summary>
public sealed record FacilitySupportBody : OrganisationMention
{
    public DateOnly? From { get; init; }

    /// <summary>The last day; left out while no end is known.</summary>
    public DateOnly? Until { get; init; }
}
