namespace Ctg.Domain.Territories;

/// <summary>
/// EPCI and EPT that are no more: merged where one other has the land of all its communes, suppressed where they part; and other names of
/// these, of départements and of regions. The words are those for communes, since Insee's list has none for them.
/// </summary>
internal static class GroupingMovements
{
    public static IEnumerable<Movement> Between(TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn)
    {
        TerritoryType[] types = [TerritoryType.Epci, TerritoryType.Ept];
        return types.SelectMany(type => EndsOf(type, before, after, effectiveOn)).Concat(Renamed(before, after, effectiveOn));
    }

    private static IEnumerable<Movement> Renamed(TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn) =>
        from old in before.Territories.Values
        where old.Type is TerritoryType.Epci or TerritoryType.Ept or TerritoryType.Departement or TerritoryType.Region
        let now = after.Find(old.Key)
        where now is not null && now.Name != old.Name
        select CommuneMovements.Of(MovementKind.Renamed, effectiveOn, old, now);

    private static IEnumerable<Movement> EndsOf(TerritoryType type, TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn)
    {
        var gone = before.Of(type).Where(t => !after.Has(t.Key)).ToArray();
        if (gone.Length == 0) yield break;
        var members = before.Of(TerritoryType.Commune).ToLookup(c => c.WithinOf(type));
        foreach (var grouping in gone)
        {
            var heirs = members[grouping.Key].Select(c => HeirOf(c, type, after)).Distinct().ToArray();
            var named = heirs.OfType<TerritoryKey>().Select(key => after.Territories[key]).ToArray();
            var kind = heirs is [not null] ? MovementKind.Merged : MovementKind.Suppressed;
            if (named.Length == 0) yield return CommuneMovements.Of(kind, effectiveOn, grouping, grouping);
            foreach (var heir in named) yield return CommuneMovements.Of(kind, effectiveOn, grouping, heir);
        }
    }

    private static TerritoryKey? HeirOf(Territory commune, TerritoryType type, TerritorySnapshot after) =>
        after.HolderOf(commune.Key) is { } holder ? after.Find(holder)?.WithinOf(type) : null;
}
