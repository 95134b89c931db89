using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>Reads what waits for somebody, each kind by one statement; of conventions and facilities, only those that the caller may see.</summary>
public sealed class WorklistStore(Database database)
{
    private static readonly string[] Splits = [.. Enum.GetValues<MovementKind>().Where(kind => kind.Splits()).Select(kind => kind.Code())];

    /// <summary>Kind after kind, each by date.</summary>
    public Task<IReadOnlyList<WorklistRow>> ListAsync(WorklistQuery query, DateOnly on, PagePlace place, Caller caller, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<WorklistRow>>(
            async session =>
            {
                var rows = new List<WorklistRow>();
                foreach (var kind in WorkKind.All.Where(kind => query.Kind is not { Count: > 0 } kinds || kinds.Contains(kind)))
                {
                    if (place.AfterKeys is [var passed, ..] && (long)kind < passed) continue;
                    if (rows.Count < place.Take) rows.AddRange(await ListAsync(session, kind, query, on, place, place.Take - rows.Count, caller));
                }
                return rows;
            },
            cancellation);

    private static async Task<IEnumerable<WorklistRow>> ListAsync(
        Session session, WorklistKind kind, WorklistQuery query, DateOnly on, PagePlace place, int take, Caller caller)
    {
        var statement = WorkKind.Of(kind).Statement;
        var goesOn = place.AfterKeys is [var of, ..] && of == (long)kind;
        var after = place.AfterDateAndKey.Date;
        var parameters = new
        {
            Kinds = new TextList(Splits),
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            query.Caf,
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            On = on,
            WithoutPlanSince = WorklistLimits.LastSince(WorklistLimits.MonthsWithoutPlan, on),
            WithoutCopilSince = WorklistLimits.LastSince(WorklistLimits.MonthsWithoutCopil, on),
            ColumnDates.NotPlanned,
            YearFrom = new DateOnly(on.Year, 1, 1),
            YearUntil = new DateOnly(on.Year, 12, 31),
            WorklistLimits.EarlyChildhoodFrom,
            WorklistLimits.InhabitantsWhoPlan,
            AfterDate = after,
            AfterYear = after.Year,
            AfterFirst = goesOn ? place.AfterKeys[1] : 0,
            AfterSecond = goesOn ? place.AfterKeys[2] : 0,
            Take = take,
        };
        var parts = new List<string>();
        // What is in force is signed, and seen by all.
        if (statement.Parts.Contains("seen by all")) parts.Add(Visibility.PartFor(caller, query.Caf));
        if (query.Caf is not null) parts.Add("caf");
        if (query.Within is not null) parts.Add("within");
        if (goesOn) parts.Add("after");
        return (await session.QueryAsync<WorklistRow>(statement, parameters, parts)).Select(row => row with { Kind = kind, AskedOn = on });
    }
}
