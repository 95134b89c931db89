using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>The register of territories as other features use it: they name territories, and get what it knows of them.</summary>
public static class TerritoryNames
{
    private static readonly Statement FindTerritory = Statement.Load("Territories/Sql/Find_Territory.sql");
    private static readonly Statement GetLastGeometry = Statement.Load("Territories/Sql/Get_Last_Geometry.sql");
    private static readonly Statement ListCommunes = Statement.Load("Territories/Sql/List_Communes_Of_Territories.sql");
    private static readonly Statement ListStates = Statement.Load("Territories/Sql/List_States_Of_Codes.sql");
    private static readonly Statement ListHeirs = Statement.Load("Territories/Sql/List_Heirs.sql");

    /// <summary>Whether a territory answers to the key on a date. The whole country, which has none, always does.</summary>
    public static async Task<bool> IsThereAsync(Session session, TerritoryKey? within, DateOnly on) =>
        within is not { } key || await session.FindAsync<int>(FindTerritory, new { Type = key.Type.Code(), key.Code, On = on }) > 0;

    /// <summary>Whether contours of communes were imported.</summary>
    public static async Task<bool> HasContoursAsync(Session session) => await session.FindAsync<int?>(GetLastGeometry) is not null;

    /// <summary>What the register knows of territories on a date, in their order; the same query for one or a thousand.</summary>
    public static async Task<IReadOnlyList<NamedTerritory>> NameAsync(Session session, IReadOnlyList<TerritoryKey> keys, DateOnly on)
    {
        if (keys.Count == 0) return [];
        var communes = (await session.QueryAsync<CommuneOf>(ListCommunes, new { Codes = CodesOf(keys), On = on }))
            .ToLookup(c => $"{c.Type}-{c.Code}", c => TerritoryKey.Commune(c.Commune));
        var unknown = keys.Where(k => !communes.Contains($"{k}")).ToArray();
        var heirs = unknown.Length == 0
            ? []
            : (await session.QueryAsync<CommuneOf>(ListHeirs, new { Codes = CodesOf(unknown), On = on }))
                .DistinctBy(s => s.Code).ToDictionary(s => TerritoryKey.Commune(s.Code), s => TerritoryKey.Commune(s.Commune));
        return [.. keys.Select(k => new NamedTerritory(k, communes.Contains($"{k}"), [.. communes[$"{k}"]], heirs.TryGetValue(k, out var heir) ? heir : null))];
    }

    /// <summary>What territories were called, by their keys, in the order of time.</summary>
    public static async Task<ILookup<TerritoryKey, TerritoryInTime>> StatesAsync(Session session, IReadOnlyCollection<TerritoryKey> keys)
    {
        var rows = keys.Count == 0 ? [] : await session.QueryAsync<StateRow>(ListStates, new { Codes = CodesOf(keys) });
        return rows.Select(r => new TerritoryInTime(r.FromDate, r.UntilDate, Documents.Read<Territory>(r.Document))).ToLookup(s => s.Territory.Key);
    }

    private static TextList CodesOf(IEnumerable<TerritoryKey> keys) => new(keys.Select(k => k.Code));

    private sealed class StateRow
    {
        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public byte[] Document { get; init; } = [];
    }

    private sealed class CommuneOf
    {
        public string Type { get; init; } = "";

        public string Code { get; init; } = "";

        public string Commune { get; init; } = "";
    }
}

/// <summary>A territory as it was from a day to another.</summary>
public sealed record TerritoryInTime(DateOnly From, DateOnly Until, Territory Territory);
