using System.Text;
using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

/// <summary>A plan with its actions as a file that is read, edited and sent back.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanFileTests(string engine) : PlanFileFixture(engine)
{
    [Test]
    public async Task A_plan_is_read_as_a_file_of_its_name_with_the_tag_of_its_version()
    {
        var json = (await Client.ReadAsync(Path)).Expect(200);
        var (xlsx, csv) = (await GetAsync(Exports.Xlsx), await GetAsync(Exports.Csv));
        Assert.Multiple(() =>
        {
            Assert.That((xlsx.Type, xlsx.FileName, xlsx.ETag), Is.EqualTo((Exports.Xlsx, "action-plan.xlsx", json.ETag!.Replace("\"", "").Insert(json.ETag.Length - 2, "-xlsx"))).Using<string>((a, b) => a.Trim('"') == b.Trim('"')));
            Assert.That((csv.Type, csv.FileName), Is.EqualTo((Exports.Csv, "action-plan.csv")));
            Assert.That(Workbooks.Cells(xlsx.Bytes).Select(s => $"{s.Name} {s.Rows.Count - 1}"), Is.EqualTo(new[]
            {
                "Plan 4", "Fiches actions 2", "Partenaires 1", "Échéancier 1", "Budget 2", "Financements 1", "Indicateurs 1", "Mesures 1", "Notes 1", "Annexes 1",
            }));
            Assert.That(Encoding.UTF8.GetString(csv.Bytes).Split("\r\n").Select(line => line.Split(',')[0]).Where(kind => kind.Length > 0), Is.SupersetOf(new[] { "Objet", "Plan", "Axe", "Objectif", "Action", "Mesure" }));
        });
    }

    [Test]
    public async Task Values_stand_in_a_workbook_as_what_they_are()
    {
        var book = Workbooks.Cells((await GetAsync(Exports.Xlsx)).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Cell("Fiches actions", 2, "Titre"), Is.EqualTo(("=cmd|' /C calc'!A0", false)), "text, not a formula");
            Assert.That(Cell("Fiches actions", 2, "Thématique principale"), Is.EqualTo(("Petite enfance", false)));
            Assert.That(Cell("Fiches actions", 2, "Début prévu"), Is.EqualTo((Workbooks.Serial("2025-01-01"), true)));
            Assert.That(Cell("Fiches actions", 2, "Avancement (%)"), Is.EqualTo(("40", true)));
            Assert.That(Cell("Fiches actions", 3, "Fiche parente"), Is.EqualTo(("F-001", false)));
            Assert.That(Cell("Budget", 2, "Prévu"), Is.EqualTo(("1250000.05", true)));
            Assert.That((Cell("Budget", 2, "Unité"), Cell("Budget", 3, "Unité")), Is.EqualTo((("Euros", false), ("ETP", false))));
            Assert.That(Cell("Indicateurs", 2, "Cible"), Is.EqualTo(("60.5", true)));
            Assert.That(Cell("Mesures", 2, "Période"), Is.EqualTo(("2025-H1", false)));
        });

        (string, bool)? Cell(string sheet, int row, string column)
        {
            var rows = book.Single(s => s.Name == sheet).Rows;
            return rows[row - 1][rows[0].FindIndex(c => c?.Text == column)];
        }
    }

    [TestCase(Exports.Xlsx)]
    [TestCase(Exports.Csv)]
    public async Task A_file_that_is_sent_back_as_it_is_changes_nothing(string mediaType)
    {
        var before = (await Client.ReadAsync(Path)).Expect(200);
        var file = await GetAsync(mediaType);
        var after = (await SendAsync(file.Bytes, mediaType, file.ETag)).Expect(200);
        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
    }

    [Test]
    public async Task So_does_one_that_another_program_has_written_anew()
    {
        var before = (await Client.ReadAsync(Path)).Expect(200);
        var after = (await SendAsync(Workbooks.Shared((await GetAsync(Exports.Xlsx)).Bytes), Exports.Xlsx, before.ETag)).Expect(200);
        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
    }

    [Test]
    public async Task One_cell_that_is_edited_is_one_change_of_one_action()
    {
        var (before, file) = ((await Client.ReadAsync(Path)).Expect(200), await GetAsync(Exports.Xlsx));
        var edited = Workbooks.With(file.Bytes, ("Fiches actions", 3, "Fin prévue", Workbooks.Text("31/10/2025")));
        var after = (await SendAsync(edited, Exports.Xlsx, file.ETag)).Expect(200);
        var expected = before.Body.DeepClone();
        var action = expected["actions"]![1]!;
        (action["plannedEnd"], action["version"], expected["version"]) = ("2025-10-31", 2, (int)expected["version"]! + 1);
        Assert.That(JsonNode.DeepEquals(after.Body, expected), Is.True, after.Text);
    }

    [Test]
    public async Task A_measure_is_corrected_in_the_file_for_a_reason()
    {
        var file = await GetAsync(Exports.Xlsx);
        (string, int, string, string?) correction = ("Mesures", 2, "Valeur", "<c><v>46.100000000000001</v></c>");
        var corrected = Workbooks.With(file.Bytes, correction);
        Assert.That((await SendAsync(corrected, Exports.Xlsx, file.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/Mesures/2/Motif de correction MSR-01" }));
        var reasoned = Workbooks.With(file.Bytes, correction, ("Mesures", 2, "Motif de correction", Workbooks.Text("Erreur de saisie")));
        var written = (await SendAsync(reasoned, Exports.Xlsx, file.ETag)).Expect(200);
        Assert.That((decimal)written.Body["actions"]![0]!["measures"]![0]!["value"]!, Is.EqualTo(46.1m));
    }

    [TestCase(Exports.Xlsx)]
    [TestCase(Exports.Csv)]
    public async Task An_empty_plan_takes_the_file_of_another_of_its_convention(string mediaType)
    {
        var (before, file) = ((await Client.ReadAsync(Path)).Expect(200), await GetAsync(mediaType));
        var (source, other) = (Path, await NewPlanAsync());
        Path = other;
        var after = (await SendAsync(file.Bytes, mediaType, "\"1\"")).Expect(200);
        Assert.That(Sheets(after), Is.EqualTo(Sheets(before)));
        Assert.That(source, Is.Not.EqualTo(other));
    }

    [Test]
    public async Task A_table_as_a_French_spreadsheet_saves_it_is_read()
    {
        var (before, file) = ((await Client.ReadAsync(Path)).Expect(200), await GetAsync(Exports.Csv));
        using var csv = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(Encoding.UTF8.GetString(file.Bytes)), new Sylvan.Data.Csv.CsvDataReaderOptions { HasHeaders = false });
        var text = new StringBuilder("\uFEFF");
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).Select(f => System.Text.RegularExpressions.Regex.Replace(f, "^([0-9]+)\\.([0-9]+)$", "$1,$2"))
                .Select(f => System.Text.RegularExpressions.Regex.Replace(f, "^([0-9]{4})-([0-9]{2})-([0-9]{2})$", "$3/$2/$1"));
            text.Append(string.Join(';', fields.Select(f => $"\"{f.Replace("\"", "\"\"")}\""))).Append("\r\n");
        }
        text.Append(";;;;\r\n");
        var after = (await SendAsync([.. Encoding.UTF8.GetBytes(text.ToString())], Exports.Csv, before.ETag)).Expect(200);
        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
    }

    [Test]
    public async Task A_file_is_held_against_the_version_its_size_and_its_type()
    {
        var file = await GetAsync(Exports.Xlsx);
        Assert.Multiple(async () =>
        {
            Assert.That((await SendAsync(file.Bytes, Exports.Xlsx, null)).Status, Is.EqualTo(428));
            Assert.That((await SendAsync(file.Bytes, Exports.Xlsx, "\"1\"")).Status, Is.EqualTo(412));
            Assert.That((await SendAsync(file.Bytes, "application/vnd.ms-excel", file.ETag)).Status, Is.EqualTo(415));
            Assert.That((await SendAsync(new byte[8 * 1024 * 1024 + 1], Exports.Xlsx, file.ETag)).Status, Is.EqualTo(413));
            Assert.That((await SendAsync("no workbook"u8.ToArray(), Exports.Xlsx, file.ETag)).Expect(400).Faults, Is.EqualTo(new[] { " malformedXlsx" }));
            using var other = Service.ClientOf(NewCaf());
            Assert.That((await SendAsync(file.Bytes, Exports.Xlsx, file.ETag, other)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task A_plan_of_more_than_a_mebibyte_is_read_and_written_whole()
    {
        var body = Content.DeepClone();
        var actions = body["actions"]!.AsArray();
        actions.Clear();
        for (var i = 0; i < 300; i++)
        {
            actions.Add(new JsonObject { ["title"] = $"Action {i}", ["theme"] = "youth", ["finding"] = new string('é', 4000) });
        }
        Path = await NewPlanAsync();
        var written = (await Client.PutAsync(Path, body, "\"1\"")).Expect(200);
        foreach (var mediaType in new[] { Exports.Xlsx, Exports.Csv })
        {
            var file = await GetAsync(mediaType);
            Assert.That((await SendAsync(file.Bytes, mediaType, file.ETag)).Expect(200).ETag, Is.EqualTo(written.ETag));
        }
    }

    /// <summary>What is written of a plan: without ids, versions and the parents that are named by these.</summary>
    private static string Sheets(Reply content)
    {
        var body = content.Body.DeepClone().AsObject();
        var references = body["actions"]!.AsArray().ToDictionary(a => (string)a!["id"]!, a => (string)a!["reference"]!);
        foreach (var node in body["actions"]!.AsArray().Append(body["plan"]).Append(body))
        {
            if ((string?)node!["parent"] is { } parent) node["parent"] = references[parent];
            foreach (var name in new[] { "id", "planId", "version" }) node.AsObject().Remove(name);
        }
        return body.ToJsonString();
    }
}
