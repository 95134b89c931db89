using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>
/// What an amendment makes of a perimeter. It is applied as it was voted, whatever merged since (INV-20): a commune that it removes takes with
/// it the successor that holds nothing else of the perimeter, and one that it adds is there already where its successor is. Where it removes the
/// successor for the time before the merger, what merged is left to be carried over anew.
/// </summary>
internal static class PerimeterEffects
{
    public static Perimeter Apply(Perimeter perimeter, PerimeterChange change, DateOnly effect)
    {
        var leaving = Leaving(perimeter, change.Remove);
        var there = perimeter.Communes.Where(c => perimeter.GoesOn(c) && !(c.Until < effect)).ToArray();
        var held = there.Select(c => c.Territory).Except(leaving).ToHashSet();
        IEnumerable<PerimeterCommune> communes =
        [
            .. perimeter.Communes.Except(there),
            .. there.Select(c => leaving.Contains(c.Territory) ? Left(c, effect) : perimeter.SuccessorOf(c) is { } heir && leaving.Contains(heir) ? c with { Until = null } : c),
            .. change.AddedCommunes.Where(key => !held.Contains(key) && !held.Contains(perimeter.HolderOf(key))).Select(key => Joining(key, effect)),
        ];
        return perimeter with { Communes = [.. communes.OrderBy(c => c.Territory.Code, StringComparer.Ordinal).ThenBy(c => c.From)] };
    }

    /// <summary>The communes that leave: those that are named, and each successor of such alone.</summary>
    private static HashSet<TerritoryKey> Leaving(Perimeter perimeter, IReadOnlyList<TerritoryKey> named)
    {
        var leaving = named.ToHashSet();
        foreach (var merger in perimeter.SuccessionsInForce().GroupBy(s => (s.EffectiveOn, s.Successor)).OrderBy(m => m.Key.EffectiveOn))
        {
            var (on, successor) = merger.Key;
            var wasThere = perimeter.Communes.Any(c => c.Territory == successor && (c.Origin != PerimeterOrigin.Succession || c.From < on));
            if (merger.All(s => leaving.Contains(s.Commune)) && (!wasThere || leaving.Contains(successor))) leaving.Add(successor);
            else if (!named.Contains(successor)) leaving.Remove(successor);
        }
        return leaving;
    }

    /// <summary>With the last day before an amendment's; of what began later, nothing is left.</summary>
    private static PerimeterCommune Left(PerimeterCommune commune, DateOnly effect) =>
        commune with { Until = (commune.From > effect ? commune.From.Value : effect).AddDays(-1) };

    private static PerimeterCommune Joining(TerritoryKey key, DateOnly effect) => new() { Territory = key, From = effect, Origin = PerimeterOrigin.Amendment };
}
