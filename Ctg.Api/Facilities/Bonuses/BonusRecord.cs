using Ctg.Domain.Facilities.Bonuses;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>A row of a table of lines.</summary>
internal sealed record BonusRecord(string Pointer, string InternalId, Bonus Bonus)
{
    /// <summary>Null where the row has a fault.</summary>
    public static BonusRecord? Read(BonusCells cells, string caf)
    {
        var internalId = cells.Text("internalId", FacilityBodyValidator.Number, required: true);
        // A table of another Caf has its numbers.
        cells.Only("caf", caf);
        var (year, kind, nature) = (cells.Year(), cells.Code<BonusKind>("kind"), cells.Text("nature", "^[a-z][A-Za-z0-9]{0,29}$"));
        var (existing, more, unit) = (cells.Quantity("existingQuantity"), cells.Quantity("newQuantity"), cells.Code<BonusUnit>("unit"));
        var (amount, agreement) = (cells.Amount(), cells.Text("financingAgreement", FacilityBodyValidator.Number));
        if (cells.HasFault) return null;
        return new(cells.Pointer, internalId!, new Bonus
        {
            Year = year,
            Kind = kind,
            Nature = nature,
            ExistingQuantity = existing,
            NewQuantity = more,
            Unit = unit,
            Amount = amount,
            FinancingAgreement = agreement,
        });
    }
}
