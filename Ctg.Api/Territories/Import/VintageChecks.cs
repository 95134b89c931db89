using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>
/// Holds the files of a vintage against each other. A check rests on files that have no fault of their own: what follows from such a fault
/// would hide the others.
/// </summary>
internal sealed class VintageChecks(VintageRecords records, IReadOnlyDictionary<TerritoryKey, Register.Entry> entries, ImportFaults faults)
{
    public void Run()
    {
        CheckReferences();
        Check(TerritoryType.Region, records.Communes.ToLookup(c => c.Region), records.Regions.Select(r => new Whole(r.Place, r.Key, r.Population, "commune_count", r.CommuneCount)));
        Check(
            TerritoryType.Departement, records.Communes.ToLookup(c => c.Departement),
            records.Departements.Select(d => new Whole(d.Place, d.Key, d.Population, "commune_count", d.CommuneCount)));
        Check(TerritoryType.Epci, records.Communes.ToLookup(c => c.Epci), records.Epci.Select(WholeOf));
        Check(TerritoryType.Ept, records.Communes.ToLookup(c => c.Ept), records.Ept.Select(WholeOf));
    }

    private void CheckReferences()
    {
        foreach (var d in records.Departements) CheckAbove(d.Place, "region", d.Region);
        foreach (var c in records.Communes)
        {
            CheckAbove(c.Place, "departement", c.Departement);
            CheckAbove(c.Place, "region", c.Region);
            CheckAbove(c.Place, "epci_siren", c.Epci);
            CheckAbove(c.Place, "ept_siren", c.Ept);
        }
        foreach (var p in records.Parts.Where(p => Lacks(p.Parent))) faults.Add(p.Place, "parent_commune", $"there is no {p.Parent}");
        foreach (var o in records.OldCodes.Where(o => Lacks(o.Current))) faults.Add(o.Place, "current_code_insee", $"there is no {o.Current}");
    }

    private void CheckAbove(RowPlace place, string column, TerritoryKey? above)
    {
        if (Lacks(above)) faults.Add(place, column, $"it lies in {above}, which no file has");
    }

    private bool Lacks(TerritoryKey? key) => key is { } known && records.HasAll(known.Type) && !entries.ContainsKey(known);

    /// <summary>What a file says of a whole must be what its communes say, where they are all known.</summary>
    private void Check(TerritoryType type, ILookup<TerritoryKey?, CommuneRecord> communes, IEnumerable<Whole> wholes)
    {
        if (!records.HasAll(type) || !records.HasAll(TerritoryType.Commune) || communes.Any(own => Lacks(own.Key))) return;
        foreach (var whole in wholes)
        {
            var (count, sum) = (communes[whole.Key].Count(), communes[whole.Key].Sum(c => c.Population ?? 0));
            if (whole.Count is not null && whole.Count != count) faults.Add(whole.Place, whole.CountColumn, $"{whole.Count} is not the number of its communes, {count}");
            if (whole.Population is not null && whole.Population != sum) faults.Add(whole.Place, "population", $"{whole.Population} is not the sum of its communes, {sum}");
        }
    }

    private static Whole WholeOf(GroupingRecord grouping) => new(grouping.Place, grouping.Key, grouping.Population, "member_count", grouping.MemberCount);

    private sealed record Whole(RowPlace Place, TerritoryKey? Key, int? Population, string CountColumn, int? Count);
}
