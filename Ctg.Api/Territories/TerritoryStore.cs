using System.Globalization;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories;

/// <summary>Reads the register of territories.</summary>
public sealed class TerritoryStore(Database database)
{
    private static readonly Statement Get = Statement.Load("Territories/Sql/Get_Territory.sql");
    private static readonly Statement GetSuccessor = Statement.Load("Territories/Sql/Get_Successor.sql");
    private static readonly Statement List = Statement.Load("Territories/Sql/List_Territories.sql");

    /// <summary>The territory, or for a former commune code its successor; null where there is neither.</summary>
    public Task<(TerritoryRow Row, bool IsSuccessor)?> FindAsync(TerritoryKey key, CancellationToken cancellation) =>
        database.ReadAsync<(TerritoryRow, bool)?>(
            async session =>
            {
                var row = await session.FindAsync<TerritoryRow>(Get, new { Type = key.Type.Code(), key.Code });
                if (row is not null) return (row, false);
                row = key.Type == TerritoryType.Commune ? await session.FindAsync<TerritoryRow>(GetSuccessor, new { key.Code }) : null;
                return row is null ? null : (row, true);
            },
            cancellation);

    public Task<IReadOnlyList<ListedTerritory>> ListAsync(TerritoryQuery query, PagePlace place, CancellationToken cancellation)
    {
        var name = SearchText.Fold(query.Q ?? "");
        var parameters = new
        {
            Name = name,
            Beginning = name + "%",
            Word = "% " + name + "%",
            Inside = "%" + name + "%",
            Types = new TextList((query.Type ?? []).Select(t => t.Code())),
            query.Code,
            query.Siren,
            query.PostalCode,
            WithinType = query.Within is { } within ? within.Type.Code() : null,
            WithinCode = query.Within?.Code,
            AfterRank = Number(place, 0),
            AfterWeight = Number(place, 1),
            AfterId = Number(place, 2),
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<ListedTerritory>(List, parameters, Parts(query, name, place)), cancellation);
    }

    private static List<string> Parts(TerritoryQuery query, string name, PagePlace place)
    {
        var parts = new List<string>();
        if (name.Length > 0) parts.Add("name");
        if (query.Type is { Count: > 0 }) parts.Add("type");
        if (query.Code is not null) parts.Add("code");
        if (query.Siren is not null) parts.Add("siren");
        if (query.PostalCode is not null) parts.Add("postalCode");
        if (query.Within is not null) parts.Add("within");
        if (place.After is not null) parts.Add("after");
        return parts;
    }

    private static int Number(PagePlace place, int index) => place.After?.ElementAtOrDefault(index) is not { } number ? 0 : int.Parse(number, CultureInfo.InvariantCulture);
}

public sealed class TerritoryRow
{
    public int Version { get; init; }

    public byte[] Document { get; init; } = [];
}

public sealed class ListedTerritory
{
    public int TerritoryId { get; init; }

    public int NameRank { get; init; }

    public int Weight { get; init; }

    public byte[] Document { get; init; } = [];

    /// <summary>Where it stands in the order of the list.</summary>
    public IReadOnlyList<string> Position => [$"{NameRank}", $"{Weight}", $"{TerritoryId}"];
}
