namespace Ctg.Domain.Territories;

/// <summary>A territory of the official geographic code, a syndicat, or the land of a Caf, for as long as nothing of this changes.</summary>
public record Territory
{
    public required TerritoryKey Key { get; init; }

    public required TerritoryType Type { get; init; }

    /// <summary>Insee code, SIREN for an EPCI, EPT or syndicat, or the code of a Caf.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the territory has none, as the communes of the overseas collectivities, and for the land of a Caf.</summary>
    public string? Siren { get; init; }

    /// <summary>For an EPCI: CC, CA, CU, ME (métropole) or ML (métropole de Lyon); EPT for an EPT; for a syndicat: SIVU, SIVOM, SMF, SMO (mixed, closed or open), PETR or POLEM.</summary>
    public string? Nature { get; init; }

    /// <summary>Where a commune, département or région is: metro, drom (overseas département) or com (overseas collectivity).</summary>
    public string? Zone { get; init; }

    /// <summary>How many communes it has; null for a commune and for parts of one.</summary>
    public int? CommuneCount { get; init; }

    public required IReadOnlyList<string> PostalCodes { get; init; }

    /// <summary>What it lies within, itself left out; an EPCI may lie within several départements. It names no syndicat and no Caf: the list finds those that contain a territory.</summary>
    public required IReadOnlyList<TerritoryName> Within { get; init; }

    public TerritoryName Named() => new() { Key = Key, Name = Name };

    /// <summary>The first territory of a type that it lies within; null where there is none.</summary>
    public TerritoryKey? WithinOf(TerritoryType type) => Within.Where(w => w.Key.Type == type).Select(w => (TerritoryKey?)w.Key).FirstOrDefault();
}

/// <summary>Inhabitants, and the year of the census they are of.</summary>
public sealed record Population
{
    public required int Inhabitants { get; init; }

    public required int Year { get; init; }
}

/// <summary>A territory by its key and name.</summary>
public sealed record TerritoryName
{
    public required TerritoryKey Key { get; init; }

    public required string Name { get; init; }
}

/// <summary>Whom a census counts as inhabitants of a commune.</summary>
public enum PopulationKind
{
    /// <summary>Those who live there: what is summed.</summary>
    Municipal,

    /// <summary>Those, and others who have kept a home there, as students have: a sum counts these twice.</summary>
    Total,
}
