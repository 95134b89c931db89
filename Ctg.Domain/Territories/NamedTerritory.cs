namespace Ctg.Domain.Territories;

/// <summary>A territory named in a perimeter, with what the register knows of it.</summary>
/// <param name="Given">The key as named.</param>
/// <param name="IsKnown">Whether the register holds it today.</param>
/// <param name="Communes">Its current communes; itself for a commune.</param>
/// <param name="Successor">For a former commune code, the commune that holds its land today.</param>
public sealed record NamedTerritory(TerritoryKey Given, bool IsKnown, IReadOnlyList<TerritoryKey> Communes, TerritoryKey? Successor);
