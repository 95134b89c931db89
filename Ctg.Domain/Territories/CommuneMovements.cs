namespace Ctg.Domain.Territories;

/// <summary>
/// Movements of communes, from what two vintages say of them. Since the law of 16 December 2010 (2010-1563) communes merge as communes
/// nouvelles: they leave a delegated commune, or the commune that has their land gets a SIREN of its own.
/// </summary>
internal static class CommuneMovements
{
    public static IEnumerable<Movement> Between(TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn)
    {
        var recoded = new HashSet<TerritoryKey>();
        foreach (var gone in before.Of(TerritoryType.Commune).Where(c => !after.Has(c.Key)))
        {
            var holder = after.HolderOf(gone.Key) is { } key ? after.Find(key) : null;
            if (holder is null)
            {
                yield return Of(MovementKind.Suppressed, effectiveOn, gone, gone);
                continue;
            }
            var kind = KindOfEnd(gone, holder, before, after);
            if (kind is MovementKind.RecodedBySeat or MovementKind.RecodedByDepartement) recoded.Add(holder.Key);
            yield return Of(kind, effectiveOn, gone, holder);
        }
        foreach (var now in after.Of(TerritoryType.Commune))
        {
            if (before.Find(now.Key) is { } old)
            {
                if (old.Name != now.Name) yield return Of(MovementKind.Renamed, effectiveOn, old, now);
            }
            else if (!recoded.Contains(now.Key))
            {
                yield return before.HolderOf(now.Key) is { } key && before.Find(key) is { } holder
                    ? Of(MovementKind.ReEstablished, effectiveOn, holder, now)
                    : Of(MovementKind.Created, effectiveOn, now, now);
            }
        }
    }

    internal static Movement Of(MovementKind kind, DateOnly effectiveOn, Territory before, Territory after) =>
        new() { Kind = kind, EffectiveOn = effectiveOn, Before = before.Named(), After = after.Named() };

    private static MovementKind KindOfEnd(Territory gone, Territory holder, TerritorySnapshot before, TerritorySnapshot after)
    {
        // A code that no commune bore, of the same land: the commune goes on under it.
        if (!before.Has(holder.Key) && (before.HolderOf(holder.Key) == gone.Key || holder.Siren == gone.Siren))
            return holder.WithinOf(TerritoryType.Departement) == gone.WithinOf(TerritoryType.Departement) ? MovementKind.RecodedBySeat : MovementKind.RecodedByDepartement;
        if (after.Has(new(TerritoryType.CommuneAssociee, gone.Code))) return MovementKind.MergedByAssociation;
        return after.Has(new(TerritoryType.CommuneDeleguee, gone.Code)) || before.Find(holder.Key)?.Siren != holder.Siren
            ? MovementKind.CommuneNouvelle
            : MovementKind.Merged;
    }
}
