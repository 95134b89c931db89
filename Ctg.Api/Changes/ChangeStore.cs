using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Changes;

/// <summary>Reads the feed: the change log in its order, of which each caller sees what it may (docs/adr/0020-change-feed.md).</summary>
public sealed class ChangeStore(Database database)
{
    /// <summary>How many changes are looked at in one go, so that no read is longer for a caller who sees few of them.</summary>
    internal const int Stretch = 5_000;

    private static readonly Statement GetLast = Statement.Load("Persistence/Sql/Get_Change_Seq.sql");
    private static readonly Statement List = Statement.Load("Changes/Sql/List_Feed.sql");

    /// <summary>
    /// The changes after one. The number of the newest is read first: it was committed, so all before it were, and none of them can still
    /// come later.
    /// </summary>
    public Task<ChangePart> ReadAsync(ChangeQuery query, Caller caller, long after, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var last = await session.FindAsync<long>(GetLast);
            var until = Math.Min(last, after + Stretch);
            if (until <= after) return new ChangePart([], after, last);
            var parameters = new
            {
                After = after,
                Until = until,
                SeenBy = Visibility.OneCaf(caller),
                Cafs = new TextList(caller.Cafs),
                Types = new TextList((query.Types ?? []).Select(t => t.Code())),
                query.Caf,
                Take = query.Limit,
            };
            var rows = await session.QueryAsync<ChangeRow>(List, parameters, Parts(query, caller));
            return new ChangePart(rows, rows.Count < query.Limit ? until : rows[^1].Seq, last);
        },
        cancellation);

    /// <summary>The number of the newest change.</summary>
    public Task<long> LastAsync(CancellationToken cancellation) => database.ReadAsync(session => session.FindAsync<long>(GetLast), cancellation);

    private static List<string> Parts(ChangeQuery query, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller, query.Caf) };
        if (query.Types is { Count: > 0 }) parts.Add("type");
        if (query.Caf is not null) parts.Add("caf");
        return parts;
    }
}
