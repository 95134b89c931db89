namespace Ctg.Domain.Territories;

/// <summary>A territory named in a perimeter, with what the register knows of it on the date on which it enters (INV-04).</summary>
/// <param name="Given">The key as named.</param>
/// <param name="IsKnown">Whether it exists on the date.</param>
/// <param name="Communes">Its communes on the date; itself for a commune.</param>
/// <param name="Successor">For a commune that does not exist on the date, the one that has its land then.</param>
public sealed record NamedTerritory(TerritoryKey Given, bool IsKnown, IReadOnlyList<TerritoryKey> Communes, TerritoryKey? Successor);
