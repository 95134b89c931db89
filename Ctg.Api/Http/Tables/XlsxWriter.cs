using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ctg.Api.Http.Tables;

/// <summary>Writes sheets as a workbook. Text is written as text, whatever it begins with: nothing in it is a formula.</summary>
internal static class XlsxWriter
{
    private const string WorkbookId = "rId1";

    public static byte[] Write(IReadOnlyList<WrittenSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, WorkbookId);
            workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = XlsxStyles.Create();
            var tabs = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var id = $"rId{index + 2}";
                Write(sheet, workbook.AddNewPart<WorksheetPart>(id));
                tabs.Append(new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id });
            }
            workbook.Workbook = new Workbook(tabs);
        }
        return Undated(file);
    }

    private static void Write(WrittenSheet sheet, WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Index().Select(c => new Column
        {
            Min = (uint)c.Index + 1,
            Max = (uint)c.Index + 1,
            Width = c.Item.Width,
            CustomWidth = true,
            // What is typed below the last row is taken as what is above it.
            Style = Xlsx.StyleOf(c.Item.Style),
        })));
        writer.WriteStartElement(new SheetData());
        Write(writer, 1, sheet.Columns.Select(c => TextOf(c.Name, Xlsx.HeaderStyle)));
        foreach (var (index, row) in sheet.Rows.Index()) Write(writer, (uint)index + 2, row.Select(CellOf));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, uint number, IEnumerable<Cell?> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        foreach (var (column, cell) in cells.Index())
        {
            if (cell is null) continue;
            cell.CellReference = $"{XlsxPlace.NameOf(column)}{number}";
            writer.WriteElement(cell);
        }
        writer.WriteEndElement();
    }

    private static Cell? CellOf(TableCell? cell) => cell switch
    {
        null => null,
        { Style: CellStyle.Text } => TextOf(cell.Text, Xlsx.StyleOf(cell.Style)),
        { Style: CellStyle.Date } => NumberOf($"{XlsxDates.Serial(DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture))}", cell.Style),
        _ => NumberOf(cell.Text, cell.Style),
    };

    private static Cell TextOf(string text, uint style) => new(new InlineString(new Text(XlsxText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell NumberOf(string number, CellStyle style) => new(new CellValue(number)) { StyleIndex = Xlsx.StyleOf(style) };

    /// <summary>The same sheets are the same bytes, as their entity tag says: entries without the time at which they were packed.</summary>
    private static byte[] Undated(MemoryStream file)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(file, ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return packed.ToArray();
    }
}
