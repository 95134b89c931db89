using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Composed;

/// <summary>A file of composed territories, held against the register: who they are, and who their members.</summary>
internal static class ComposedFile
{
    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static async Task<IReadOnlyList<ComposedTerritory>> ReadAsync(Session session, string path, ComposedKind kind, IReadOnlyDictionary<int, ComposedTerritory> held)
    {
        var faults = new ImportFaults();
        var records = MemberRecord.Read(path, kind, faults);
        var times = await TerritoryTimes.ReadAsync(session, [.. kind.MemberTypes, TerritoryType.Epci, TerritoryType.Ept]);
        var rows = records.Select(record => (Record: record, Member: MemberOf(record, times, faults))).ToArray();
        faults.AddOverlaps(records.Where(r => r is { Key: not null, Member.Count: > 0, Period: not null }).Select(r => (r.Place, (r.Key, r.Member[0]), r.Period!.Value)));
        var own = rows.Where(r => r.Record.Key is not null).ToLookup(r => r.Record.Key!.Value);
        foreach (var same in own) Check(same.Key, kind, [.. same.Select(r => r.Record)], times, faults);
        ComposedTerritory[] others = [.. held.Values.Where(h => h.Key.Type == kind.Type && !own.Contains(h.Key))];

        // To read the land of the country takes a second: one alone shares with none.
        if (kind.IsAlone && own.Count + others.Length > 1)
        {
            SharedCommunes.AddFaults(
                [.. from row in rows where row is { Record.Key: not null, Member: not null } select (row.Record.Place, row.Record.Key!.Value, row.Member!.Value)],
                others, await LandRegister.ReadAsync(session), faults);
        }
        faults.Refuse(path);
        return [.. own.Select(same => new ComposedTerritory(
            same.Key, new() { Name = same.First().Record.Name, Nature = same.First().Record.Nature }, [.. same.Select(r => r.Member).OfType<Member>()]))];
    }

    private static Member? MemberOf(MemberRecord record, TerritoryTimes times, ImportFaults faults)
    {
        if (record is not { Member: [var named, ..], Period: { } period }) return null;
        if (record.Member.Select(key => times.IdOf(key, period.From)).FirstOrDefault(id => id is not null) is { } known) return new(known, period);
        faults.AddUnknown(record.Place, "member", named, period.From);
        return null;
    }

    /// <summary>A composed territory has one name, one nature, and a code of its own: a SIREN is not another's.</summary>
    private static void Check(TerritoryKey composed, ComposedKind kind, MemberRecord[] rows, TerritoryTimes times, ImportFaults faults)
    {
        TerritoryType[] bearers = [TerritoryType.Epci, TerritoryType.Ept];
        if (bearers.Any(type => TerritoryKey.TryOf(type, composed.Code, out var key) && times.IdOf(key) is not null))
            faults.Add(rows[0].Place, kind.CodeColumn, $"{composed.Code} is that of an EPCI or EPT");
        CheckSame(rows, "name", row => row.Name, faults);
        CheckSame(rows, "nature", row => row.Nature ?? "", faults);
    }

    /// <summary>What has a fault of its own is empty, and nothing is held against it.</summary>
    private static void CheckSame(MemberRecord[] rows, string column, Func<MemberRecord, string> value, ImportFaults faults)
    {
        MemberRecord[] known = [.. rows.Where(row => value(row).Length > 0)];
        foreach (var row in known.Where(row => value(row) != value(known[0]))) faults.Add(row.Place, column, $"it is another in row {known[0].Place.Row}");
    }
}
