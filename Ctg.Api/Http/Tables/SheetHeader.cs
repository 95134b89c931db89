using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Tables;

/// <summary>What the row of names of a sheet says: which column stands where.</summary>
internal static class SheetHeader
{
    private const int MaximumShown = 100;

    /// <summary>For each place the column that stands there, null where there is none; and every fault, for which no row says anything.</summary>
    /// <param name="sheet">That was read.</param>
    /// <param name="known">The columns that it may have; those that are not optional must be there.</param>
    public static (IReadOnlyList<TableColumn?> Columns, IReadOnlyList<Fault> Faults) Read(ReadSheet sheet, IReadOnlyList<TableColumn> known)
    {
        var left = known.ToDictionary(c => c.Key);
        var (columns, faults) = (new List<TableColumn?>(), new List<Fault>());
        foreach (var name in sheet.Header)
        {
            var column = name is null ? null : known.FirstOrDefault(c => c.Key == SearchText.Fold(name));
            if (name is not null && column is null) faults.Add(Fault.Of(At(sheet, name), "unknownColumn"));
            if (column is not null && !left.Remove(column.Key)) faults.Add(Fault.Of(At(sheet, name!), "repeated"));
            columns.Add(column);
        }
        faults.AddRange(left.Values.Where(c => !c.IsOptional).Select(c => Fault.Of(At(sheet, c.Name), "missingColumn")));
        return (columns, faults);
    }

    /// <summary>The cells of a row by the keys of their columns, and a fault for each that stands under no name.</summary>
    public static (Dictionary<string, ReadCell> Cells, List<CellFault> Faults) CellsOf(ReadRow row, IReadOnlyList<TableColumn?> columns)
    {
        var (cells, faults) = (new Dictionary<string, ReadCell>(), new List<CellFault>());
        foreach (var (place, cell) in row.Cells)
        {
            if (columns.ElementAtOrDefault(place) is { } column) cells[column.Key] = cell;
            else faults.Add(CellFault.Of(row, XlsxPlace.NameOf(place), cell, "unknownColumn"));
        }
        return (cells, faults);
    }

    private static string At(ReadSheet sheet, string column) => $"{sheet.HeaderPointer}/{JsonPointer.Escape(column.Length > MaximumShown ? column[..MaximumShown] : column)}";
}
