using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>What a convention covers: communes, whatever it was given as.</summary>
public sealed record Perimeter
{
    public static readonly Perimeter Empty = new() { Territories = [], Communes = [] };

    /// <summary>As given: communes, EPCI, EPT or départements.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    /// <summary>The communes that these held when they entered, in order of code.</summary>
    public required IReadOnlyList<PerimeterCommune> Communes { get; init; }
}

/// <summary>A commune's time in a perimeter.</summary>
public sealed record PerimeterCommune
{
    public required TerritoryKey Territory { get; init; }

    /// <summary>First day; null when it is the convention's own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null when it is the convention's own.</summary>
    public DateOnly? Until { get; init; }

    public required PerimeterOrigin Origin { get; init; }
}

/// <summary>How a commune came into a perimeter.</summary>
public enum PerimeterOrigin
{
    Initial,
    Amendment,
    Succession,
}

/// <summary>A territory named in a perimeter, with what the register knows of it.</summary>
/// <param name="Given">The key as named.</param>
/// <param name="IsKnown">Whether the register holds it today.</param>
/// <param name="Communes">Its current communes; itself for a commune.</param>
/// <param name="Successor">For a former commune code, the commune that holds its land today.</param>
public sealed record NamedTerritory(TerritoryKey Given, bool IsKnown, IReadOnlyList<TerritoryKey> Communes, TerritoryKey? Successor);
