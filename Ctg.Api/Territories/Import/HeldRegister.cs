using System.Data.Common;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>The register as the newest vintage left it, with what it needs to be carried on; without what no vintage speaks of.</summary>
internal sealed class HeldRegister
{
    private static readonly Statement ListTerritories = Statement.Load("Territories/Sql/List_Held_Territories.sql");
    private static readonly Statement ListMemberships = Statement.Load("Territories/Sql/List_Held_Memberships.sql");
    private static readonly Statement ListIdentifiers = Statement.Load("Territories/Sql/List_Held_Identifiers.sql");

    /// <summary>A SIREN is longer.</summary>
    private const int InseeLength = 5;

    /// <summary>Everything that has ever borne a code of the official ones.</summary>
    public required IReadOnlyDictionary<TerritoryKey, HeldTerritory> Territories { get; init; }

    public required IReadOnlySet<Membership> Memberships { get; init; }

    /// <summary>Who answers to what from now on: those who bear it, and those who have the land.</summary>
    public required IReadOnlyList<HeldIdentifier> Identifiers { get; init; }

    public required TerritorySnapshot Snapshot { get; init; }

    /// <summary>The last id that was given out, to whatever territory.</summary>
    public required int LastId { get; init; }

    public static async Task<HeldRegister> ReadAsync(Session session)
    {
        var all = await session.QueryAsync(ListTerritories, HeldTerritory.Read);
        var territories = all.Where(t => t.Key.Type.IsOfOfficialCode()).ToDictionary(t => t.Key);
        var others = all.Where(t => !t.Key.Type.IsOfOfficialCode()).Select(t => t.Id).ToHashSet();
        HeldIdentifier[] identifiers = [.. (await session.QueryAsync(ListIdentifiers, HeldIdentifier.Read)).Where(i => i.Type.IsOfOfficialCode())];
        var keys = territories.Values.ToDictionary(t => t.Id, t => t.Key);
        var current = territories.Values.Where(t => t.Document is not null).ToDictionary(t => t.Key, t => Documents.Read<Territory>(t.Document!));
        var formerCodes = identifiers.Where(i => i is { Type: TerritoryType.Commune, Identifier.Length: InseeLength })
            .Select(i => (Old: TerritoryKey.Commune(i.Identifier), Now: keys[i.TerritoryId])).Where(c => c.Old != c.Now && c.Now.Type == TerritoryType.Commune).DistinctBy(c => c.Old).ToDictionary(c => c.Old, c => c.Now);
        return new()
        {
            Territories = territories,
            Memberships = (await session.QueryAsync(ListMemberships, reader => new Membership(reader.GetInt32(0), reader.GetInt32(1))))
                .Where(m => !others.Contains(m.Within) && !others.Contains(m.Id)).ToHashSet(),
            Identifiers = identifiers,
            Snapshot = new(current, formerCodes),
            LastId = all.Select(t => t.Id).DefaultIfEmpty().Max(),
        };
    }
}

/// <summary>A territory that has borne a code; its document where it still does.</summary>
internal sealed record HeldTerritory(int Id, TerritoryKey Key, int Weight, byte[]? Document)
{
    public static HeldTerritory Read(DbDataReader row) => new(
        row.GetInt32(0), new TerritoryKey(KeyedCodes.Value<TerritoryType>(row.GetString(1)), row.GetString(2)), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));
}

/// <summary>What lies within what.</summary>
internal readonly record struct Membership(int Within, int Id)
{
    /// <summary>That of the primary key: rows are inserted fastest in it.</summary>
    public long Order => ((long)Within << 32) | (uint)Id;
}

internal sealed record HeldIdentifier(TerritoryType Type, string Identifier, int TerritoryId)
{
    public static HeldIdentifier Read(DbDataReader row) => new(KeyedCodes.Value<TerritoryType>(row.GetString(0)), row.GetString(1), row.GetInt32(2));
}
