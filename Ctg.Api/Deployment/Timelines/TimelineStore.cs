using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Territories;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

/// <summary>Adds timelines up from one statement, however many periods they have.</summary>
public sealed class TimelineStore(Database database)
{
    private static readonly Statement Sum = Statement.Load("Deployment/Sql/Sum_Timeline.sql");

    /// <summary>Null where the territory does not exist at the end of it.</summary>
    public Task<TimelineReport?> FindAsync(TimelineQuery query, IReadOnlyList<TimelinePeriod> periods, DateOnly today, Caller caller, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var (from, until) = (periods[0].From, periods[^1].Until);
            if (!await TerritoryNames.IsThereAsync(session, query.Within, until)) return null;
            var timeline = await SumAsync(session, query, from, until, isForecast: until > today, caller);
            return new TimelineReport
            {
                Within = query.Within,
                From = from,
                Until = until,
                Step = query.Step,
                Mode = query.Mode,
                IncludesDepartmental = query.IncludeDepartmental,
                Periods = [.. periods.Select(period => timeline.Of(period, today))],
                Explanation = query.Explain ? await CoverageExplanation.ReadAsync(session, query, from, until) : null,
            };
        },
        cancellation);

    private static async Task<Timeline> SumAsync(Session session, TimelineQuery query, DateOnly from, DateOnly until, bool isForecast, Caller caller)
    {
        List<string> parts =
        [
            query.Within is null ? "of the country" : "of a territory",
            query.Mode == CoverageMode.Signed ? "sort by signature" : "sort by start",
            Visibility.PartFor(caller),
        ];
        if (!query.IncludeDepartmental) parts.Add("without departmental");
        if (!isForecast) parts.Add("signed ones");
        var parameters = new
        {
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            From = from,
            Until = until,
            SeenBy = Visibility.OneCaf(caller),
            Cafs = new TextList(caller.Cafs),
        };
        var rows = (await session.QueryAsync<TimelineRow>(Sum, parameters, parts)).ToLookup(row => row.Kind);
        return new(
            [.. rows["convention"].Select(row => row.ToConventions())],
            [.. rows["total"].Select(row => row.ToTotal())],
            [.. rows["coverage"].Select(row => row.ToCovered())],
            query.Mode);
    }
}
