using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Security;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Timelines;

public static class TimelineEndpoints
{
    private const int YearsBefore = 5;

    private static readonly CsvTable Table = CsvTable.Of<TimelineFigures>(
        "timeline",
        "period", "from", "until", "signed", "started", "ended", "renewed", "inForce", "population.covered", "population.total", "communes.covered", "communes.total",
        "populationYear", "vintage", "isForecast", "planned.started", "planned.inForce", "planned.population.covered", "planned.population.total",
        "planned.communes.covered", "planned.communes.total").In("periods");

    public static RouteGroupBuilder MapTimeline(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/timeline", GetTimeline).WithName("getTimeline").WithSummary("Tell how conventions and coverage went on").WithTags("Deployment").Exports(Table)
            .WithDescription("Year by year or month by month: conventions signed, started, ended and renewed, those in force on the last day, and the coverage on it. "
                + "Periods that end after today are forecasts: what is signed already, and beside it what is planned, of which the caller sees that of its own Caf.");
        return group;
    }

    private static async Task<Answer<TimelineReport>> GetTimeline(Query<TimelineQuery> query, Caller caller, TimelineStore store, ParisCalendar calendar, HttpContext context)
    {
        var today = calendar.Today;
        var (from, until) = (query.Value.From ?? new DateOnly(today.Year - YearsBefore, 1, 1), query.Value.Until ?? new DateOnly(today.Year + 1, 12, 31));
        if (until < from) return new Problem(Problems.Invalid, Fault.Of("/query/until", "endBeforeStart"));
        var periods = TimelinePeriod.Between(from, until, query.Value.Step);
        if (periods.Count > TimelinePeriod.Most) return new Problem(Problems.Invalid, Fault.Of("/query/until", "tooManyPeriods", TimelinePeriod.Most));
        if (await store.FindAsync(query.Value, periods, today, caller, context.RequestAborted) is not { } timeline) return DeploymentEndpoints.Unknown(query.Value.Within);
        return await Answer<TimelineReport>.OfAsync(timeline, timeline.Periods, ExportForms.WantedBy(context), context);
    }
}
