using Ctg.Api.Facilities.Bonuses;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Facilities;

namespace Ctg.Api.Facilities;

/// <summary>The rows that stand beside a facility, for queries.</summary>
internal static class FacilityChildren
{
    private static readonly Statement InsertSupports = Statement.Load("Facilities/Sql/Insert_Facility_Supports.sql");
    private static readonly Statement InsertBonuses = Statement.Load("Facilities/Sql/Insert_Facility_Bonuses.sql");

    private static readonly RowType<(long Key, SupportRow Support)> SupportType = new("facility_support_rows",
        RowColumn<(long Key, SupportRow Support)>.BigInt("facility_key", r => r.Key),
        RowColumn<(long Key, SupportRow Support)>.Int("line_number", r => r.Support.LineNumber),
        RowColumn<(long Key, SupportRow Support)>.Text("organisation_id", 36, r => r.Support.OrganisationId),
        RowColumn<(long Key, SupportRow Support)>.Date("from_date", r => r.Support.FromDate),
        RowColumn<(long Key, SupportRow Support)>.Date("until_date", r => r.Support.UntilDate));

    private static readonly RowType<(long Key, BonusRow Bonus)> BonusType = new("facility_bonus_rows",
        RowColumn<(long Key, BonusRow Bonus)>.BigInt("facility_key", r => r.Key),
        RowColumn<(long Key, BonusRow Bonus)>.Int("line_number", r => r.Bonus.LineNumber),
        RowColumn<(long Key, BonusRow Bonus)>.Int("bonus_year", r => r.Bonus.BonusYear),
        RowColumn<(long Key, BonusRow Bonus)>.Date("from_date", r => r.Bonus.FromDate),
        RowColumn<(long Key, BonusRow Bonus)>.Date("until_date", r => r.Bonus.UntilDate),
        RowColumn<(long Key, BonusRow Bonus)>.Text("kind", 30, r => r.Bonus.Kind),
        RowColumn<(long Key, BonusRow Bonus)>.Text("unit", 30, r => r.Bonus.Unit),
        RowColumn<(long Key, BonusRow Bonus)>.BigInt("existing_hundredths", r => r.Bonus.ExistingHundredths),
        RowColumn<(long Key, BonusRow Bonus)>.BigInt("new_hundredths", r => r.Bonus.NewHundredths),
        RowColumn<(long Key, BonusRow Bonus)>.BigInt("amount_cents", r => r.Bonus.AmountCents),
        RowColumn<(long Key, BonusRow Bonus)>.Bytes("summary", r => r.Bonus.Summary));

    public static readonly IReadOnlyList<ChildTable<Facility>> Tables =
    [
        new("facility_support", Supports, (session, key, facility) => session.InsertAsync(InsertSupports, SupportType, Supports(facility).Select(r => (key, r)))),
        new("facility_bonus", Bonuses, (session, key, facility) => session.InsertAsync(InsertBonuses, BonusType, Bonuses(facility).Select(r => (key, r)))),
        ExternalReferences.Table<Facility>(FacilityStore.ResourceType),
    ];

    private static IEnumerable<SupportRow> Supports(Facility facility) =>
        facility.Supports.Select((s, i) => new SupportRow(i, $"{s.Organisation:D}", s.From, s.Until ?? ColumnDates.NotPlanned));

    private static IEnumerable<BonusRow> Bonuses(Facility facility) => facility.Bonuses.Select((b, i) => new BonusRow(
        i,
        b.Year,
        new DateOnly(b.Year, 1, 1),
        new DateOnly(b.Year, 12, 31),
        b.Kind.Code(),
        b.Unit.Code(),
        (long?)(b.ExistingQuantity * 100),
        (long?)(b.NewQuantity * 100),
        b.Amount.Cents,
        Documents.Write(ListedBonus.Of(facility, b))));
}

/// <summary>A time of support.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="OrganisationId">In lower case.</param>
/// <param name="FromDate">The first day.</param>
/// <param name="UntilDate">The last day.</param>
internal sealed record SupportRow(int LineNumber, string OrganisationId, DateOnly FromDate, DateOnly UntilDate);

/// <summary>What was granted in a year.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="BonusYear">The year.</param>
/// <param name="FromDate">Its first day.</param>
/// <param name="UntilDate">Its last day.</param>
/// <param name="Kind">The code.</param>
/// <param name="Unit">The code.</param>
/// <param name="ExistingHundredths">Of the unit.</param>
/// <param name="NewHundredths">Of the unit.</param>
/// <param name="AmountCents">The amount.</param>
/// <param name="Summary">The item of a list.</param>
internal sealed record BonusRow(
    int LineNumber, int BonusYear, DateOnly FromDate, DateOnly UntilDate, string Kind, string Unit, long? ExistingHundredths, long? NewHundredths, long AmountCents, byte[] Summary);
