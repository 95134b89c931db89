using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Changes;

/// <summary>The change log in its order, of which each caller sees what it may: for those who read it, and for those to whom it is sent.</summary>
internal static class Feed
{
    /// <summary>How many changes are looked at in one go, so that no read is longer for a caller who sees few of them.</summary>
    internal const int Stretch = 5_000;

    private static readonly Statement GetLast = Statement.Load("Persistence/Sql/Get_Change_Seq.sql");
    private static readonly Statement List = Statement.Load("Changes/Sql/List_Feed.sql");

    /// <summary>The number of the newest change.</summary>
    public static Task<long> LastAsync(Session session) => session.FindAsync<long>(GetLast);

    /// <summary>
    /// The changes after one. The number of the newest is read first: it was committed, so all before it were, and none of them can still
    /// come later.
    /// </summary>
    public static async Task<ChangePart> ReadAsync(Session session, ChangeQuery query, Caller caller, long after)
    {
        var last = await LastAsync(session);
        var until = Math.Min(last, after + Stretch);
        if (until <= after) return new ChangePart([], after, last);
        var rows = await RowsAsync(session, query, caller, after, until);
        return new ChangePart(rows, rows.Count < query.Limit ? until : rows[^1].Seq, last);
    }

    /// <summary>One change; null where the caller does not see it.</summary>
    public static async Task<ChangeRow?> FindAsync(Session session, Caller caller, long seq) =>
        (await RowsAsync(session, new ChangeQuery { Limit = 1 }, caller, seq - 1, seq)).SingleOrDefault();

    private static Task<IReadOnlyList<ChangeRow>> RowsAsync(Session session, ChangeQuery query, Caller caller, long after, long until)
    {
        var parameters = new
        {
            After = after,
            Until = until,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            Types = new TextList((query.Types ?? []).Select(t => t.Code())),
            query.Caf,
            Take = query.Limit,
        };
        return session.QueryAsync<ChangeRow>(List, parameters, Parts(query, caller));
    }

    private static List<string> Parts(ChangeQuery query, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller, query.Caf) };
        if (query.Types is { Count: > 0 }) parts.Add("type");
        if (query.Caf is not null) parts.Add("caf");
        return parts;
    }
}
