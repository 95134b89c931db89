namespace Ctg.Domain.Territories;

/// <summary>
/// What became of territories from one vintage to the next. The official code is compared as it stood on two days: what happened in between
/// is told as of the second.
/// </summary>
public static class VintageComparison
{
    public static VintageDifferences Between(TerritorySnapshot before, TerritorySnapshot after, DateOnly effectiveOn)
    {
        var movements = CommuneMovements.Between(before, after, effectiveOn).Concat(PartMovements.Between(before, after, effectiveOn)).Concat(GroupingMovements.Between(before, after, effectiveOn));
        return new()
        {
            Movements = [.. movements.OrderBy(m => m.Kind).ThenBy(m => $"{m.Before.Key}{m.After.Key}", StringComparer.Ordinal)],
            EpciMoves = [.. EpciMoves(before, after)],
            SirenChanges =
            [
                .. from old in before.Territories.Values
                   let now = after.Find(old.Key)
                   where now is not null && now.Siren != old.Siren
                   orderby old.Code
                   select new SirenChange(old.Named(), old.Siren, now.Siren),
            ],
            Created = [.. after.Territories.Values.Where(t => t.Type is TerritoryType.Epci or TerritoryType.Ept && !before.Has(t.Key)).Select(t => t.Named())],
        };
    }

    private static IEnumerable<EpciMove> EpciMoves(TerritorySnapshot before, TerritorySnapshot after) =>
        from old in before.Of(TerritoryType.Commune)
        let now = after.Find(old.Key)
        where now is not null
        let left = old.WithinOf(TerritoryType.Epci)
        let entered = now.WithinOf(TerritoryType.Epci)
        where left != entered
        orderby old.Code
        select new EpciMove(now.Named(), left, entered);
}

/// <summary>How two vintages differ, besides in their populations.</summary>
public sealed record VintageDifferences
{
    public static readonly VintageDifferences None = new() { Movements = [], EpciMoves = [], SirenChanges = [], Created = [] };

    /// <summary>In order of kind and key.</summary>
    public required IReadOnlyList<Movement> Movements { get; init; }

    public required IReadOnlyList<EpciMove> EpciMoves { get; init; }

    public required IReadOnlyList<SirenChange> SirenChanges { get; init; }

    /// <summary>EPCI and EPT that were not there before.</summary>
    public required IReadOnlyList<TerritoryName> Created { get; init; }
}

/// <summary>A commune that goes on, and leaves its EPCI or enters one.</summary>
public sealed record EpciMove(TerritoryName Commune, TerritoryKey? From, TerritoryKey? To);

/// <summary>A territory that keeps its code and gets another SIREN, as a commune does that others merge into.</summary>
public sealed record SirenChange(TerritoryName Territory, string? From, string? To);
