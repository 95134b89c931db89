using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>The rows of all files of a vintage, read before any is held against another: what is wrong within the files is told first.</summary>
internal sealed class VintageRecords
{
    private readonly TerritoryFiles _files;
    private readonly ImportFaults _faults;
    private readonly HashSet<TerritoryType> _whole = [];

    public VintageRecords(TerritoryFiles files, ImportFaults faults)
    {
        (_files, _faults) = (files, faults);
        Regions = Read("regions.csv", RegionRecord.Columns, RegionRecord.From, TerritoryType.Region);
        Departements = Read("departements.csv", DepartementRecord.Columns, DepartementRecord.From, TerritoryType.Departement);
        Epci = Read("epci.csv", GroupingRecord.Columns, row => GroupingRecord.From(row, TerritoryType.Epci), TerritoryType.Epci);
        Ept = Read("ept.csv", GroupingRecord.Columns, row => GroupingRecord.From(row, TerritoryType.Ept), TerritoryType.Ept);
        Communes = Read("communes.csv", CommuneRecord.Columns, CommuneRecord.From, TerritoryType.Commune);
        Parts = Read("communes_other_types.csv", CommunePartRecord.Columns, CommunePartRecord.From);
        OldCodes = files.Read("old_codes.csv", OldCodeRecord.Columns, faults, OldCodeRecord.From);
    }

    public IReadOnlyList<RegionRecord> Regions { get; }

    public IReadOnlyList<DepartementRecord> Departements { get; }

    public IReadOnlyList<GroupingRecord> Epci { get; }

    public IReadOnlyList<GroupingRecord> Ept { get; }

    public IReadOnlyList<CommuneRecord> Communes { get; }

    public IReadOnlyList<CommunePartRecord> Parts { get; }

    public IReadOnlyList<OldCodeRecord> OldCodes { get; }

    /// <summary>Whether the file of a type was read without a fault. Of another file nobody knows what it should have.</summary>
    public bool HasAll(TerritoryType type) => _whole.Contains(type);

    private IReadOnlyList<T> Read<T>(string file, IReadOnlyList<string> columns, Func<CsvRow, T> record, params TerritoryType[] types)
        where T : ITerritoryRecord
    {
        var records = _files.Read(file, columns, _faults, record);
        foreach (var second in records.Where(r => r.Key is not null).GroupBy(r => r.Key).SelectMany(same => same.Skip(1)))
            _faults.Add(second.Place, "all", $"there is a second {second.Key}");
        if (!_faults.Has(file)) _whole.UnionWith(types);
        return records;
    }
}
