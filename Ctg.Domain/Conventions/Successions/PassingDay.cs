using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>The communes that pass whole to others on one day.</summary>
internal sealed class PassingDay
{
    private readonly Dictionary<TerritoryKey, Movement> _next;

    private PassingDay(DateOnly on, IEnumerable<Movement> movements)
    {
        On = on;
        _next = movements.OrderBy(m => m.After.Key.Code, StringComparer.Ordinal).DistinctBy(m => m.Before.Key).ToDictionary(m => m.Before.Key);
    }

    public DateOnly On { get; }

    /// <summary>The days of movements of communes, in order; what names no other commune or leaves a part behind is none.</summary>
    public static IEnumerable<PassingDay> Of(IEnumerable<Movement> movements) => movements
        .Where(m => m.Kind.PassesWhole() && IsOfCommunes(m))
        .GroupBy(m => m.EffectiveOn).OrderBy(g => g.Key).Select(g => new PassingDay(g.Key, g));

    /// <summary>A commune that merges is also said to become part of itself, or a delegated commune: neither is another commune.</summary>
    public static bool IsOfCommunes(Movement movement) => movement is { Before.Key.Type: TerritoryType.Commune, After.Key.Type: TerritoryType.Commune }
        && movement.Before.Key != movement.After.Key;

    public bool Passes(TerritoryKey commune) => _next.ContainsKey(commune);

    /// <summary>Where a commune ends up: a merger may be followed by another code on the same day.</summary>
    public CommuneSuccession SuccessionOf(TerritoryKey commune)
    {
        var (last, passed) = (commune, new HashSet<TerritoryKey> { commune });
        while (_next.TryGetValue(last, out var movement) && passed.Add(movement.After.Key)) last = movement.After.Key;
        return new CommuneSuccession { Commune = commune, Successor = last, EffectiveOn = On, Kind = _next[commune].Kind };
    }
}
