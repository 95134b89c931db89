using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Domain;

namespace Ctg.Api.Http.Tables;

/// <summary>What a column holds: how a member of the JSON stands in a cell, and how a cell is read as that member.</summary>
/// <param name="style">How its cells are shown.</param>
internal abstract class CellType(CellStyle style)
{
    public CellStyle Style => style;

    /// <summary>What people are told about what stands in its cells.</summary>
    public abstract Text Hint { get; }

    /// <summary>A cell as it may be written; blank where any text will do.</summary>
    public virtual string Example => "";

    /// <summary>The cell of a value; null for none.</summary>
    public TableCell? Write(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || TextOf(value) is not { Length: > 0 } text ? null : new(text, Style);

    /// <summary>The value of a cell, or what is wrong with it.</summary>
    /// <param name="cell">That is not blank.</param>
    /// <param name="pointer">Of the member.</param>
    public abstract (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer);

    protected abstract string TextOf(JsonElement value);

    /// <summary>The text of a cell that was to hold text; a number as it is written, where a spreadsheet took it for one.</summary>
    protected static string TextOf(ReadCell cell) => cell.IsNumber && CellNumbers.Read(cell) is { } number ? number.ToString(CultureInfo.InvariantCulture) : cell.Text;
}

internal sealed class TextCells() : CellType(CellStyle.Text)
{
    public static readonly TextCells Type = new();

    public override Text Hint { get; } = new("Du texte.", "Text.");

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer) => (JsonValue.Create(TextOf(cell)), null);

    protected override string TextOf(JsonElement value) => value.GetString()!;
}

/// <summary>Words without spaces around them: references, codes, numbers of organisations.</summary>
internal sealed class WordCells() : CellType(CellStyle.Text)
{
    public static readonly WordCells Type = new();

    public override Text Hint { get; } = new("Un mot ou un numéro.", "A word or a number.");

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer) => (JsonValue.Create(TextOf(cell).Trim()), null);

    protected override string TextOf(JsonElement value) => value.GetString()!;
}

internal sealed class DateCells() : CellType(CellStyle.Date)
{
    public static readonly DateCells Type = new();

    private static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public override Text Hint { get; } = new("Une date.", "A date.");

    public override string Example => "31/01/2024";

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer)
    {
        var date = cell.IsNumber ? CellNumbers.Read(cell) is { } serial ? XlsxDates.Date(serial, cell.Epoch1904) : null : Written(cell.Text.Trim());
        return date is { } day ? (JsonValue.Create($"{day:yyyy-MM-dd}"), null) : (null, Fault.Of(pointer, "wrongFormat", "2024-01-31, 31/01/2024"));
    }

    protected override string TextOf(JsonElement value) => value.GetString()!;

    private static DateOnly? Written(string text) => DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>Numbers with a fraction, exact.</summary>
internal sealed class NumberCells(CellStyle style) : CellType(style)
{
    public static readonly NumberCells Amount = new(CellStyle.Amount);
    public static readonly NumberCells Measured = new(CellStyle.Number);

    public override Text Hint { get; } = new("Un nombre.", "A number.");

    public override string Example => "1234,56";

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer) =>
        CellNumbers.Read(cell) is { } number ? (JsonValue.Create(number), null) : (null, Fault.Of(pointer, "wrongFormat", Example));

    protected override string TextOf(JsonElement value) => value.GetRawText();
}

internal sealed class WholeCells() : CellType(CellStyle.Whole)
{
    public static readonly WholeCells Type = new();

    public override Text Hint { get; } = new("Un nombre entier.", "A whole number.");

    public override string Example => "12";

    public override (JsonNode? Value, Fault? Fault) Read(ReadCell cell, string pointer) =>
        CellNumbers.Read(cell) is { } number && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue
            ? (JsonValue.Create((int)number), null)
            : (null, Fault.Of(pointer, "wrongFormat", Example));

    protected override string TextOf(JsonElement value) => value.GetRawText();
}
