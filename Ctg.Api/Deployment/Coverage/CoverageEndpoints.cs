using Ctg.Api.Deployment.Communes;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Maps;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment.Coverage;

public static class CoverageEndpoints
{
    public static RouteGroupBuilder MapCoverage(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/coverage", GetCoverage).WithName("getCoverage").WithSummary("Tell who is covered on a date").WithTags("Deployment")
            .Exports(CoverageCsv.Table).Maps<CoverageProperties>()
            .WithDescription("Inhabitants of the distinct communes in the perimeter of at least one signed convention in force, over those of all communes. "
                + "As a table it has a row for each part, or one for the whole. "
                + "Accept: application/geo+json gets these communes on a map; without contours: 409, geometriesMissing.");
        return group;
    }

    private static async Task<Answer<CoverageReport>> GetCoverage(
        Query<CoverageQuery> query, Caller caller, CoverageStore store, CommuneStore communes, PlaceStore places, ParisCalendar calendar, HttpContext context)
    {
        var (on, form) = (query.Value.On ?? calendar.Today, ExportForms.WantedBy(context));
        if (form is GeoJson) return await MapAsync(query.Value, on, form, caller, communes, places, context);
        if (await store.FindAsync(query.Value, on, context.RequestAborted) is not { } coverage) return DeploymentEndpoints.Unknown(query.Value.Within);
        return await Answer<CoverageReport>.OfAsync(coverage, CoverageCsv.RowsOf(coverage), form, context);
    }

    private static async Task<Answer<CoverageReport>> MapAsync(
        CoverageQuery query, DateOnly on, IExportForm form, Caller caller, CommuneStore communes, PlaceStore places, HttpContext context)
    {
        if (!await places.IsThereAsync(query.Within, on, context.RequestAborted)) return DeploymentEndpoints.Unknown(query.Within);
        if (!await places.HasContoursAsync(context.RequestAborted)) return new Problem(Problems.GeometriesMissing);
        var all = new CommuneStateQuery { Within = query.Within, Mode = query.Mode, IncludeDepartmental = query.IncludeDepartmental };
        return await Answer<CoverageReport>.OfAsync(
            PagePlace.Of(context, new WholeList()),
            new Listing<CommuneRow>(
                from => communes.ListAsync(all, on, from, caller, onMap: true, context.RequestAborted),
                (row, body) =>
                {
                    var properties = row.ToProperties();
                    GeoJson.Feature(body, properties.Key, row.Geometry, properties);
                },
                row => row.ById),
            form);
    }
}
