using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Facilities;

/// <summary>What a caller writes of a facility: the command to record it, and to revise it. Its bonuses are imported.</summary>
public sealed record FacilityContent
{
    public required string Caf { get; init; }

    public required string InternalId { get; init; }

    public required FacilityType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>As the register names it.</summary>
    public required NamedOrganisation Operator { get; init; }

    public required TerritoryKey Commune { get; init; }

    public string? Siret { get; init; }

    public required IReadOnlyList<ExternalReference> ExternalReferences { get; init; }

    public int? Capacity { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>With their organisations as the register names them.</summary>
    public required IReadOnlyList<NamedSupport> Supports { get; init; }

    /// <summary>The day on which its commune must exist: the last for one that is closed, else today or the first, whichever is later.</summary>
    public DateOnly CommuneOn(DateOnly today) => ClosedOn ?? (OpenedOn > today ? OpenedOn.Value : today);
}

/// <summary>A support as a caller writes it.</summary>
public sealed record NamedSupport(NamedOrganisation Organisation, DateOnly From, DateOnly? Until);
