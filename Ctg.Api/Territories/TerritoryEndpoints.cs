using Ctg.Api.Http;
using Ctg.Api.Http.Maps;
using Ctg.Api.Territories.Composed;
using Ctg.Api.Territories.Geometries;
using Ctg.Api.Territories.Zonings;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

public static class TerritoryEndpoints
{
    public static IServiceCollection AddTerritories(this IServiceCollection services) => services
        .AddSingleton<TerritoryStore>()
        .AddSingleton<ZoningImport>()
        .AddSingleton<SyndicatImport>()
        .AddSingleton<CafImport>()
        .AddSingleton<GeometryImport>()
        .Configure<RouteOptions>(options => options.SetParameterPolicy<TerritoryKeyConstraint>("territoryKey"));

    public static RouteGroupBuilder MapTerritories(this RouteGroupBuilder group)
    {
        group.MapGet("/territories", List).WithName("listTerritories").WithSummary("Find territories").WithTags("Territories").Exports(TerritoryCsv.Table)
            .WithDescription("A code or SIREN that nobody bears on the date finds who has the land of who bore it; its succession says how it came to be.");
        group.MapGet("/territories.geojson", Map).WithName("mapTerritories").WithSummary("Map territories").WithTags("Territories")
            .WithDescription("What the list finds, communes unless another type is asked for, as GeoJSON with the contours that the operator has imported; only communes have one. "
                + "All of it is sent, from the cursor on; where a limit is given, one page. Without contours: 409, geometriesMissing.");
        group.MapGet("/territories/{key:territoryKey}", Get).WithName("getTerritory").WithSummary("Read a territory").WithTags("Territories")
            .WithDescription("A code that nobody bears on the date answers with the territory that has its land then, and says in succession how it came to be.");
        group.MapGet("/territories/{key:territoryKey}/members", ListMembers).WithName("listTerritoryMembers").WithSummary("List the members of a territory").WithTags("Territories").Exports(TerritoryCsv.Table);
        group.MapGet("/territories/{key:territoryKey}/history", GetHistory).WithName("getTerritoryHistory").WithSummary("Read a territory through time").WithTags("Territories")
            .WithDescription("What it was from when to when, the movements in which it took part, and its zonings.");
        return group;
    }

    private static async Task<Answer<PageOf<TerritoryResource>>> List(Query<TerritoryQuery> query, TerritoryStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await PageAsync(store, query.Value, query.Value.On ?? calendar.Today, place, context.RequestAborted);
    }

    private static async Task<Answer<MapOf<TerritoryProperties>>> Map(Query<TerritoryQuery> query, TerritoryStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (!await store.HasContoursAsync(context.RequestAborted)) return new Problem(Problems.GeometriesMissing);
        var (wanted, on) = (query.Value with { Type = query.Value.Type ?? [TerritoryType.Commune] }, query.Value.On ?? calendar.Today);
        return await Answer<MapOf<TerritoryProperties>>.OfAsync(
            place,
            new Listing<DatedTerritory>(from => store.ListAsync(wanted, on, from, withContours: true, context.RequestAborted), (row, body) => row.WriteFeature(body), row => row.Position),
            new GeoJson());
    }

    private static async Task<Answer<TerritoryResource>> Get(
        TerritoryKey key, Query<TerritoryDate> query, TerritoryStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (await store.FindAsync(key, query.Value.On ?? calendar.Today, cancellation) is not { } territory) return new Problem(Problems.NotFound);
        return Answer<TerritoryResource>.Of(territory.Represent(), contentLocation: territory.Succession is null ? null : AddressOf(territory, query.Value.On));
    }

    private static async Task<Answer<PageOf<TerritoryResource>>> ListMembers(
        TerritoryKey key, Query<MemberQuery> query, TerritoryStore store, ParisCalendar calendar, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        var on = query.Value.On ?? calendar.Today;
        if (await store.FindAsync(key, on, context.RequestAborted) is null) return new Problem(Problems.NotFound);
        return await PageAsync(store, new TerritoryQuery { Within = key, Type = [query.Value.Type] }, on, place, context.RequestAborted);
    }

    private static async Task<Answer<TerritoryHistory>> GetHistory(
        TerritoryKey key, TerritoryStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        await store.FindHistoryAsync(key, calendar.Today, cancellation) is { } history ? Answer<TerritoryHistory>.Of(history) : new Problem(Problems.NotFound);

    private static async Task<Answer<PageOf<TerritoryResource>>> PageAsync(
        TerritoryStore store, TerritoryQuery query, DateOnly on, PagePlace place, CancellationToken cancellation)
    {
        return await Answer<PageOf<TerritoryResource>>.OfAsync(place, new Listing<DatedTerritory>(
            from => store.ListAsync(query, on, from, withContours: false, cancellation), (row, body) => row.Write(body), row => row.Position));
    }

    private static string AddressOf(DatedTerritory territory, DateOnly? on) =>
        $"/v1/territories/{Persistence.Documents.Read<Territory>(territory.Document).Key}{(on is { } date ? $"?on={date:yyyy-MM-dd}" : "")}";
}
