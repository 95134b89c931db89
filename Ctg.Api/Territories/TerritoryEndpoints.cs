using Ctg.Api.Http;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

public static class TerritoryEndpoints
{
    public static IServiceCollection AddTerritories(this IServiceCollection services) => services
        .AddSingleton<TerritoryStore>()
        .AddSingleton<TerritoryImport>()
        .Configure<RouteOptions>(options => options.SetParameterPolicy<TerritoryKeyConstraint>("territoryKey"));

    public static RouteGroupBuilder MapTerritories(this RouteGroupBuilder group)
    {
        group.MapGet("/territories", List).WithName("listTerritories").WithSummary("Find territories").WithTags("Territories").Exports(TerritoryCsv.Table);
        group.MapGet("/territories/{key:territoryKey}", Get).WithName("getTerritory").WithSummary("Read a territory").WithTags("Territories")
            .WithDescription("A former commune code answers with the commune that holds its land today, and says so in formerKey.");
        group.MapGet("/territories/{key:territoryKey}/members", ListMembers).WithName("listTerritoryMembers").WithSummary("List the members of a territory").WithTags("Territories").Exports(TerritoryCsv.Table);
        return group;
    }

    private static async Task<Answer<PageOf<TerritoryResource>>> List(Query<TerritoryQuery> query, TerritoryStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        return await PageAsync(store, query.Value, place, context.RequestAborted);
    }

    private static async Task<Answer<TerritoryResource>> Get(TerritoryKey key, Query<NoParameters> query, TerritoryStore store, CancellationToken cancellation)
    {
        if (await store.FindAsync(key, cancellation) is not var (row, isSuccessor)) return new Problem(Problems.NotFound);
        if (!isSuccessor) return Answer<TerritoryResource>.Of(Representation.Of(row.Document, row.Version, FormerKey(null), null));
        var successor = Persistence.Documents.Read<Territory>(row.Document).Key;
        return Answer<TerritoryResource>.Of(
            Representation.Of(row.Document, row.Version, FormerKey(key), $"{key}"), contentLocation: $"/v1/territories/{successor}");
    }

    private static async Task<Answer<PageOf<TerritoryResource>>> ListMembers(
        TerritoryKey key, Query<MemberQuery> query, TerritoryStore store, HttpContext context)
    {
        var place = PagePlace.Of(context, query.Value);
        if (place.Faults.Count > 0) return new Problem(Problems.Malformed, place.Faults);
        if (await store.FindAsync(key, context.RequestAborted) is not var (row, _)) return new Problem(Problems.NotFound);
        var current = Persistence.Documents.Read<Territory>(row.Document).Key;
        return await PageAsync(store, new TerritoryQuery { Within = current, Type = [query.Value.Type] }, place, context.RequestAborted);
    }

    private static async Task<Answer<PageOf<TerritoryResource>>> PageAsync(
        TerritoryStore store, TerritoryQuery query, PagePlace place, CancellationToken cancellation)
    {
        return await Answer<PageOf<TerritoryResource>>.OfAsync(place, new Listing<ListedTerritory>(
            from => store.ListAsync(query, from, cancellation), (row, body) => Representation.Write(body, FormerKey(null), row.Document), row => row.Position));
    }

    private static readonly ReadOnlyMemory<byte> WithoutFormerKey = Representation.Derived<TerritoryKey?>("formerKey", null);

    private static ReadOnlyMemory<byte> FormerKey(TerritoryKey? key) => key is null ? WithoutFormerKey : Representation.Derived("formerKey", key);
}
