using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>A vintage in memory: its territories, each knowing what it lies within.</summary>
internal sealed class Register
{
    private readonly Dictionary<TerritoryKey, Entry> _entries = [];
    private readonly TerritoryFiles _files;

    public Register(TerritoryFiles files)
    {
        _files = files;
        foreach (var r in files.Read("regions.csv", RegionRecord.From))
            Add(new(TerritoryType.Region, r.Code), r.Name, [], r.Population, t => t with { Zone = r.Zone, CommuneCount = r.CommuneCount });
        foreach (var d in files.Read("departements.csv", DepartementRecord.From))
            Add(new(TerritoryType.Departement, d.Code), d.Name, [new(TerritoryType.Region, d.Region)], d.Population, t => t with { Zone = d.Zone, CommuneCount = d.CommuneCount });
        var communes = files.Read("communes.csv", CommuneRecord.From);
        AddGroupings(TerritoryType.Epci, "epci.csv", communes.ToLookup(c => c.Epci));
        AddGroupings(TerritoryType.Ept, "ept.csv", communes.ToLookup(c => c.Ept));
        foreach (var c in communes)
            Add(TerritoryKey.Commune(c.Code), c.Name, Above(c), c.Population, t => t with { Zone = c.Zone, Siren = c.Siren, PostalCodes = c.PostalCodes });
        foreach (var p in files.Read("communes_other_types.csv", CommunePartRecord.From)) AddPart(p);
        Successions = [.. files.Read("old_codes.csv", OldCodeRecord.From).Select(o => (o.Old, TerritoryKey.Commune(o.Current)))];
    }

    public IReadOnlyCollection<Entry> Entries => _entries.Values;

    /// <summary>Former commune codes, with the commune that holds their land today.</summary>
    public IReadOnlyList<(string FormerCode, TerritoryKey Successor)> Successions { get; }

    public Entry this[TerritoryKey key] => _entries.TryGetValue(key, out var entry)
        ? entry
        : throw new InvalidTerritoryDataException($"The data of vintage {_files.Vintage} names {key}, which none of its files has: restore the data folder.");

    private void AddGroupings(TerritoryType type, string file, ILookup<string?, CommuneRecord> members)
    {
        foreach (var g in _files.Read(file, GroupingRecord.From))
        {
            var above = members[g.Siren].SelectMany(Above).Where(key => key.Type is TerritoryType.Departement or TerritoryType.Region).Distinct();
            Add(new(type, g.Siren), g.Name, above, g.Population, t => t with { Siren = g.Siren, Nature = g.Nature, CommuneCount = g.MemberCount });
        }
    }

    private void AddPart(CommunePartRecord part)
    {
        var type = part.Type switch
        {
            "COMD" => TerritoryType.CommuneDeleguee,
            "COMA" => TerritoryType.CommuneAssociee,
            _ => TerritoryType.ArrondissementMunicipal,
        };
        var parent = this[TerritoryKey.Commune(part.Parent)];
        Add(new(type, part.Code), part.Name, [parent.Territory.Key, .. parent.Above.Select(e => e.Territory.Key)], part.Population,
            t => t with { Zone = parent.Territory.Zone, PostalCodes = part.PostalCodes });
    }

    private void Add(TerritoryKey key, string name, IEnumerable<TerritoryKey> above, int? population, Func<Territory, Territory> complete)
    {
        Entry[] within = [.. above.Select(k => this[k])];
        var territory = complete(new Territory
        {
            Key = key,
            Type = key.Type,
            Code = key.Code,
            Name = name,
            Population = population is { } inhabitants ? new Population { Inhabitants = inhabitants, Year = _files.PopulationYear } : null,
            PostalCodes = [],
            Within = [.. within.Select(e => new TerritoryName { Key = e.Territory.Key, Name = e.Territory.Name })],
            Vintage = _files.Vintage,
            Version = 1,
        });
        _entries.Add(key, new Entry(_entries.Count + 1, territory, within));
    }

    private static IEnumerable<TerritoryKey> Above(CommuneRecord commune)
    {
        if (commune.Epci is not null) yield return new(TerritoryType.Epci, commune.Epci);
        if (commune.Ept is not null) yield return new(TerritoryType.Ept, commune.Ept);
        yield return new(TerritoryType.Departement, commune.Departement);
        yield return new(TerritoryType.Region, commune.Region);
    }

    /// <param name="Id">The internal id.</param>
    /// <param name="Territory">The territory.</param>
    /// <param name="Above">What it lies within, itself left out.</param>
    internal sealed record Entry(int Id, Territory Territory, IReadOnlyList<Entry> Above);
}
