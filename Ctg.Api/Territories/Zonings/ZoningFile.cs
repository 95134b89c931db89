using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Zonings;

/// <summary>A file of zonings, held against the register: what it says of which territory.</summary>
internal static class ZoningFile
{
    private static readonly Statement ListTimes = Statement.Load("Territories/Sql/List_Commune_Times.sql");

    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    public static async Task<IReadOnlyList<ZoningRow>> ReadAsync(Session session, string path)
    {
        var faults = new ImportFaults();
        var records = ZoningRecord.Read(path, faults);
        var times = (await session.QueryAsync<CommuneTime>(ListTimes)).ToLookup(t => t.Code);
        var rows = new List<ZoningRow>();
        foreach (var record in records)
        {
            if (record is not { Commune: { } commune, Period: { } period }) continue;
            var there = times[commune.Code].FirstOrDefault(t => t.Period.Has(period.From));
            if (there is null) faults.Add(record.Place, "code_insee", $"there is no {commune} on {period.From:yyyy-MM-dd}; GET /v1/territories/{commune}?on={period.From:yyyy-MM-dd} says who has its land");
            if (record.Zoning is not { } zoning) continue;
            if (period.From < zoning.FirstDay()) faults.Add(record.Place, "from", $"{zoning.Code()} begins on {zoning.FirstDay():yyyy-MM-dd}");
            if (period.Until > zoning.LastDay()) faults.Add(record.Place, "until", $"{zoning.Code()} ends on {zoning.LastDay():yyyy-MM-dd}");
            if (there is not null) rows.Add(new(there.TerritoryId, new() { Zoning = zoning, From = period.From, Until = TerritoryDates.End(period.Until), Act = record.Act }));
        }
        Times.CheckOverlaps(records.Where(r => r is { Commune: not null, Zoning: not null, Period: not null }).Select(r => (r.Place, (r.Commune, r.Zoning), r.Period!.Value)), faults);
        faults.Refuse(path);
        return rows;
    }

    /// <summary>A time in which a commune bears a code.</summary>
    private sealed class CommuneTime
    {
        public string Code { get; init; } = "";

        public int TerritoryId { get; init; }

        public DateOnly FromDate { get; init; }

        public DateOnly UntilDate { get; init; }

        public Period Period => new(FromDate, UntilDate);
    }
}
