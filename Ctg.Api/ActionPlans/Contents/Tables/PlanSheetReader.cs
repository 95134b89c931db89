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
    private const int MaximumShown = 100;

    public static ReadTables Read(ReadSheet sheet, PlanLayout layout)
    {
        var (columns, faults) = ColumnsOf(sheet, layout);
        // Without its columns no row says anything.
        if (faults.Count > 0) return new([], faults, IsUnderstood: false);
        var rows = new List<PlanRow>();
        foreach (var row in sheet.Rows)
        {
            var (read, against) = Read(row, columns, layout);
            if (read is not null) rows.Add(read);
            faults.AddRange(against);
        }
        return new(rows, faults, IsUnderstood: true);
    }

    private static (IReadOnlyList<PlanColumn?> Columns, List<Fault> Faults) ColumnsOf(ReadSheet sheet, PlanLayout layout)
    {
        var left = layout.Columns.ToDictionary(c => c.Key);
        var (columns, faults) = (new List<PlanColumn?>(), new List<Fault>());
        foreach (var name in sheet.Header)
        {
            var column = name is null ? null : layout.Columns.FirstOrDefault(c => c.Key == SearchText.Fold(name));
            if (name is not null && column is null) faults.Add(Fault.Of(At(sheet, name), "unknownColumn"));
            if (column is not null && !left.Remove(column.Key)) faults.Add(Fault.Of(At(sheet, name!), "repeated"));
            columns.Add(column);
        }
        faults.AddRange(left.Values.Where(c => !c.IsRead).Select(c => Fault.Of(At(sheet, c.Name), "missingColumn")));
        return (columns, faults);
    }

    private static (PlanRow? Row, IReadOnlyList<Fault> Faults) Read(ReadRow row, IReadOnlyList<PlanColumn?> columns, PlanLayout layout)
    {
        var faults = row.Cells.Keys.Where(i => i >= columns.Count || columns[i] is null).Select(i => Fault.Of($"{row.Pointer}/{XlsxPlace.NameOf(i)}", "unknownColumn")).ToList();
        var cells = row.Cells.Where(c => c.Key < columns.Count && columns[c.Key] is not null).ToDictionary(c => columns[c.Key]!.Key, c => c.Value);
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

    private static string At(ReadSheet sheet, string column) => $"{sheet.HeaderPointer}/{JsonPointer.Escape(column.Length > MaximumShown ? column[..MaximumShown] : column)}";
}
