using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Territories;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

/// <summary>Reads what waits for somebody, each kind by one statement; of conventions, only those that the caller may see.</summary>
public sealed class WorklistStore(Database database)
{
    private static readonly Dictionary<WorklistKind, Statement> Statements = new()
    {
        [WorklistKind.SplitToDecide] = Statement.Load("Deployment/Sql/List_Splits_To_Decide.sql"),
    };

    private static readonly string[] Splits = [.. Enum.GetValues<MovementKind>().Where(kind => kind.Splits()).Select(kind => kind.Code())];

    /// <summary>Whether there is such a territory today.</summary>
    public Task<bool> IsThereAsync(TerritoryKey within, DateOnly today, CancellationToken cancellation) =>
        database.ReadAsync(session => TerritoryNames.IsThereAsync(session, within, today), cancellation);

    /// <summary>Kind after kind, each by date.</summary>
    public Task<IReadOnlyList<WorklistRow>> ListAsync(WorklistQuery query, DateOnly today, PagePlace place, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<WorklistRow>>(
            async session =>
            {
                var rows = new List<WorklistRow>();
                foreach (var kind in Statements.Keys.Where(kind => query.Kind is not { Count: > 0 } kinds || kinds.Contains(kind)).Order())
                {
                    if (place.AfterKeys is [var passed, ..] && (long)kind < passed) continue;
                    if (rows.Count < place.Take) rows.AddRange(await ListAsync(session, kind, query, today, place, place.Take - rows.Count, caller));
                }
                return rows;
            },
            cancellation);

    private static async Task<IEnumerable<WorklistRow>> ListAsync(
        Session session, WorklistKind kind, WorklistQuery query, DateOnly today, PagePlace place, int take, Caller caller)
    {
        var goesOn = place.AfterKeys is [var of, ..] && of == (long)kind;
        var parameters = new
        {
            Kinds = new TextList(Splits),
            SeenBy = Visibility.OneCaf(caller),
            Cafs = new TextList(caller.Cafs),
            query.Caf,
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            On = today,
            AfterDate = place.AfterDateAndKey.Date,
            AfterKey = goesOn ? place.AfterKeys[1] : 0,
            AfterTerritory = goesOn ? place.AfterKeys[2] : 0,
            Take = take,
        };
        List<string> parts = [Visibility.PartFor(caller, query.Caf)];
        if (query.Caf is not null) parts.Add("caf");
        if (query.Within is not null) parts.Add("within");
        if (goesOn) parts.Add("after");
        return (await session.QueryAsync<WorklistRow>(Statements[kind], parameters, parts)).Select(row => row with { Kind = kind });
    }
}
