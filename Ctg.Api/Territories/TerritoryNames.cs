using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>The register of territories as other features use it: they name territories, and get what it knows of them.</summary>
public static class TerritoryNames
{
    private static readonly Statement ListCommunes = Statement.Load("Territories/Sql/List_Communes_Of_Territories.sql");
    private static readonly Statement ListSuccessors = Statement.Load("Territories/Sql/List_Successors.sql");

    /// <summary>What the register knows of territories, in their order; the same query for one or a thousand.</summary>
    public static async Task<IReadOnlyList<NamedTerritory>> NameAsync(Session session, IReadOnlyList<TerritoryKey> keys)
    {
        if (keys.Count == 0) return [];
        var codes = new TextList(keys.Select(k => k.Code));
        var communes = (await session.QueryAsync<CommuneOf>(ListCommunes, new { Codes = codes })).ToLookup(c => $"{c.Type}-{c.Code}", c => TerritoryKey.Commune(c.Commune));
        var unknown = keys.Where(k => !communes.Contains($"{k}")).ToArray();
        var successors = unknown.Length == 0
            ? []
            : (await session.QueryAsync<CommuneOf>(ListSuccessors, new { Codes = new TextList(unknown.Select(k => k.Code)) }))
                .DistinctBy(s => s.Code).ToDictionary(s => TerritoryKey.Commune(s.Code), s => TerritoryKey.Commune(s.Commune));
        return [.. keys.Select(k => new NamedTerritory(
            k, communes.Contains($"{k}"), [.. communes[$"{k}"]], successors.TryGetValue(k, out var successor) ? successor : null))];
    }

    private sealed class CommuneOf
    {
        public string Type { get; init; } = "";

        public string Code { get; init; } = "";

        public string Commune { get; init; } = "";
    }
}
