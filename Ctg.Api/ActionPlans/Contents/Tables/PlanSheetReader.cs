using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>What was understood of the sheets of a file.</summary>
/// <param name="Rows">By the tables that they are of.</param>
/// <param name="Faults">At their places in the file.</param>
/// <param name="IsUnderstood">Whether each sheet has its columns.</param>
internal sealed record ReadTables(IReadOnlyList<PlanRow> Rows, IReadOnlyList<Fault> Faults, bool IsUnderstood);

/// <summary>The rows of a sheet by the tables that they are of, and every fault that keeps the sheet from being understood.</summary>
internal static class PlanSheetReader
{
    public static ReadTables Read(ReadSheet sheet, PlanLayout layout)
    {
        var (columns, faults) = SheetHeader.Read(sheet, layout.Columns);
        // Without its columns no row says anything.
        if (faults.Count > 0) return new([], faults, IsUnderstood: false);
        var (rows, against) = (new List<PlanRow>(), new List<Fault>());
        foreach (var row in sheet.Rows)
        {
            var (read, faultsOfRow) = Read(row, columns, layout);
            if (read is not null) rows.Add(read);
            against.AddRange(faultsOfRow);
        }
        return new(rows, against, IsUnderstood: true);
    }

    private static (PlanRow? Row, IReadOnlyList<Fault> Faults) Read(ReadRow row, IReadOnlyList<TableColumn?> columns, PlanLayout layout)
    {
        var (cells, faults) = SheetHeader.CellsOf(row, columns);
        cells.Remove(PlanLayout.Kind.Key, out var kind);
        if (TableOf(kind, layout) is not { } table)
        {
            var pointer = $"{row.Pointer}/{PlanLayout.Kind.Name}";
            faults.Add(kind is null ? Fault.Of(pointer, "required") : Fault.Of(pointer, "unknownCode", string.Join(", ", layout.Tables.Select(t => t.Kind))));
            return (null, faults);
        }
        var own = table.Columns.Select(c => c.Key).ToHashSet();
        faults.AddRange(layout.Columns.Where(c => cells.ContainsKey(c.Key) && !own.Contains(c.Key)).Select(c => Fault.Of($"{row.Pointer}/{JsonPointer.Escape(c.Name)}", "notOfThisRow")));
        return (new(table, row.Pointer, cells), faults);
    }

    private static PlanTable? TableOf(ReadCell? kind, PlanLayout layout) => layout.Tables.Count == 1
        ? layout.Tables[0]
        : kind is null ? null : layout.Tables.FirstOrDefault(t => SearchText.Fold(t.Kind) == SearchText.Fold(kind.Text));
}
