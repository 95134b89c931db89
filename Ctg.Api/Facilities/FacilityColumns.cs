using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Facilities;

namespace Ctg.Api.Facilities;

/// <summary>
/// The row of a facility: its document, and what queries filter by. The writer sends the members as parameters, and <c>ctg verify</c> holds
/// the columns of the same names against them.
/// </summary>
internal sealed record FacilityColumns
{
    public required Guid Id { get; init; }

    public required string Caf { get; init; }

    public required string InternalId { get; init; }

    public required int Version { get; init; }

    public required string Type { get; init; }

    public required string Commune { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly ClosedOn { get; init; }

    public required string SearchText { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static FacilityColumns Of(Facility facility, byte[] document) => new()
    {
        Id = facility.Id,
        Caf = facility.Caf,
        InternalId = facility.InternalId,
        Version = facility.Version,
        Type = facility.Type.Code(),
        Commune = facility.Commune.Code,
        OpenedOn = facility.OpenedOn ?? TerritoryDates.First,
        ClosedOn = facility.ClosedOn ?? TerritoryDates.Last,
        SearchText = Domain.Territories.SearchText.Fold(
            string.Join(' ', [facility.InternalId, facility.Name, facility.Operator.Name, facility.Siret ?? "", .. facility.ExternalReferences.Select(r => r.Id)])),
        Summary = Documents.Write(FacilitySummary.Of(facility)),
        Document = document,
    };
}
