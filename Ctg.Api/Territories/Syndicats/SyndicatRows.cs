using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>The rows that an import of syndicats writes, each with its table type.</summary>
internal sealed record SyndicatRow(int Id, SyndicatName Named)
{
    public static readonly RowType<SyndicatRow> Type = new("syndicat_rows",
        RowColumn<SyndicatRow>.Int("territory_id", s => s.Id),
        RowColumn<SyndicatRow>.Bytes("document", s => Documents.Write(s.Named)));
}

internal sealed record SyndicatMemberRow(int Syndicat, Member Member)
{
    public static readonly RowType<SyndicatMemberRow> Type = new("syndicat_member_rows",
        RowColumn<SyndicatMemberRow>.Int("syndicat_id", m => m.Syndicat),
        RowColumn<SyndicatMemberRow>.Int("member_id", m => m.Member.Id),
        RowColumn<SyndicatMemberRow>.Date("from_date", m => m.Member.Period.From),
        RowColumn<SyndicatMemberRow>.Date("until_date", m => m.Member.Period.Until));
}

internal sealed record SyndicatStateRow(int Id, Period Period, Territory Territory, byte[] Document)
{
    public static readonly RowType<SyndicatStateRow> Type = new("syndicat_state_rows",
        RowColumn<SyndicatStateRow>.Int("territory_id", s => s.Id),
        RowColumn<SyndicatStateRow>.Date("from_date", s => s.Period.From),
        RowColumn<SyndicatStateRow>.Date("until_date", s => s.Period.Until),
        RowColumn<SyndicatStateRow>.Text("siren", 9, s => s.Territory.Code),
        RowColumn<SyndicatStateRow>.Text("name_folded", 200, s => SearchText.Fold(s.Territory.Name)),
        RowColumn<SyndicatStateRow>.Bytes("document", s => s.Document));
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
