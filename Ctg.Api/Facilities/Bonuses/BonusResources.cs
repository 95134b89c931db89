using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Domain;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>A line of what facilities were granted, with what tells its facility.</summary>
public sealed record ListedBonus
{
    /// <summary>The id of the facility.</summary>
    public required Guid Facility { get; init; }

    /// <summary>The code of its Caf.</summary>
    public required string Caf { get; init; }

    /// <summary>As the Caf numbers the facility.</summary>
    public required string InternalId { get; init; }

    public required FacilityType FacilityType { get; init; }

    public required string FacilityName { get; init; }

    public required TerritoryKey Commune { get; init; }

    public required int Year { get; init; }

    public required BonusKind Kind { get; init; }

    /// <summary>Tells apart several lines of a kind and year; null where there is one.</summary>
    public required string? Nature { get; init; }

    /// <summary>What was there before, in the unit.</summary>
    public required decimal? ExistingQuantity { get; init; }

    /// <summary>What is new, in the unit.</summary>
    public required decimal? NewQuantity { get; init; }

    public required BonusUnit Unit { get; init; }

    /// <summary>In euros.</summary>
    public required Amount Amount { get; init; }

    /// <summary>The reference of the convention d'objectifs et de financement (COF).</summary>
    public required string? FinancingAgreement { get; init; }

    public static ListedBonus Of(Facility facility, Bonus bonus) => new()
    {
        Facility = facility.Id,
        Caf = facility.Caf,
        InternalId = facility.InternalId,
        FacilityType = facility.Type,
        FacilityName = facility.Name,
        Commune = facility.Commune,
        Year = bonus.Year,
        Kind = bonus.Kind,
        Nature = bonus.Nature,
        ExistingQuantity = bonus.ExistingQuantity,
        NewQuantity = bonus.NewQuantity,
        Unit = bonus.Unit,
        Amount = bonus.Amount,
        FinancingAgreement = bonus.FinancingAgreement,
    };
}

/// <summary>What an import has done.</summary>
public sealed record ImportedBonuses : IWithMessages
{
    /// <summary>How many rows were read, those aside that are blank.</summary>
    public required int Rows { get; init; }

    /// <summary>Lines that were not known.</summary>
    public required int Added { get; init; }

    /// <summary>Lines that were known and said something else.</summary>
    public required int Corrected { get; init; }

    /// <summary>Lines that were known as they are.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many facilities have a new version.</summary>
    public required int Facilities { get; init; }

    /// <summary>Amounts outside the scale of their year (BON-03); the pointers are into the table.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
}

/// <summary>The lines as a table, in the columns that are imported too.</summary>
internal static class BonusCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ListedBonus>(
        "bonuses",
        "facility", "caf", "internalId", "facilityType", "facilityName", "commune", "year", "kind", "nature", "existingQuantity", "newQuantity", "unit", "amount",
        "financingAgreement");
}
