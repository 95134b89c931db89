using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>A file of syndicats, held against the register: who they are, and who their members.</summary>
internal static class SyndicatFile
{
    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static async Task<IReadOnlyList<Syndicat>> ReadAsync(Session session, string path)
    {
        var faults = new ImportFaults();
        var records = SyndicatRecord.Read(path, faults);
        var times = await TerritoryTimes.ReadAsync(session, TerritoryType.Commune, TerritoryType.Epci, TerritoryType.Ept);
        var members = records.Select(record => MemberOf(record, times, faults)).ToArray();
        faults.AddOverlaps(records.Where(r => r is { Key: not null, Member.Count: > 0, Period: not null }).Select(r => (r.Place, (r.Key, r.Member[0]), r.Period!.Value)));
        var own = records.Zip(members).Where(r => r.First.Key is not null).ToLookup(r => r.First.Key!.Value);
        foreach (var rows in own) Check(rows.Key, [.. rows.Select(r => r.First)], times, faults);
        faults.Refuse(path);
        return [.. own.Select(rows => new Syndicat(
            rows.Key, new() { Name = rows.First().First.Name, Nature = rows.First().First.Nature }, [.. rows.Select(r => r.Second).OfType<Member>()]))];
    }

    private static Member? MemberOf(SyndicatRecord record, TerritoryTimes times, ImportFaults faults)
    {
        if (record is not { Member: [var named, ..], Period: { } period }) return null;
        if (record.Member.Select(key => times.IdOf(key, period.From)).FirstOrDefault(id => id is not null) is { } known) return new(known, period);
        faults.AddUnknown(record.Place, "member", named, period.From);
        return null;
    }

    /// <summary>A syndicat has one name, one nature, and a SIREN of its own.</summary>
    private static void Check(TerritoryKey syndicat, SyndicatRecord[] rows, TerritoryTimes times, ImportFaults faults)
    {
        if ((times.IdOf(new(TerritoryType.Epci, syndicat.Code)) ?? times.IdOf(new(TerritoryType.Ept, syndicat.Code))) is not null)
            faults.Add(rows[0].Place, "siren", $"{syndicat.Code} is that of an EPCI or EPT");
        CheckSame(rows, "name", row => row.Name, faults);
        CheckSame(rows, "nature", row => row.Nature, faults);
    }

    /// <summary>What has a fault of its own is empty, and nothing is held against it.</summary>
    private static void CheckSame(SyndicatRecord[] rows, string column, Func<SyndicatRecord, string> value, ImportFaults faults)
    {
        SyndicatRecord[] known = [.. rows.Where(row => value(row).Length > 0)];
        foreach (var row in known.Where(row => value(row) != value(known[0]))) faults.Add(row.Place, column, $"it is another in row {known[0].Place.Row}");
    }
}
