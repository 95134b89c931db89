namespace Ctg.Api.Http.Tables;

/// <summary>How a cell is shown in a spreadsheet.</summary>
public enum CellStyle
{
    Text,
    Date,
    Amount,
    Number,
    Whole,
}

/// <summary>A cell that is written.</summary>
/// <param name="Text">The text; a number as JSON has it; a date as in 2024-01-31.</param>
/// <param name="Style">What it is.</param>
public sealed record TableCell(string Text, CellStyle Style);

/// <summary>A cell that was read and is not blank.</summary>
/// <param name="Text">As the file has it.</param>
/// <param name="IsNumber">Whether the file says that it is a number.</param>
/// <param name="Epoch1904">Whether a number that is a date counts from 1904.</param>
/// <param name="IsUnknown">Whether it is a formula that was never computed, or came to an error.</param>
public sealed record ReadCell(string Text, bool IsNumber = false, bool Epoch1904 = false, bool IsUnknown = false);
