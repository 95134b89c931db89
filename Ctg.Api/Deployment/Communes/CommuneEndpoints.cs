using System.Buffers;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Maps;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Deployment.Communes;

public static class CommuneEndpoints
{
    public static RouteGroupBuilder MapCommunes(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/communes", ListCommunes).WithName("listCommuneStates").WithSummary("List communes and how far they are").WithTags("Deployment")
            .Exports(CommuneCsv.Table).Maps<CommuneOnDate>().WithDescription("Every commune on a date, with its state: in force, signed, in preparation, a Cej only, or none. " + OnMap);
        group.MapGet("/deployment/uncovered", ListUncovered).WithName("listUncoveredCommunes").WithSummary("List the communes that no convention covers").WithTags("Deployment")
            .Exports(CommuneCsv.Uncovered).Maps<CommuneOnDate>().WithDescription("The largest first; those whose population is not known come last. " + OnMap);
        return group;
    }

    private const string OnMap = "Accept: application/geo+json gets them on a map; without contours: 409, geometriesMissing.";

    private static Task<Answer<PageOf<CommuneOnDate>>> ListCommunes(
        Query<CommuneStateQuery> query, Caller caller, CommuneStore store, PlaceStore places, ParisCalendar calendar, HttpContext context) =>
        ListAsync(query.Value, PagePlace.ByNumbers(context, query.Value, 1), row => row.ById, caller, store, places, calendar, context);

    private static Task<Answer<PageOf<CommuneOnDate>>> ListUncovered(
        Query<UncoveredQuery> query, Caller caller, CommuneStore store, PlaceStore places, ParisCalendar calendar, HttpContext context) =>
        ListAsync(query.Value, PagePlace.ByNumbers(context, query.Value, 2), row => row.BySize, caller, store, places, calendar, context);

    private static async Task<Answer<PageOf<CommuneOnDate>>> ListAsync(
        CommuneQuery query, PagePlace place, Func<CommuneRow, string[]> position, Caller caller, CommuneStore store, PlaceStore places, ParisCalendar calendar, HttpContext context)
    {
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var (on, form) = (query.On ?? calendar.Today, ExportForms.WantedBy(context));
        var onMap = form is GeoJson;
        if (!await places.IsThereAsync(query.Within, on, context.RequestAborted)) return DeploymentEndpoints.Unknown(query.Within);
        if (onMap && !await places.HasContoursAsync(context.RequestAborted)) return new Problem(Problems.GeometriesMissing);
        return await Answer<PageOf<CommuneOnDate>>.OfAsync(
            place, new Listing<CommuneRow>(from => store.ListAsync(query, on, from, caller, onMap, context.RequestAborted), Write, position), form);

        void Write(CommuneRow row, IBufferWriter<byte> body)
        {
            var item = row.ToItem(on);
            if (onMap) GeoJson.Feature(body, item.Commune, row.Geometry, item);
            else body.Write(Documents.Write(item));
        }
    }
}
