using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>The rows that stand beside a post, for sums of working time on a date.</summary>
internal static class CooperationPostChildren
{
    private static readonly Statement Insert = Statement.Load("Steering/CooperationPosts/Sql/Insert_Cooperation_Post_Holders.sql");

    private static readonly RowType<(long Key, HolderRow Holder)> RowType = new("cooperation_post_holder_rows",
        RowColumn<(long Key, HolderRow Holder)>.BigInt("post_key", r => r.Key),
        RowColumn<(long Key, HolderRow Holder)>.Int("line_number", r => r.Holder.LineNumber),
        RowColumn<(long Key, HolderRow Holder)>.Int("fte_hundredths", r => r.Holder.FteHundredths),
        RowColumn<(long Key, HolderRow Holder)>.Date("from_date", r => r.Holder.FromDate),
        RowColumn<(long Key, HolderRow Holder)>.Date("until_date", r => r.Holder.UntilDate));

    public static readonly IReadOnlyList<ChildTable<CooperationPost>> Tables =
    [
        new("cooperation_post_holder", Holders, (session, key, post) => session.InsertAsync(Insert, RowType, Holders(post).Select(r => (key, r)))),
        ExternalReferences.Table<CooperationPost>(CooperationPostStore.Type),
    ];

    private static IEnumerable<HolderRow> Holders(CooperationPost post) =>
        post.Holders.Select((h, i) => new HolderRow(i, h.Fte.Hundredths, h.From, post.LastDayOf(h) ?? ColumnDates.NotPlanned));
}

/// <summary>A holder of a post.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="FteHundredths">The working time in the post.</param>
/// <param name="FromDate">The first day.</param>
/// <param name="UntilDate">The last day, the holder's own or that of the post.</param>
internal sealed record HolderRow(int LineNumber, int FteHundredths, DateOnly FromDate, DateOnly UntilDate);
