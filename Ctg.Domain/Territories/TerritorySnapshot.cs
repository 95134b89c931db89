namespace Ctg.Domain.Territories;

/// <summary>The territories that there are at one time.</summary>
/// <param name="Territories">Each by its key.</param>
/// <param name="FormerCodes">Commune codes that no commune bears, each with the commune that has its land.</param>
public sealed record TerritorySnapshot(
    IReadOnlyDictionary<TerritoryKey, Territory> Territories, IReadOnlyDictionary<TerritoryKey, TerritoryKey> FormerCodes)
{
    public IEnumerable<Territory> Of(TerritoryType type) => Territories.Values.Where(t => t.Type == type);

    public Territory? Find(TerritoryKey key) => Territories.GetValueOrDefault(key);

    public bool Has(TerritoryKey key) => Territories.ContainsKey(key);

    /// <summary>The commune that has the land of a commune's code: itself, or where it is no more, its successor; null where nothing says which.</summary>
    public TerritoryKey? HolderOf(TerritoryKey commune)
    {
        if (Has(commune)) return commune;
        return FormerCodes.TryGetValue(commune, out var holder) ? holder : PartOf(commune)?.WithinOf(TerritoryType.Commune);
    }

    /// <summary>The delegated or associated commune that bears the code.</summary>
    public Territory? PartOf(TerritoryKey commune) =>
        Find(new(TerritoryType.CommuneDeleguee, commune.Code)) ?? Find(new(TerritoryType.CommuneAssociee, commune.Code));
}
