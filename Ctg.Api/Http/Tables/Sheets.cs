namespace Ctg.Api.Http.Tables;

/// <summary>A column of a sheet that is written.</summary>
public sealed record SheetColumn(string Name, CellStyle Style, int Width);

/// <summary>A sheet that is written: a row of names, and below it the rows.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Rows">A cell for each column; null where there is nothing.</param>
public sealed record WrittenSheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<TableCell?>> Rows);

/// <summary>A sheet that was read.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="Pointer">Of the sheet.</param>
/// <param name="HeaderPointer">Of the row of names.</param>
/// <param name="Header">The names of the columns; null above a column without one.</param>
/// <param name="Rows">Those that are not blank.</param>
public sealed record ReadSheet(string Name, string Pointer, string HeaderPointer, IReadOnlyList<string?> Header, IReadOnlyList<ReadRow> Rows);

/// <summary>A row of a sheet that was read.</summary>
/// <param name="Sheet">The name of its sheet; null in CSV.</param>
/// <param name="Number">As a spreadsheet numbers it: the row of names is 1.</param>
/// <param name="Pointer">Of the row.</param>
/// <param name="Cells">By the numbers of their columns, from 0; blank ones are left out.</param>
public sealed record ReadRow(string? Sheet, int Number, string Pointer, IReadOnlyDictionary<int, ReadCell> Cells);

/// <summary>What became of a file: its sheets, or why it cannot be read.</summary>
public sealed record ReadFile(IReadOnlyList<ReadSheet> Sheets, Problem? Problem)
{
    public static ReadFile Refused(Problem problem) => new([], problem);

    public static ReadFile Malformed(string code, params object?[] values) => Refused(new Problem(Problems.Malformed, Fault.Of("", code, values)));
}
