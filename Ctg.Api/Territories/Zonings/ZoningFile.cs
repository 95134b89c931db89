using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Zonings;

/// <summary>A file of zonings, held against the register: what it says of which territory.</summary>
internal static class ZoningFile
{
    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static async Task<IReadOnlyList<ZoningRow>> ReadAsync(Session session, string path)
    {
        var faults = new ImportFaults();
        var records = ZoningRecord.Read(path, faults);
        var times = await TerritoryTimes.ReadAsync(session, TerritoryType.Commune);
        var rows = new List<ZoningRow>();
        foreach (var record in records)
        {
            if (record is not { Commune: { } commune, Period: { } period }) continue;
            var id = times.IdOf(commune, period.From);
            if (id is null) faults.AddUnknown(record.Place, "code_insee", commune, period.From);
            if (record.Zoning is not { } zoning) continue;
            if (period.From < zoning.FirstDay()) faults.Add(record.Place, "from", $"{zoning.Code()} begins on {zoning.FirstDay():yyyy-MM-dd}");
            if (period.Until > zoning.LastDay()) faults.Add(record.Place, "until", $"{zoning.Code()} ends on {zoning.LastDay():yyyy-MM-dd}");
            if (id is { } known) rows.Add(new(known, new() { Zoning = zoning, From = period.From, Until = TerritoryDates.End(period.Until), Act = record.Act }));
        }
        faults.AddOverlaps(records.Where(r => r is { Commune: not null, Zoning: not null, Period: not null }).Select(r => (r.Place, (r.Commune, r.Zoning), r.Period!.Value)));
        faults.Refuse(path);
        return rows;
    }
}
