using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>What a vintage changes in the register: the rows that end, and the rows that begin.</summary>
internal sealed class RegisterChange
{
    private readonly HeldRegister _held;
    private readonly Register _vintage;
    private readonly Dictionary<TerritoryKey, int> _ids;

    public RegisterChange(HeldRegister held, Register vintage, DateOnly effectiveOn)
    {
        (_held, _vintage) = (held, vintage);
        From = held.Territories.Count == 0 ? TerritoryDates.First : effectiveOn;
        Differences = held.Territories.Count == 0 ? VintageDifferences.None : VintageComparison.Between(held.Snapshot, vintage.Snapshot, effectiveOn);
        var last = held.LastId;
        _ids = vintage.Entries.Keys.Concat(held.Territories.Keys).Distinct()
            .ToDictionary(key => key, key => held.Territories.TryGetValue(key, out var known) ? known.Id : ++last);
        Identifiers = new(held, vintage.Snapshot, Differences, _ids);
    }

    /// <summary>The first day of what the vintage says.</summary>
    public DateOnly From { get; }

    public VintageDifferences Differences { get; }

    public IdentifierChange Identifiers { get; }

    /// <summary>How many territories the vintage has.</summary>
    public int Territories => _vintage.Entries.Count;

    /// <summary>Those of all communes together, before and after.</summary>
    public (int Before, int After) Inhabitants => (
        _held.Territories.Values.Where(t => t.Document is not null && t.Key.Type == TerritoryType.Commune).Sum(t => t.Weight),
        _vintage.Entries.Where(e => e.Key.Type == TerritoryType.Commune).Sum(e => e.Value.Population ?? 0));

    public IEnumerable<TerritoryRow> NewTerritories() =>
        _vintage.Entries.Where(e => !_held.Territories.ContainsKey(e.Key)).Select(e => new TerritoryRow(_ids[e.Key], e.Key, e.Value.Population ?? 0));

    public IEnumerable<TerritoryRow> OtherWeights() =>
        from held in _held.Territories.Values
        let entry = _vintage.Entries.GetValueOrDefault(held.Key)
        where entry is not null && held.Weight != (entry.Population ?? 0)
        select new TerritoryRow(held.Id, held.Key, entry.Population ?? 0);

    /// <summary>States that begin, and those that end since another begins or none does.</summary>
    public (IReadOnlyList<StateRow> Begin, IReadOnlyList<EndRow> End) States()
    {
        var begin = new List<StateRow>();
        var end = new List<EndRow>();
        foreach (var (key, entry) in _vintage.Entries)
        {
            var document = Documents.Write(entry.Territory);
            var held = _held.Territories.GetValueOrDefault(key)?.Document;
            if (held is not null && held.AsSpan().SequenceEqual(document)) continue;
            if (held is not null) end.Add(new(_ids[key], Eve));
            begin.Add(new(_ids[key], From, entry.Territory, document));
        }
        end.AddRange(_held.Territories.Values.Where(t => t.Document is not null && !_vintage.Entries.ContainsKey(t.Key)).Select(t => new EndRow(t.Id, Eve)));
        return (begin, end);
    }

    public (IReadOnlyList<MembershipRow> Begin, IReadOnlyList<MembershipRow> End) Memberships()
    {
        var wanted = _vintage.Entries.SelectMany(e => e.Value.Above.Prepend(e.Key).Select(above => new Membership(_ids[above], _ids[e.Key]))).Concat(Land()).ToHashSet();
        return (
            [.. wanted.Where(m => !_held.Memberships.Contains(m)).OrderBy(m => m.Order).Select(m => new MembershipRow(m.Within, m.Id, From))],
            [.. _held.Memberships.Where(m => !wanted.Contains(m)).Select(m => new MembershipRow(m.Within, m.Id, Eve))]);
    }

    /// <summary>Populations of communes, which are summed, or of all else.</summary>
    public IEnumerable<PopulationRow> Populations(TerritoryFiles files, bool ofCommunes) => _vintage.Entries
        .Where(e => e.Key.Type == TerritoryType.Commune == ofCommunes)
        .SelectMany(e => new[]
        {
            Population(PopulationKind.Municipal, e.Key, files.PopulationYear, e.Value.Population),
            Population(PopulationKind.Total, e.Key, files.TotalPopulationYear, e.Value.TotalPopulation),
        })
        .OfType<PopulationRow>().OrderBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Id)
        .Select(p => p with { Vintage = files.Vintage });

    public IEnumerable<PostalCodeRow> PostalCodes() =>
        _vintage.Entries.SelectMany(e => e.Value.Territory.PostalCodes.Select(code => new PostalCodeRow(code, _ids[e.Key]))).OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Id);

    public IEnumerable<MovementRow> Movements() => Differences.Movements.Select(m => new MovementRow(_ids[m.Before.Key], _ids[m.After.Key], m));

    private DateOnly Eve => From.AddDays(-1);

    /// <summary>The land of communes that are no more lies within their successor, and in what that lies within.</summary>
    private IEnumerable<Membership> Land() =>
        from gone in _held.Territories.Keys
        where gone.Type == TerritoryType.Commune && !_vintage.Entries.ContainsKey(gone)
        from heir in Identifiers.HeirsOf(gone)
        from above in _vintage.Entries[heir].Above.Prepend(heir)
        select new Membership(_ids[above], _ids[gone]);

    private PopulationRow? Population(PopulationKind kind, TerritoryKey key, int year, int? inhabitants) =>
        inhabitants is { } known ? new("", kind.Code(), _ids[key], year, known) : null;
}
