using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Territories;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

/// <summary>Reads what a timeline is made of by one statement, however many periods it has; the domain adds it up.</summary>
public sealed class TimelineStore(Database database)
{
    private static readonly Statement ListFacts = Statement.Load("Deployment/Sql/List_Timeline_Facts.sql");

    /// <summary>Null where the territory does not exist at the end of it.</summary>
    public Task<TimelineReport?> FindAsync(TimelineQuery query, IReadOnlyList<TimelinePeriod> periods, DateOnly today, Caller caller, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var (from, until) = (periods[0].From, periods[^1].Until);
            if (!await TerritoryNames.IsThereAsync(session, query.Within, until)) return null;
            var facts = await ReadAsync(session, query, from, until, isForecast: until > today, caller);
            return new TimelineReport
            {
                Within = query.Within,
                From = from,
                Until = until,
                Step = query.Step,
                Mode = query.Mode,
                IncludesDepartmental = query.IncludeDepartmental,
                Periods = new Timeline(periods, query.Mode, today).Of(facts),
                Explanation = query.Explain ? await CoverageExplanation.ReadAsync(session, query, from, until) : null,
            };
        },
        cancellation);

    private static async Task<TimelineFacts> ReadAsync(Session session, TimelineQuery query, DateOnly from, DateOnly until, bool isForecast, Caller caller)
    {
        string[] parts =
        [
            query.Within is null ? "of the country" : "of a territory",
            Visibility.PartFor(caller),
            .. query.IncludeDepartmental ? Array.Empty<string>() : ["without departmental"],
            .. isForecast ? Array.Empty<string>() : ["signed ones"],
        ];
        var parameters = new
        {
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            From = from,
            Until = until,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
        };
        var rows = (await session.QueryAsync<TimelineRow>(ListFacts, parameters, parts)).ToLookup(row => row.Kind);
        return new()
        {
            Vintages = [.. rows["vintage"].Select(row => row.ToVintage())],
            Known = [.. rows["known"].Select(row => row.ToKnown())],
            Covered = [.. rows["covered"].Select(row => row.ToCovered())],
            Conventions = [.. rows["convention"].Select(row => row.ToSum())],
        };
    }
}
