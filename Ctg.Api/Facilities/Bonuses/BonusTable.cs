using Ctg.Api.Http;
using Ctg.Domain.Facilities.Bonuses;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>A table of lines, read: each row by its pointer, with what it says, and every fault.</summary>
internal static class BonusTable
{
    /// <summary>A Caf has some thousand facilities.</summary>
    private const int MostRows = 5_000;

    private static readonly string[] Required = ["internalId", "year", "kind", "unit", "amount"];

    /// <summary>Those of the export, of which some are not read.</summary>
    private static readonly string[] Known = [.. BonusCsv.Table.Columns.Select(c => c.Name)];

    public static (IReadOnlyList<BonusRecord> Rows, IReadOnlyList<Fault> Faults) Read(CsvBody table, string caf)
    {
        var ofColumns = Columns(table.Columns).ToArray();
        if (ofColumns.Length > 0) return ([], ofColumns);
        // Spreadsheets leave blank rows at the end.
        var filled = table.Rows.Index().Where(r => r.Item.Count > 0).ToArray();
        if (filled.Length == 0) return ([], [Fault.Of("/rows", "required")]);
        if (filled.Length > MostRows) return ([], [Fault.Of("/rows", "tooMany", MostRows)]);
        var faults = new List<Fault>();
        BonusRecord[] rows = [.. filled.Select(r => BonusRecord.Read(new BonusCells(r.Item, $"/rows/{r.Index}", faults), caf)).OfType<BonusRecord>()];
        var once = new HashSet<(string, (int, BonusKind, string))>();
        faults.AddRange(rows.Where(r => !once.Add((r.InternalId, r.Bonus.Line()))).Select(r => Fault.Of(r.Pointer, "repeated")));
        return (rows, faults);
    }

    private static IEnumerable<Fault> Columns(IReadOnlyList<string> columns) =>
    [
        .. Required.Except(columns, StringComparer.OrdinalIgnoreCase).Select(c => Fault.Of(Pointer(c), "required")),
        .. columns.Where(c => c.Length > 0).Except(Known, StringComparer.OrdinalIgnoreCase).Select(c => Fault.Of(Pointer(c), "unknownMember")),
        .. columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => Fault.Of(Pointer(g.Key), "repeated")),
    ];

    private static string Pointer(string column) => $"/columns/{JsonPointer.Escape(column)}";
}
