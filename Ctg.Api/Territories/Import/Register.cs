using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>A vintage in memory: its territories, each knowing what it lies within.</summary>
internal sealed class Register
{
    private readonly Dictionary<TerritoryKey, Entry> _entries = [];
    private readonly Dictionary<TerritoryKey, TerritoryKey> _formerCodes = [];

    /// <exception cref="InvalidTerritoryDataException">The files have faults; it tells them all.</exception>
    public Register(TerritoryFiles files)
    {
        var faults = new ImportFaults();
        var records = new VintageRecords(files, faults);
        AddAreas(records);
        AddGroupings(records.Epci, records.Communes.ToLookup(c => c.Epci));
        AddGroupings(records.Ept, records.Communes.ToLookup(c => c.Ept));
        foreach (var c in records.Communes) Add(c.Key, c.Name, c.Above, t => t with { Zone = c.Zone, Siren = c.Siren, PostalCodes = c.PostalCodes }, c.Population, c.TotalPopulation);
        foreach (var p in records.Parts) AddPart(p);
        foreach (var o in records.OldCodes) AddFormerCode(o);
        new VintageChecks(records, _entries, faults).Run();
        faults.Refuse(files.Folder);
        Snapshot = new(_entries.ToDictionary(e => e.Key, e => e.Value.Territory), _formerCodes);
    }

    public IReadOnlyDictionary<TerritoryKey, Entry> Entries => _entries;

    public TerritorySnapshot Snapshot { get; }

    private void AddAreas(VintageRecords records)
    {
        var ofRegion = records.Communes.ToLookup(c => c.Region);
        foreach (var r in records.Regions)
        {
            Add(r.Key, r.Name, [], t => t with { Zone = r.Zone, CommuneCount = r.CommuneCount }, Known(r.Population, ofRegion[r.Key]), TotalOf(ofRegion[r.Key]));
        }
        var ofDepartement = records.Communes.ToLookup(c => c.Departement);
        foreach (var d in records.Departements)
        {
            Add(d.Key, d.Name, KeysOf(d.Region), t => t with { Zone = d.Zone, CommuneCount = d.CommuneCount }, Known(d.Population, ofDepartement[d.Key]), TotalOf(ofDepartement[d.Key]));
        }
    }

    private void AddGroupings(IReadOnlyList<GroupingRecord> groupings, ILookup<TerritoryKey?, CommuneRecord> members)
    {
        foreach (var g in groupings)
        {
            CommuneRecord[] own = [.. members[g.Key]];
            var above = own.SelectMany(c => c.Above).Where(key => key.Type is TerritoryType.Departement or TerritoryType.Region).Distinct();
            Add(g.Key, g.Name, above, t => t with { Siren = t.Code, Nature = g.Nature, CommuneCount = g.MemberCount }, Known(g.Population, own), TotalOf(own));
        }
    }

    private void AddPart(CommunePartRecord part)
    {
        if (part.Parent is { } key && _entries.GetValueOrDefault(key) is { } parent)
            Add(part.Key, part.Name, [key, .. parent.Above], t => t with { Zone = parent.Territory.Zone, PostalCodes = part.PostalCodes }, part.Population, null);
    }

    private void AddFormerCode(OldCodeRecord code)
    {
        // Some codes are in use again, and some parted: the first heir stands for all.
        if (code is { Old: { } old, Current: { } current } && !_entries.ContainsKey(old)) _formerCodes.TryAdd(old, current);
    }

    /// <summary>Adds what a row has, where it can: what it lacks is a fault that is told.</summary>
    private void Add(TerritoryKey? key, string name, IEnumerable<TerritoryKey> above, Func<Territory, Territory> complete, int? population, int? totalPopulation)
    {
        if (key is not { } known) return;
        TerritoryKey[] within = [.. above];
        var territory = complete(new Territory
        {
            Key = known,
            Type = known.Type,
            Code = known.Code,
            Name = name,
            PostalCodes = [],
            Within = [.. within.Select(k => _entries.GetValueOrDefault(k)?.Territory).OfType<Territory>().Select(t => t.Named())],
        });
        _entries.TryAdd(known, new Entry(territory, within, population, totalPopulation));
    }

    /// <summary>The files say 0 of a whole of whose communes none has a population: it is not known.</summary>
    private static int? Known(int? population, IEnumerable<CommuneRecord> communes) => communes.Any(c => c.Population is not null) ? population : null;

    /// <summary>The sum, where every commune has a total population.</summary>
    private static int? TotalOf(IEnumerable<CommuneRecord> communes) => communes.Select(c => c.TotalPopulation).DefaultIfEmpty().Aggregate((a, b) => a + b);

    private static IEnumerable<TerritoryKey> KeysOf(TerritoryKey? key) => key is { } known ? [known] : [];

    /// <param name="Territory">The territory.</param>
    /// <param name="Above">What it lies within, itself left out.</param>
    /// <param name="Population">Municipal; null where it is not known.</param>
    /// <param name="TotalPopulation">With those counted elsewhere too; null where it is not known.</param>
    internal sealed record Entry(Territory Territory, IReadOnlyList<TerritoryKey> Above, int? Population, int? TotalPopulation);
}
