using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>What was understood of the sheets of a file.</summary>
/// <param name="Rows">By the tables that they are of.</param>
/// <param name="OfSheets">The faults for which no row says anything: sheets and columns.</param>
internal sealed record ReadTables(IReadOnlyList<PlanRow> Rows, IReadOnlyList<Fault> OfSheets)
{
    /// <summary>Whether each sheet has its columns.</summary>
    public bool IsUnderstood => OfSheets.Count == 0;

    /// <summary>All of them, at their places in the file.</summary>
    public IReadOnlyList<Fault> Faults => [.. OfSheets, .. Rows.SelectMany(r => r.Faults.Select(f => f.Fault))];
}

/// <summary>The rows of a sheet by the tables that they are of, and every fault that keeps the sheet from being understood.</summary>
internal static class PlanSheetReader
{
    public static ReadTables Read(ReadSheet sheet, PlanLayout layout)
    {
        var (columns, faults) = SheetHeader.Read(sheet, layout.Columns);
        // Without its columns no row says anything.
        return faults.Count > 0 ? new([], faults) : new([.. sheet.Rows.Select(row => Read(row, columns, layout))], []);
    }

    private static PlanRow Read(ReadRow row, IReadOnlyList<TableColumn?> columns, PlanLayout layout)
    {
        var (cells, faults) = SheetHeader.CellsOf(row, columns);
        var owner = layout.Owner is { } column && cells.Remove(column.Key, out var named) ? (string?)column.Type.Read(named, "").Value : null;
        cells.Remove(PlanLayout.Kind.Key, out var kind);
        if (TableOf(kind, layout) is not { } table)
        {
            faults.Add(CellFault.Of(row, PlanLayout.Kind.Name, kind, kind is null ? "required" : "unknownCode", string.Join(", ", layout.Tables.Select(t => t.Kind))));
            return new(null, row, owner, cells, faults);
        }
        var own = table.Columns.Select(c => c.Key).ToHashSet();
        faults.AddRange(layout.Columns.Where(c => cells.ContainsKey(c.Key) && !own.Contains(c.Key)).Select(c => CellFault.Of(row, c.Name, cells[c.Key], "notOfThisRow")));
        return new(table, row, owner, cells, faults);
    }

    private static PlanTable? TableOf(ReadCell? kind, PlanLayout layout) => layout.Tables.Count == 1
        ? layout.Tables[0]
        : kind is null ? null : layout.Tables.FirstOrDefault(t => SearchText.Fold(t.Kind) == SearchText.Fold(kind.Text));
}
