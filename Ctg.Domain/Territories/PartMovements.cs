namespace Ctg.Domain.Territories;

/// <summary>Movements of delegated and associated communes that are not told by those of the communes themselves.</summary>
internal static class PartMovements
{
    public static IEnumerable<Movement> Between(TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn) =>
        before.Of(TerritoryType.CommuneDeleguee).Select(part => EndOf(part, after, effectiveOn, MovementKind.DelegatedCommuneEnded))
            .Concat(before.Of(TerritoryType.CommuneAssociee).Select(part => EndOf(part, after, effectiveOn, MovementKind.AssociationConverted)))
            .Concat(after.Of(TerritoryType.CommuneDeleguee).Select(part => BeginningOf(part, before, effectiveOn)))
            .OfType<Movement>();

    private static Movement? EndOf(Territory part, TerritorySnapshot after, DateOnly effectiveOn, MovementKind kind)
    {
        // A commune that exists again has its own movement.
        if (after.Has(part.Key) || after.Has(TerritoryKey.Commune(part.Code)) && part.WithinOf(TerritoryType.Commune)?.Code != part.Code) return null;
        if (part.Type == TerritoryType.CommuneAssociee && after.Find(new(TerritoryType.CommuneDeleguee, part.Code)) is { } delegated)
            return CommuneMovements.Of(MovementKind.AssociatedMadeDelegated, effectiveOn, part, delegated);
        var parent = part.WithinOf(TerritoryType.Commune) is { } commune && after.HolderOf(commune) is { } holder ? after.Find(holder) : null;
        return CommuneMovements.Of(kind, effectiveOn, part, parent ?? part);
    }

    private static Movement? BeginningOf(Territory part, TerritorySnapshot before, DateOnly effectiveOn)
    {
        var commune = TerritoryKey.Commune(part.Code);
        // The parts of a commune nouvelle begin with it.
        if (before.Has(part.Key) || before.Has(commune) || before.Has(new(TerritoryType.CommuneAssociee, part.Code))) return null;
        return before.HolderOf(commune) is { } key && before.Find(key) is { } holder
            ? CommuneMovements.Of(MovementKind.DelegatedReEstablished, effectiveOn, holder, part)
            : CommuneMovements.Of(MovementKind.DelegatedCreated, effectiveOn, part, part);
    }
}
