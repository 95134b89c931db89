using Ctg.Api.Http;
using Ctg.Api.Territories.Syndicats;
using Ctg.Api.Territories.Zonings;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

public static class TerritoryEndpoints
{
    public static IServiceCollection AddTerritories(this IServiceCollection services) => services
        .AddSingleton<TerritoryStore>()
        .AddSingleton<ZoningImport>()
        .AddSingleton<SyndicatImport>()
        .Configure<RouteOptions>(options => options.SetParameterPolicy<TerritoryKeyConstraint>("territoryKey"));

    public static RouteGroupBuilder MapTerritories(this RouteGroupBuilder group)
    {
        group.MapGet("/territories", List).WithName("listTerritories").WithSummary("Find territories").WithTags("Territories").Exports(TerritoryCsv.Table);
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

    private static async Task<Answer<TerritoryResource>> Get(
        TerritoryKey key, Query<TerritoryDate> query, TerritoryStore store, ParisCalendar calendar, CancellationToken cancellation)
    {
        if (await store.FindAsync(key, query.Value.On ?? calendar.Today, cancellation) is not var (territory, succession)) return new Problem(Problems.NotFound);
        return Answer<TerritoryResource>.Of(territory.Represent(succession), contentLocation: succession is null ? null : AddressOf(territory, query.Value.On));
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
        TerritoryKey key, Query<NoParameters> query, TerritoryStore store, ParisCalendar calendar, CancellationToken cancellation) =>
        await store.FindHistoryAsync(key, calendar.Today, cancellation) is { } history ? Answer<TerritoryHistory>.Of(history) : new Problem(Problems.NotFound);

    private static async Task<Answer<PageOf<TerritoryResource>>> PageAsync(
        TerritoryStore store, TerritoryQuery query, DateOnly on, PagePlace place, CancellationToken cancellation)
    {
        return await Answer<PageOf<TerritoryResource>>.OfAsync(place, new Listing<DatedTerritory>(
            from => store.ListAsync(query, on, from, cancellation), (row, body) => row.Write(body), row => row.Position));
    }

    private static string AddressOf(DatedTerritory territory, DateOnly? on) =>
        $"/v1/territories/{Persistence.Documents.Read<Territory>(territory.Document).Key}{(on is { } date ? $"?on={date:yyyy-MM-dd}" : "")}";
}
