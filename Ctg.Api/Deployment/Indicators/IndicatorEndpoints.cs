using Ctg.Api.Http;
using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Indicators;

public static class IndicatorEndpoints
{
    private static readonly CsvTable Table = CsvTable.Of<ThemeIndicators>(
        "indicators", "theme", "label", "actions", "indicators", "means", "outputs", "results", "impacts", "withBaseline", "withTarget", "measuredThisYear", "neverMeasured");

    public static RouteGroupBuilder MapIndicators(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/indicators", GetIndicators).WithName("getIndicatorFigures").WithSummary("Sum up indicators by theme").WithTags("Deployment").Exports(Table)
            .WithDescription("What the actions of conventions in force are judged by: indicators of each nature, with a baseline, with a target, measured this year, never measured.");
        return group;
    }

    private static async Task<Answer<IndicatorReport>> GetIndicators(Query<IndicatorQuery> query, IndicatorStore store, ParisCalendar calendar, HttpContext context)
    {
        var (form, language) = (ExportForms.WantedBy(context), Language.Of(context.Request));
        if (await store.FindAsync(query.Value, query.Value.On ?? calendar.Today, language, context.RequestAborted) is not { } report) return DeploymentEndpoints.Unknown(query.Value.Within);
        return await Answer<IndicatorReport>.OfAsync(report, report.Items, form, context, language);
    }
}
