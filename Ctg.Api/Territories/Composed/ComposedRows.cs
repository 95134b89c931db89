using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>The rows that an import of composed territories writes, each with its table type.</summary>
internal sealed record ComposedRow(int Id, ComposedName Named)
{
    public static readonly RowType<ComposedRow> Type = new("syndicat_rows",
        RowColumn<ComposedRow>.Int("territory_id", s => s.Id),
        RowColumn<ComposedRow>.Bytes("document", s => Documents.Write(s.Named)));
}

internal sealed record MemberRow(int Composed, Member Member)
{
    public static readonly RowType<MemberRow> Type = new("syndicat_member_rows",
        RowColumn<MemberRow>.Int("syndicat_id", m => m.Composed),
        RowColumn<MemberRow>.Int("member_id", m => m.Member.Id),
        RowColumn<MemberRow>.Date("from_date", m => m.Member.Period.From),
        RowColumn<MemberRow>.Date("until_date", m => m.Member.Period.Until));
}

internal sealed record ComposedStateRow(int Id, Period Period, Territory Territory, byte[] Document)
{
    public static readonly RowType<ComposedStateRow> Type = new("syndicat_state_rows",
        RowColumn<ComposedStateRow>.Int("territory_id", s => s.Id),
        RowColumn<ComposedStateRow>.Date("from_date", s => s.Period.From),
        RowColumn<ComposedStateRow>.Date("until_date", s => s.Period.Until),
        RowColumn<ComposedStateRow>.Text("siren", 9, s => s.Territory.Siren ?? ""),
        RowColumn<ComposedStateRow>.Text("name_folded", 200, s => SearchText.Fold(s.Territory.Name)),
        RowColumn<ComposedStateRow>.Bytes("document", s => s.Document));
}

/// <summary>That a territory lies within another for a time.</summary>
internal readonly record struct Lying(int Within, int Id, Period Period)
{
    public static readonly RowType<Lying> Type = new("membership_time_rows",
        RowColumn<Lying>.Int("within_id", m => m.Within),
        RowColumn<Lying>.Int("territory_id", m => m.Id),
        RowColumn<Lying>.Date("from_date", m => m.Period.From),
        RowColumn<Lying>.Date("until_date", m => m.Period.Until));
}
