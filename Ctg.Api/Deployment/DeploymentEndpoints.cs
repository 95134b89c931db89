using Ctg.Api.Deployment.Expiring;
using Ctg.Api.Deployment.Worklist;
using Ctg.Api.Http;
using Ctg.Api.Http.Maps;

namespace Ctg.Api.Deployment;

public static class DeploymentEndpoints
{
    public static IServiceCollection AddDeployment(this IServiceCollection services) => services.AddSingleton<DeploymentStore>().AddSingleton<CoverageMap>().AddWorklist().AddExpiring();

    public static RouteGroupBuilder MapDeployment(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/coverage", GetCoverage).WithName("getCoverage").WithSummary("Tell who is covered on a date").WithTags("Deployment").Maps<CoverageProperties>()
            .WithDescription("Inhabitants of the distinct communes in the perimeter of at least one signed convention in force, over those of all communes. "
                + "Accept: application/geo+json gets these communes on a map; without contours: 409, geometriesMissing.");
        group.MapExpiring();
        group.MapWorklist();
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

    private static Problem Unknown(Domain.Territories.TerritoryKey? within) => new(Problems.Invalid, Fault.Of("/query/within", "notFound", within));
}
