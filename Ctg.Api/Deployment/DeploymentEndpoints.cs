using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Http.Maps;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) => services.AddSingleton<DeploymentStore>().AddSingleton<CoverageMap>().AddSingleton<WorklistStore>();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/coverage", GetCoverage).WithName("getCoverage").WithSummary("Tell who is covered on a date").WithTags("Deployment").Maps<CoverageProperties>()
            .WithDescription("Inhabitants of the distinct communes in the perimeter of at least one signed convention in force, over those of all communes. "
                + "Accept: application/geo+json gets these communes on a map; without contours: 409, geometriesMissing.");
        group.MapGet("/deployment/worklist", ListWork).WithName("listWorklist").WithSummary("List what waits for somebody").WithTags("Deployment").Exports(WorklistCsv.Table)
            .WithDescription("Kind after kind, each by date: what rules leave to people, and nobody has done yet. Of conventions, those that the caller may see.");
        return group;
    }

    private static async Task<Answer<Coverage>> GetCoverage(Query<CoverageQuery> query, DeploymentStore store, CoverageMap map, ParisCalendar calendar, HttpContext context)
    {
        var on = query.Value.On ?? calendar.Today;
        context.Response.Headers.Append("Vary", "Accept");
        if (Accept.Preferred(context.Request, Body<object>.MediaType, GeoJson.Name) == GeoJson.Name) return await MapAsync(query.Value, on, map, context);
        return await store.FindCoverageAsync(query.Value, on, context.RequestAborted) is { } coverage ? Answer<Coverage>.Of(coverage) : Unknown(query.Value.Within);
    }

    private static async Task<Answer<Coverage>> MapAsync(CoverageQuery query, DateOnly on, CoverageMap map, HttpContext context)
    {
        if (!await map.IsThereAsync(query.Within, on, context.RequestAborted)) return Unknown(query.Within);
        if (!await map.HasContoursAsync(context.RequestAborted)) return new Problem(Problems.GeometriesMissing);
        return await Answer<Coverage>.OfAsync(PagePlace.Of(context, new WholeList()), map.ListOf(query, on, context.RequestAborted), new GeoJson());
    }

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

    private static Problem Unknown(Domain.Territories.TerritoryKey? within) => new(Problems.Invalid, Fault.Of("/query/within", "notFound", within));
}
