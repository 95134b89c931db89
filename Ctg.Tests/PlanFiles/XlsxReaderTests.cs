using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Tests.PlanFiles;

/// <summary>Workbooks that other programs made, or somebody who means no good.</summary>
public sealed class XlsxReaderTests
{
    private static readonly string Ten = string.Concat(Enumerable.Repeat("<row/>", 10));

    [TestCase("""<c t="s"><v>0</v></c>""", "Été")]
    [TestCase("""<c t="s"><v>1</v></c>""", "en deux")]
    [TestCase("""<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>""", " a ")]
    [TestCase("""<c t="inlineStr"><is><r><rPr/><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>son</t></rPh></is></c>""", "ab")]
    [TestCase("""<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>""", "a\rb_x000D_")]
    [TestCase("""<c t="str"><f>A1</f><v>formule</v></c>""", "formule")]
    [TestCase("""<c><f>1+1</f><v>2</v></c>""", "2 number")]
    [TestCase("""<c t="n"><v>12.50</v></c>""", "12.50 number")]
    [TestCase("""<c s="3"><v>45000</v></c>""", "45000 number")]
    [TestCase("""<c t="b"><v>1</v></c>""", "VRAI")]
    [TestCase("""<c t="b"><v>0</v></c>""", "FAUX")]
    [TestCase("""<c t="d"><v>2025-01-31T00:00:00</v></c>""", "2025-01-31")]
    [TestCase("""<c t="e"><v>#N/A</v></c>""", "#N/A unknown")]
    [TestCase("""<c><f>1+1</f></c>""", "=1+1 unknown")]
    [TestCase("""<c s="2"/>""", null)]
    [TestCase("""<c t="inlineStr"><is><t xml:space="preserve">   </t></is></c>""", null)]
    public void A_cell_is_read_whatever_wrote_it(string cell, string? read)
    {
        var file = Read(Workbooks.Of([("A", $"<row><c><v>1</v></c></row><row>{cell}</row>")], "<si><t>Été</t></si><si><r><t>en </t></r><r><t>deux</t></r></si>"));
        var found = file.Sheets.Single().Rows.SingleOrDefault()?.Cells[0];
        Assert.That(found is null ? null : $"{found.Text}{(found.IsNumber ? " number" : "")}{(found.IsUnknown ? " unknown" : "")}", Is.EqualTo(read));
    }

