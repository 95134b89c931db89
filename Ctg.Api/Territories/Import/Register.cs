using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>A vintage in memory: its territories, each knowing what it lies within.</summary>
internal sealed class Register
{
    private readonly Dictionary<TerritoryKey, Entry> _entries = [];
    private readonly Dictionary<TerritoryKey, TerritoryKey> _formerCodes = [];
    private readonly TerritoryFiles _files;
    private readonly ImportFaults _faults = new();

    /// <exception cref="InvalidTerritoryDataException">The files have faults; it tells them all.</exception>
    public Register(TerritoryFiles files)
    {
        _files = files;
        var communes = Read("communes.csv", CommuneRecord.Columns, CommuneRecord.From);
        AddAreas(communes);
        AddGroupings(TerritoryType.Epci, "epci.csv", communes.ToLookup(c => c.Epci));
        AddGroupings(TerritoryType.Ept, "ept.csv", communes.ToLookup(c => c.Ept));
        foreach (var c in communes)
        {
            Add(c.Place, c.Key, c.Name, c.Above, t => t with { Zone = c.Zone, Siren = c.Siren, PostalCodes = c.PostalCodes }, c.Population, c.TotalPopulation);
        }
        foreach (var p in Read("communes_other_types.csv", CommunePartRecord.Columns, CommunePartRecord.From)) AddPart(p);
        foreach (var o in Read("old_codes.csv", OldCodeRecord.Columns, OldCodeRecord.From)) AddFormerCode(o);
        _faults.Refuse(files.Folder);
        Snapshot = new(_entries.ToDictionary(e => e.Key, e => e.Value.Territory), _formerCodes);
    }

    public IReadOnlyDictionary<TerritoryKey, Entry> Entries => _entries;

    public TerritorySnapshot Snapshot { get; }

    private IReadOnlyList<T> Read<T>(string file, IReadOnlyList<string> columns, Func<CsvRow, T> record) => _files.Read(file, columns, _faults, record);

    private void AddAreas(IReadOnlyList<CommuneRecord> communes)
    {
        var ofRegion = communes.ToLookup(c => c.Region);
        foreach (var r in Read("regions.csv", RegionRecord.Columns, RegionRecord.From))
        {
            Add(r.Place, r.Key, r.Name, [], t => t with { Zone = r.Zone, CommuneCount = r.CommuneCount }, Known(r.Population, ofRegion[r.Key]), TotalOf(ofRegion[r.Key]));
            Check(r.Place, "commune_count", r.Population, r.CommuneCount, [.. ofRegion[r.Key]]);
        }
        var ofDepartement = communes.ToLookup(c => c.Departement);
        foreach (var d in Read("departements.csv", DepartementRecord.Columns, DepartementRecord.From))
        {
            Add(d.Place, d.Key, d.Name, KeysOf(d.Region), t => t with { Zone = d.Zone, CommuneCount = d.CommuneCount }, Known(d.Population, ofDepartement[d.Key]), TotalOf(ofDepartement[d.Key]));
            Check(d.Place, "commune_count", d.Population, d.CommuneCount, [.. ofDepartement[d.Key]]);
        }
    }

    private void AddGroupings(TerritoryType type, string file, ILookup<TerritoryKey?, CommuneRecord> members)
    {
        foreach (var g in Read(file, GroupingRecord.Columns, row => GroupingRecord.From(row, type)))
        {
            CommuneRecord[] own = [.. members[g.Key]];
            var above = own.SelectMany(c => c.Above).Where(key => key.Type is TerritoryType.Departement or TerritoryType.Region).Distinct();
            Add(g.Place, g.Key, g.Name, above, t => t with { Siren = t.Code, Nature = g.Nature, CommuneCount = g.MemberCount }, Known(g.Population, own), TotalOf(own));
            Check(g.Place, "member_count", g.Population, g.MemberCount, own);
        }
    }

    private void AddPart(CommunePartRecord part)
    {
        if (part.Parent is not { } key) return;
        var parent = _entries.GetValueOrDefault(key);
        if (parent is null) _faults.Add(part.Place, "parent_commune", $"there is no {key}");
        else Add(part.Place, part.Key, part.Name, [key, .. parent.Above], t => t with { Zone = parent.Territory.Zone, PostalCodes = part.PostalCodes }, part.Population, null);
    }

    private void AddFormerCode(OldCodeRecord code)
    {
        if (code is not { Old: { } old, Current: { } current }) return;
        if (!_entries.ContainsKey(current)) _faults.Add(code.Place, "current_code_insee", $"there is no {current}");

        // Some codes are in use again, and some parted: the first heir stands for all.
        if (!_entries.ContainsKey(old)) _formerCodes.TryAdd(old, current);
    }

    private void Add(
        RowPlace place, TerritoryKey? key, string name, IEnumerable<TerritoryKey> above, Func<Territory, Territory> complete, int? population, int? totalPopulation)
    {
        if (key is not { } known) return;
        TerritoryKey[] within = [.. above];
        foreach (var unknown in within.Where(k => !_entries.ContainsKey(k))) _faults.Add(place, "all", $"it lies in {unknown}, which no file has");
        var territory = complete(new Territory
        {
            Key = known,
            Type = known.Type,
            Code = known.Code,
            Name = name,
            PostalCodes = [],
            Within = [.. within.Select(k => _entries.GetValueOrDefault(k)?.Territory).OfType<Territory>().Select(t => t.Named())],
        });
        if (!_entries.TryAdd(known, new Entry(territory, within, population, totalPopulation))) _faults.Add(place, "all", $"there is a second {known}");
    }

    /// <summary>What a file says of a whole must be what its communes say.</summary>
    private void Check(RowPlace place, string column, int? population, int? count, CommuneRecord[] communes)
    {
        var sum = communes.Sum(c => c.Population ?? 0);
        if (count is not null && count != communes.Length) _faults.Add(place, column, $"{count} is not the number of its communes, {communes.Length}");
        if (population is not null && population != sum) _faults.Add(place, "population", $"{population} is not the sum of its communes, {sum}");
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
