using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ctg.Api.Http.Tables;

/// <summary>The cells of the sheets of a workbook, row by row.</summary>
/// <param name="texts">Those that cells name by their number.</param>
/// <param name="epoch1904">Whether dates count from 1904.</param>
internal sealed class XlsxCells(IReadOnlyList<string> texts, bool epoch1904)
{
    // Of all sheets together, blank ones among them: many times what a plan has.
    private int _left = 1_000_000;

    /// <summary>The rows that are not blank, with their numbers from 1.</summary>
    public IEnumerable<(int Number, IReadOnlyDictionary<int, ReadCell> Cells)> RowsOf(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        var (number, column, cells) = (0, -1, new Dictionary<int, ReadCell>());
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row))
            {
                if (cells.Count > 0) yield return (number, cells);
                (number, column, cells) = (Next(number, Attribute(reader, "r"), XlsxPlace.RowOf), -1, []);
                if (--_left < 0) throw new XlsxLimitException();
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(Cell))
            {
                if (--_left < 0) throw new XlsxLimitException();
                column = Next(column, Attribute(reader, "r"), XlsxPlace.ColumnOf);
                if (Read((Cell)reader.LoadCurrentElement()!) is { } cell && !string.IsNullOrWhiteSpace(cell.Text)) cells[column] = cell;
            }
        }
        if (cells.Count > 0) yield return (number, cells);
    }

    /// <summary>A place that is given comes after the last one; one that is not is the next.</summary>
    private static int Next(int last, string? given, Func<string, int?> read)
    {
        var next = given is null ? last + 1 : read(given);
        return next > last ? next.Value : throw new XlsxException(given ?? "");
    }

    private static string? Attribute(OpenXmlReader reader, string name) => reader.Attributes.Where(a => a.LocalName == name && a.NamespaceUri.Length == 0).Select(a => a.Value).FirstOrDefault();

    private ReadCell? Read(Cell cell)
    {
        if (cell.CellFormula is not null && cell.CellValue is null) return new($"={cell.CellFormula.Text}", IsUnknown: true);
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.InnerText switch
        {
            "inlineStr" => cell.InlineString is { } text ? new(XlsxParts.TextOf(text)) : null,
            "s" => new(Shared(value)),
            "str" => new(XlsxText.Decode(value)),
            "b" => new(value is "1" or "true" ? "VRAI" : "FAUX"),
            "e" => new(value, IsUnknown: true),
            "d" => new(value.Length > 10 && value[10..] is "T00:00:00" or "T00:00:00Z" or "T00:00:00.000" ? value[..10] : value),
            null or "n" => new(value.Trim(), IsNumber: true, epoch1904),
            var other => throw new XlsxException($"t=\"{other}\""),
        };
    }

    private string Shared(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new XlsxException($"sharedStrings/{value}");
}
