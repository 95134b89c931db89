using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Ctg.Tests.PlanFiles;

/// <summary>Workbooks made by hand, part by part, and those of the service taken apart: what other programs write, and what nobody should.</summary>
internal static class Workbooks
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /// <summary>The parts of a workbook by their names.</summary>
    public static Dictionary<string, string> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    public static byte[] Pack(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    /// <summary>A workbook of sheets, each given as the XML of its rows.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<(string Name, string Rows)> sheets, string texts = "", string properties = "", string relations = "")
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"""
                {Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                {string.Concat(sheets.Index().Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Index}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>
                """,
            ["_rels/.rels"] = $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{properties}<sheets>"
                + string.Concat(sheets.Index().Select(s => new XElement("sheet", new XAttribute("name", s.Item.Name), new XAttribute("sheetId", s.Index + 1)).ToString().Replace(" />", $" r:id=\"rId{s.Index}\"/>"))) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(sheets.Index().Select(s => $"<Relationship Id=\"rId{s.Index}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{s.Index}.xml\"/>"))
                + $"<Relationship Id=\"rIdS\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>{relations}</Relationships>",
            ["xl/sharedStrings.xml"] = $"{Head}<sst xmlns=\"{Main}\">{texts}</sst>",
        };
        foreach (var (index, sheet) in sheets.Index()) parts[$"xl/worksheets/sheet{index}.xml"] = $"{Head}<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>";
        return parts;
    }

    /// <summary>The cells of a workbook of the service: sheet by sheet, row by row, each with its text and whether it is a number.</summary>
    public static List<(string Name, List<List<(string Text, bool IsNumber)?>> Rows)> Cells(byte[] workbook)
    {
        var parts = Parts(workbook);
        var relations = XElement.Parse(parts["xl/_rels/workbook.xml.rels"]).Elements().ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        return [.. XElement.Parse(parts["xl/workbook.xml"]).Descendants(Main + "sheet").Select(sheet =>
        {
            var target = relations[(string)sheet.Attribute(XName.Get("id", Relations))!];
            var rows = XElement.Parse(parts[target.TrimStart('/').StartsWith("xl/", StringComparison.Ordinal) ? target.TrimStart('/') : $"xl/{target}"]).Descendants(Main + "row");
            return ((string)sheet.Attribute("name")!, rows.Select(row => RowOf(row)).ToList());
        })];
    }

    /// <summary>The same cells as another program would write them: texts of its own table by their numbers, numbers as they are.</summary>
    public static byte[] Shared(byte[] workbook)
    {
        var texts = new List<string>();
        var sheets = Cells(workbook).Select(sheet => (sheet.Name, string.Concat(sheet.Rows.Select(row => $"<row>{string.Concat(row.Select(Written))}</row>")))).ToList();
        return Pack(Of(sheets, string.Concat(texts.Select(t => $"<si><r><t xml:space=\"preserve\">{Escaped(t)}</t></r><rPh sb=\"0\" eb=\"1\"><t>son</t></rPh></si>"))));

        string Written((string Text, bool IsNumber)? cell)
        {
            if (cell is not { } it) return "<c/>";
            if (it.IsNumber) return $"<c><v>{it.Text}</v></c>";
            texts.Add(it.Text);
            return $"<c t=\"s\"><v>{texts.Count - 1}</v></c>";
        }
    }

    /// <summary>A workbook of the service with cells that say something else.</summary>
    /// <param name="workbook">As it was read.</param>
    /// <param name="edits">Each by the name of its tab, the number of its row (1 for the names), its column, and the XML of the cell, without its place.</param>
    public static byte[] With(byte[] workbook, params (string Sheet, int Row, string Column, string? Cell)[] edits)
    {
        var sheets = Cells(workbook).Select(s => (s.Name, string.Concat(s.Rows.Index().Select(r =>
        {
            var cells = r.Item.Select(c => c is { } it ? it.IsNumber ? $"<c><v>{it.Text}</v></c>" : Text(it.Text) : "<c/>").ToList();
            foreach (var edit in edits.Where(e => e.Sheet == s.Name && e.Row == r.Index + 1))
            {
                var at = s.Rows[0].FindIndex(c => c?.Text == edit.Column);
                while (cells.Count <= at) cells.Add("<c/>");
                cells[at] = edit.Cell ?? "<c/>";
            }
            return $"<row>{string.Concat(cells)}</row>";
        })))).ToList();
        return Pack(Of(sheets));
    }

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(text)}</t></is></c>";

    private static List<(string, bool)?> RowOf(XElement row)
    {
        var cells = new List<(string, bool)?>();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var column = ColumnOf((string)cell.Attribute("r")!);
            while (cells.Count < column) cells.Add(null);
            cells.Add((string?)cell.Attribute("t") == "inlineStr" ? (string.Concat(cell.Descendants(Main + "t").Select(t => t.Value)), false) : ((string)cell.Element(Main + "v")!, true));
        }
        return cells;
    }

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (at, letter) => (at * 26) + letter - 'A' + 1) - 1;

    private static string Escaped(string text) => new XText(text).ToString().Replace("\r", "&#xD;");

    /// <summary>The number of a day.</summary>
    public static string Serial(string day) => (DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
}
