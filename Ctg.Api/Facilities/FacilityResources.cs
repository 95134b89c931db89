using Ctg.Api.Http.Exports;
using Ctg.Domain.Facilities;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities;

/// <summary>A facility as the list shows it.</summary>
public sealed record FacilitySummary
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Caf { get; init; }

    /// <summary>As the Caf numbers it.</summary>
    public required string InternalId { get; init; }

    public required FacilityType Type { get; init; }

    public required string Name { get; init; }

    public required FacilityOperator Operator { get; init; }

    public required TerritoryKey Commune { get; init; }

    public required string? Siret { get; init; }

    /// <summary>In places.</summary>
    public required int? Capacity { get; init; }

    public required DateOnly? OpenedOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>How many times of support it has.</summary>
    public required int SupportCount { get; init; }

    public static FacilitySummary Of(Facility facility) => new()
    {
        Id = facility.Id,
        Version = facility.Version,
        Caf = facility.Caf,
        InternalId = facility.InternalId,
        Type = facility.Type,
        Name = facility.Name,
        Operator = facility.Operator,
        Commune = facility.Commune,
        Siret = facility.Siret,
        Capacity = facility.Capacity,
        OpenedOn = facility.OpenedOn,
        ClosedOn = facility.ClosedOn,
        SupportCount = facility.Supports.Count,
    };
}

/// <summary>Facilities as a table.</summary>
internal static class FacilityCsv
{
    public static readonly CsvTable Table = CsvTable.Of<FacilitySummary>(
        "facilities",
        "id", "caf", "internalId", "type", "name", "operator.organisation", "operator.type", "operator.name", "operator.siren", "commune", "siret", "capacity",
        "openedOn", "closedOn", "supportCount", "version");
}
