using Ctg.Api.Facilities.Scales;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Facilities;
using Ctg.Domain.Facilities.Bonuses;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>The import of a table of lines, for callers who act for the Caf: the same few queries for one row or thousands.</summary>
internal static class BonusCommands
{
    private const string Operation = "bonusesImported";

    private static readonly Statement Hold = Statement.Load("Facilities/Bonuses/Sql/Hold_Facilities.sql");
    private static readonly Statement ListFacilities = Statement.Load("Facilities/Bonuses/Sql/List_Numbered_Facilities.sql");

    public static Task<Answer<ImportedBonuses>> ImportAsync(UnitOfWork unit, BonusImportQuery query, CsvBody table) => unit.RunAsync<ImportedBonuses>(async session =>
    {
        var caf = query.Caf!;
        if (!unit.Caller.ActsForAny([caf])) return new Problem(Problems.Forbidden);
        var (records, faults) = BonusTable.Read(table, caf);
        var facilities = await HeldAsync(session, caf, records);
        faults = [.. faults, .. records.Where(r => !facilities.ContainsKey(r.InternalId)).Select(r => Fault.Of($"{r.Pointer}/internalId", "notFound", r.InternalId))];
        if (faults.Count > 0) return new Problem(Problems.Invalid, faults);
        ImportedBonus[] rows = [.. records.Select(r => new ImportedBonus(r.Pointer, facilities[r.InternalId].Facility, r.Bonus))];
        var decision = BonusDecisions.Import(rows, query.Reason, await BonusSurroundingReads.OfAsync(session, rows));
        if (decision.State is not { } import) return Problem.Refused(decision.Refusals);
        foreach (var facility in import.Changed)
        {
            if (await FacilityWriter.SaveAsync(session, facilities[facility.InternalId].Key, facility, Operation, query.Reason) is null)
                throw new InvalidOperationException("A row that is held was changed.");
        }
        var scales = await ScaleStore.OfYearsAsync(session, rows.Select(r => r.Bonus.Year));
        return Answer<ImportedBonuses>.Of(
            new ImportedBonuses
            {
                Rows = rows.Length,
                Added = import.Added,
                Corrected = import.Corrected,
                Unchanged = import.Unchanged,
                Facilities = import.Changed.Count,
                Warnings = Fault.Told(rows.SelectMany(r => ScaleWarnings.Of(r.Facility.Type, r.Bonus, scales, r.Pointer)), unit.Language),
            },
            unit.Language);
    });

    /// <summary>The facilities that the rows name, by their numbers. Whoever changes one of them meanwhile is waited for.</summary>
    private static async Task<Dictionary<string, (long Key, Facility Facility)>> HeldAsync(WriteSession session, string caf, IReadOnlyList<BonusRecord> records)
    {
        if (records.Count == 0) return [];
        var parameters = new { Caf = caf, Numbers = new TextList(records.Select(r => r.InternalId)) };
        await session.ExecuteAsync(Hold, parameters);
        return (await session.QueryAsync<FacilityRow>(ListFacilities, parameters))
            .Select(row => (Key: row.FacilityKey, Facility: Documents.Read<Facility>(row.Document))).ToDictionary(f => f.Facility.InternalId);
    }
}
