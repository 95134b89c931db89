using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Zonings;

/// <summary>A zoning of a territory, as the register holds it.</summary>
internal sealed record ZoningRow(int Id, TerritoryZoning Zoning)
{
    public static readonly RowType<ZoningRow> Type = new("territory_zoning_rows",
        RowColumn<ZoningRow>.Int("territory_id", z => z.Id),
        RowColumn<ZoningRow>.Text("zoning", 30, z => z.Zoning.Zoning.Code()),
        RowColumn<ZoningRow>.Date("from_date", z => z.Zoning.From),
        RowColumn<ZoningRow>.Date("until_date", z => z.Zoning.Until ?? TerritoryDates.Last),
        RowColumn<ZoningRow>.Bytes("document", z => Documents.Write(z.Zoning)));
}