    [Test]
    public void Places_are_those_that_are_given_or_else_the_next()
    {
        var file = Read(Workbooks.Of([("A", $"<row><c r=\"B1\"><v>1</v></c><c><v>2</v></c></row>{Ten}<row r=\"20\"><c r=\"AB20\"><v>3</v></c></row><row><c><v>4</v></c></row>")]));
        var sheet = file.Sheets.Single();
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Header, Is.EqualTo(new[] { null, "1", "2" }));
            Assert.That(sheet.Rows.Select(r => $"{r.Pointer} {string.Join(" ", r.Cells.Select(c => $"{c.Key}={c.Value.Text}"))}"), Is.EqualTo(new[] { "/A/20 27=3", "/A/21 0=4" }));
        });
    }

    [Test]
    public void Dates_count_from_1904_where_the_workbook_says_so()
    {
        var file = Read(Workbooks.Of([("A", "<row><c><v>1</v></c></row><row><c><v>0</v></c></row>")], properties: "<workbookPr date1904=\"1\"/>"));
        Assert.That(file.Sheets.Single().Rows.Single().Cells[0].Epoch1904, Is.True);
    }

    [TestCase("1900-01-01", "1")]
    [TestCase("1900-02-28", "59")]
    [TestCase("1900-03-01", "61")]
    [TestCase("2025-01-31", "45688")]
    [TestCase("2199-12-31", "109574")]
    public void Days_are_counted_as_spreadsheets_do(string date, string serial) => Assert.Multiple(() =>
    {
        Assert.That($"{XlsxDates.Serial(DateOnly.Parse(date))}", Is.EqualTo(serial));
        Assert.That($"{XlsxDates.Date(int.Parse(serial), epoch1904: false):yyyy-MM-dd}", Is.EqualTo(date));
    });

    [TestCase("0", false, null)]
    [TestCase("60", false, null, Description = "29 February 1900 never was")]
    [TestCase("45688.5", false, null)]
    [TestCase("-1", false, null)]
    [TestCase("99999999999", false, null)]
    [TestCase("0", true, "1904-01-01")]
    [TestCase("44226", true, "2025-01-31")]
    [TestCase("2958465", true, null)]
    public void What_is_no_day_is_none(string serial, bool epoch1904, string? date) =>
        Assert.That(XlsxDates.Date(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), epoch1904)?.ToString("yyyy-MM-dd"), Is.EqualTo(date));

    [Test]
    public void Links_to_elsewhere_are_passed_over()
    {
        var parts = Workbooks.Of([("A", "<row><c><v>1</v></c></row>")], relations: "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>");
        parts["xl/worksheets/_rels/sheet0.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:c@caf.example" TargetMode="External"/></Relationships>
            """;
        Assert.That(Read(parts).Sheets.Single().Header, Is.EqualTo(new[] { "1" }));
    }

    public static IEnumerable<TestCaseData> Broken()
    {
        var right = Workbooks.Of([("A", "<row><c><v>1</v></c></row>")]);
        yield return Case("no zip", "PK, but no zip"u8.ToArray());
        yield return Case("nothing", []);
        yield return Case("an empty zip", Workbooks.Pack([]));
        foreach (var name in right.Keys.Where(n => n != "xl/sharedStrings.xml")) yield return Case($"without {name}", Workbooks.Pack(right.Where(p => p.Key != name)));
        yield return Case("cut off", Workbooks.Pack(right)[..^40]);
        yield return Case("no XML", With("xl/worksheets/sheet0.xml", "no XML"));
        yield return Case("a document type", With("xl/worksheets/sheet0.xml", "<!DOCTYPE worksheet [<!ENTITY a \"a\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>"));
        yield return Case("a document type in the workbook", With("xl/workbook.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + right["xl/workbook.xml"][right["xl/workbook.xml"].IndexOf("<workbook", StringComparison.Ordinal)..]));
        yield return Case("nested deep", Sheet($"<row><c t=\"inlineStr\"><is>{string.Concat(Enumerable.Repeat("<r>", 200_000))}{string.Concat(Enumerable.Repeat("</r>", 200_000))}</is></c></row>"));
        yield return Case("a text that there is not", Sheet("<row><c t=\"s\"><v>7</v></c></row>"));
        yield return Case("a type that there is not", Sheet("<row><c t=\"zz\"><v>7</v></c></row>"));
        yield return Case("a column that there is not", Sheet("<row><c r=\"ZZZZZ1\"><v>7</v></c></row>"));
        yield return Case("a place that is none", Sheet("<row><c r=\"1\"><v>7</v></c></row>"));
        yield return Case("a cell twice", Sheet("<row><c r=\"A1\"><v>7</v></c><c r=\"A1\"><v>8</v></c></row>"));
        yield return Case("a row twice", Sheet("<row r=\"1\"><c><v>7</v></c></row><row r=\"1\"><c><v>8</v></c></row>"));
        yield return Case("a row that there is not", Sheet("<row r=\"99999999999\"><c><v>7</v></c></row>"));
        yield return Case("no sheets", With("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"));
        yield return Case("101 sheets", Workbooks.Pack(Workbooks.Of([.. Enumerable.Range(0, 101).Select(i => ($"S{i}", ""))])));

        static TestCaseData Case(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);

        byte[] With(string name, string text) => Workbooks.Pack(new Dictionary<string, string>(right) { [name] = text });

        static byte[] Sheet(string rows) => Workbooks.Pack(Workbooks.Of([("A", rows)]));
    }

    [TestCaseSource(nameof(Broken))]
    public void What_is_no_workbook_is_malformed(byte[] body) => Assert.That(XlsxReader.Read(body).Problem?.Faults.Single().Code, Is.EqualTo("malformedXlsx"));

    public static IEnumerable<TestCaseData> Large()
    {
        yield return Case("unpacked", Workbooks.Pack(new Dictionary<string, string>(Workbooks.Of([("A", "")])) { ["xl/media/image.xml"] = new string(' ', XlsxReader.MaximumUnpacked) }));
        yield return Case("cells", Workbooks.Pack(Workbooks.Of([("A", $"<row>{string.Concat(Enumerable.Repeat("</row><row>", 1_000_001))}</row>")])));
        yield return Case("parts", Workbooks.Pack(Workbooks.Of([("A", "")]).Concat(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"part{i}.xml", "")))));

        static TestCaseData Case(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Large))]
    public void What_is_larger_than_any_plan_is_too_large(byte[] body) => Assert.That(XlsxReader.Read(body).Problem?.Type, Is.EqualTo(Problems.TooLarge));

    [Test]
    public void Thousands_of_empty_rows_are_nothing()
    {
        var rows = string.Concat(Enumerable.Range(2, 50_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/></row>"));
        Assert.That(Read(Workbooks.Of([("A", $"<row><c><v>1</v></c></row>{rows}")])).Sheets.Single().Rows, Is.Empty);
    }

    /// <summary>Any byte of a workbook may be another: it is read, or it is malformed or too large, and nothing worse.</summary>
    [Test]
    public void A_workbook_that_was_damaged_is_never_worse_than_malformed()
    {
        var (right, random) = (Workbooks.Pack(Workbooks.Of([("A", "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c><v>1</v></c></row>")], "<si><t>Titre</t></si>")), new Random(20200116));
        for (var i = 0; i < 2000; i++)
        {
            var damaged = right.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.That(XlsxReader.Read(damaged).Problem?.Type, Is.Null.Or.EqualTo(Problems.Malformed).Or.EqualTo(Problems.TooLarge));
        }
    }

    /// <summary>The same within its parts, which are packed anew.</summary>
    [Test]
    public void Nor_is_one_with_damaged_parts()
    {
        var (right, random) = (Workbooks.Of([("A", "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c><v>1</v></c></row>")], "<si><t>Titre</t></si>"), new Random(20200116));
        for (var i = 0; i < 2000; i++)
        {
            var (name, text) = right.ElementAt(random.Next(right.Count));
            var at = random.Next(text.Length);
            var damaged = text[..at] + (random.Next(3) switch { 0 => "", 1 => "\"", _ => $"{(char)random.Next(32, 127)}" }) + text[Math.Min(text.Length, at + random.Next(4))..];
            var read = XlsxReader.Read(Workbooks.Pack(new Dictionary<string, string>(right) { [name] = damaged }));
            Assert.That(read.Problem?.Type, Is.Null.Or.EqualTo(Problems.Malformed).Or.EqualTo(Problems.TooLarge));
        }
    }

    private static ReadFile Read(Dictionary<string, string> parts)
    {
        var file = XlsxReader.Read(Workbooks.Pack(parts));
        Assert.That(file.Problem?.Faults.Select(f => f.Message.English), Is.Null);
        return file;
    }
}
