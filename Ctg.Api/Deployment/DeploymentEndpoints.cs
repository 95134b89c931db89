using Ctg.Api.Deployment.Balances;
using Ctg.Api.Deployment.Communes;
using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Deployment.Indicators;
using Ctg.Api.Deployment.Timelines;
using Ctg.Api.Http;
using System.Buffers;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) =>
        services.AddSingleton<CoverageStore>().AddSingleton<CommuneStore>().AddSingleton<TimelineStore>()
            .AddSingleton<BalanceStore>().AddSingleton<IndicatorStore>().AddSingleton<WorklistStore>();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group)
    {
        group.MapCoverage().MapCommunes().MapTimeline().MapBalance().MapIndicators();
        group.MapGet("/deployment/worklist", ListWork).WithName("listWorklist").WithSummary("List what waits for somebody").WithTags("Deployment").Exports(WorklistCsv.Table)
            .WithDescription("Kind after kind, each by date: what rules leave to people, and nobody has done yet. Of conventions, those that the caller may see.");
        return group;
    }

    /// <summary>The refusal of a territory that does not exist on the date.</summary>
    internal static Problem Unknown(TerritoryKey? within) => new(Problems.Invalid, Fault.Of("/query/within", "notFound", within));

    private static async Task<Answer<PageOf<WorklistItem>>> ListWork(
        Query<WorklistQuery> query, Caller caller, WorklistStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.ByDate(context, query.Value, keys: 3);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (query.Value.Within is { } within && !await store.IsThereAsync(within, calendar.Today, context.RequestAborted)) return Unknown(within);
        var language = Language.Of(context.Request);
        return await Answer<PageOf<WorklistItem>>.OfAsync(
            place,
            new Listing<WorklistRow>(
                from => store.ListAsync(query.Value, calendar.Today, from, caller, context.RequestAborted),
                (row, body) => body.Write(Documents.Write(row.ToItem(language))),
                row => row.Position),
            language);
    }
}
