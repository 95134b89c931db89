using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>
/// Who answers to which code or former SIREN from a vintage on: who bears it; else who has the land of who bore it last; and before it was
/// borne, who had the land then.
/// </summary>
internal sealed class IdentifierChange
{
    private readonly HeldRegister _held;
    private readonly TerritorySnapshot _after;
    private readonly IReadOnlyDictionary<TerritoryKey, int> _ids;
    private readonly VintageDifferences _differences;
    private readonly ILookup<TerritoryKey, TerritoryKey> _heirs;
    private readonly HashSet<string?> _sirens;
    private readonly Dictionary<(TerritoryType Type, string Identifier), HashSet<int>> _wanted = [];

    public IdentifierChange(HeldRegister held, TerritorySnapshot after, VintageDifferences differences, IReadOnlyDictionary<TerritoryKey, int> ids)
    {
        (_held, _after, _ids, _differences) = (held, after, ids, differences);
        _heirs = differences.Movements.Where(m => after.Has(m.After.Key)).ToLookup(m => m.Before.Key, m => m.After.Key);
        _sirens = [.. after.Territories.Values.Select(t => t.Siren)];
        foreach (var key in after.Territories.Keys) _wanted.Add((key.Type, key.Code), [ids[key]]);
        var keys = held.Territories.Values.ToDictionary(t => t.Id, t => t.Key);
        foreach (var identifier in held.Identifiers.GroupBy(i => (i.Type, i.Identifier), i => keys[i.TerritoryId])) Want(identifier.Key, identifier.SelectMany(HeirsOf));
        foreach (var (old, now) in after.FormerCodes) Want((old.Type, old.Code), [now]);
        foreach (var old in held.Snapshot.Territories.Values.Where(t => t.Siren is not null && after.Find(t.Key)?.Siren != t.Siren)) Want((old.Type, old.Siren!), HeirsOf(old.Key));
    }

    /// <summary>Who has the land of a territory now: itself, or those that came after it.</summary>
    public IEnumerable<TerritoryKey> HeirsOf(TerritoryKey key)
    {
        if (_after.Has(key)) return [key];
        if (key.Type is TerritoryType.CommuneDeleguee or TerritoryType.CommuneAssociee && _after.Has(TerritoryKey.Commune(key.Code))) return [TerritoryKey.Commune(key.Code)];
        return key.Type == TerritoryType.Commune && _after.HolderOf(key) is { } holder && _after.Has(holder) ? [holder] : _heirs[key];
    }

    public IReadOnlyList<IdentifierRow> Begin(DateOnly day)
    {
        var held = _held.Identifiers.Select(i => (i.Type, i.Identifier, i.TerritoryId)).ToHashSet();
        var known = _held.Identifiers.Select(i => (i.Type, i.Identifier)).ToHashSet();
        return
        [
            .. from wanted in _wanted
               from id in wanted.Value
               where !held.Contains((wanted.Key.Type, wanted.Key.Identifier, id))
               orderby wanted.Key.Identifier, wanted.Key.Type
               select new IdentifierRow(wanted.Key.Type, wanted.Key.Identifier, id, known.Contains(wanted.Key) || !IsOld(wanted.Key) ? day : TerritoryDates.First, TerritoryDates.Last),
            .. from movement in _differences.Movements
               let after = movement.After.Key
               where movement.Before.Key != after && !known.Contains((after.Type, after.Code))
               group movement by after into ways
               select new IdentifierRow(ways.Key.Type, ways.Key.Code, _ids[ways.First().Before.Key], TerritoryDates.First, day.AddDays(-1)),
        ];
    }

    public IReadOnlyList<IdentifierRow> End(DateOnly until) =>
    [
        .. from identifier in _held.Identifiers
           where !_wanted.TryGetValue((identifier.Type, identifier.Identifier), out var wanted) || !wanted.Contains(identifier.TerritoryId)
           select new IdentifierRow(identifier.Type, identifier.Identifier, identifier.TerritoryId, TerritoryDates.First, until),
    ];

    /// <summary>Whether it was given up before there was a register.</summary>
    private bool IsOld((TerritoryType Type, string Identifier) name) =>
        name.Type == TerritoryType.Commune && TerritoryKey.TryOf(name.Type, name.Identifier, out var key) && _after.FormerCodes.ContainsKey(key);

    private void Want((TerritoryType Type, string Identifier) name, IEnumerable<TerritoryKey> heirs)
    {
        // A SIREN that is borne again is nobody's former one.
        if (_sirens.Contains(name.Identifier)) return;
        var ids = heirs.Select(key => _ids[key]).ToHashSet();
        if (ids.Count > 0) _wanted.TryAdd(name, ids);
    }
}
