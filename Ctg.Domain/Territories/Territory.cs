namespace Ctg.Domain.Territories;

/// <summary>A territory of the official geographic code, as a vintage of the register has it.</summary>
public record Territory
{
    public required TerritoryKey Key { get; init; }

    public required TerritoryType Type { get; init; }

    /// <summary>Insee code, or SIREN for an EPCI or EPT.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the territory has none, as the communes of the overseas collectivities.</summary>
    public string? Siren { get; init; }

    /// <summary>For an EPCI: CC, CA, CU, ME (métropole) or ML (métropole de Lyon); EPT for an EPT.</summary>
    public string? Nature { get; init; }

    /// <summary>Where a commune, département or région is: metro, drom (overseas département) or com (overseas collectivity).</summary>
    public string? Zone { get; init; }

    /// <summary>Null where it is not known; never counted as zero.</summary>
    public Population? Population { get; init; }

    /// <summary>How many communes it has; null for a commune and for parts of one.</summary>
    public int? CommuneCount { get; init; }

    public required IReadOnlyList<string> PostalCodes { get; init; }

    /// <summary>What it lies within, itself left out; an EPCI may lie within several départements.</summary>
    public required IReadOnlyList<TerritoryName> Within { get; init; }

    /// <summary>The vintage of the official geographic code.</summary>
    public required string Vintage { get; init; }

    public required int Version { get; init; }
}

/// <summary>Inhabitants (municipal population), and the year of the census they are of.</summary>
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
