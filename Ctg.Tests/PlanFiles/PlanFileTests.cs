using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

/// <summary>A plan with its actions as a file that is read, edited and sent back.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanFileTests(string engine) : ApiFixture(engine)
{
    private string _convention = "";
    private string _path = "";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _convention = (string)convention.Body["id"]!;
        _path = await NewPlanAsync();
        (await Client.PutAsync(_path, Content, "\"1\"")).Expect(200);
    }

    [Test]
    public async Task A_plan_is_read_as_a_file_of_its_name_with_the_tag_of_its_version()
    {
        var json = (await Client.ReadAsync(_path)).Expect(200);
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
        var before = (await Client.ReadAsync(_path)).Expect(200);
        var file = await GetAsync(mediaType);
        var after = (await SendAsync(file.Bytes, mediaType, file.ETag)).Expect(200);
        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
    }

    [Test]
    public async Task So_does_one_that_another_program_has_written_anew()
    {
        var before = (await Client.ReadAsync(_path)).Expect(200);
        var after = (await SendAsync(Workbooks.Shared((await GetAsync(Exports.Xlsx)).Bytes), Exports.Xlsx, before.ETag)).Expect(200);
        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
    }

    [Test]
    public async Task One_cell_that_is_edited_is_one_change_of_one_action()
    {
        var (before, file) = ((await Client.ReadAsync(_path)).Expect(200), await GetAsync(Exports.Xlsx));
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
        var (before, file) = ((await Client.ReadAsync(_path)).Expect(200), await GetAsync(mediaType));
        var (source, other) = (_path, await NewPlanAsync());
        _path = other;
        var after = (await SendAsync(file.Bytes, mediaType, "\"1\"")).Expect(200);
        Assert.That(Sheets(after), Is.EqualTo(Sheets(before)));
        Assert.That(source, Is.Not.EqualTo(other));
    }

    [Test]
    public async Task What_is_read_and_not_written_is_told_at_its_cell_unless_it_is_cleared()
    {
        var first = (await Client.ReadAsync(_path)).Expect(200).Body["actions"]![0]!;
        var move = new { to = "abandoned", on = "2025-02-01", reason = "Motif", decision = "Copil du 1er février 2025" };
        (await Client.PostAsync($"/v1/actions/{first["id"]}/transitions", move, $"\"{first["version"]}\"")).Expect(200);
        var file = await GetAsync(Exports.Xlsx);
        _path = await NewPlanAsync();
        var refused = (await SendAsync(file.Bytes, Exports.Xlsx, "\"1\"")).Expect(422);
        var cleared = Workbooks.With(file.Bytes, ("Fiches actions", 2, "Statut", null), ("Fiches actions", 2, "Motif du statut", null), ("Fiches actions", 2, "Décision", null));
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/Fiches actions/2/Statut PLN-07", "/Fiches actions/2/Motif du statut PLN-07", "/Fiches actions/2/Décision PLN-07" }));
            Assert.That(refused.Body["errors"]!.AsArray().Select(e => (string?)e!["message"]), Has.Some.StartsWith("'Abandonnée': "));
            (await SendAsync(cleared, Exports.Xlsx, "\"1\"")).Expect(200);
        });
    }

    [Test]
    public async Task Every_fault_is_told_at_its_cell_with_what_stands_there()
    {
        var file = await GetAsync(Exports.Xlsx);
        var wrong = Workbooks.With(file.Bytes, [
            ("Plan", 5, "Code de l'axe", Workbooks.Text("Z9")),
            ("Fiches actions", 2, "Titre", null),
            ("Fiches actions", 2, "Début prévu", Workbooks.Text("31/02/2025")),
            ("Fiches actions", 2, "Thématique principale", Workbooks.Text("Sport")),
            ("Fiches actions", 2, "Étiquettes", Workbooks.Text("été | Été")),
            ("Fiches actions", 3, "Avancement (%)", "<c><v>140</v></c>"),
            ("Partenaires", 2, "Référence", Workbooks.Text("F-009")),
            ("Budget", 2, "Prévu", "<c><v>1.005</v></c>"),
            ("Budget", 3, "Unité", "<c t=\"e\"><v>#N/A</v></c>"),
            ("Notes", 2, "Référence", null),
        ]);
        var refused = (await SendAsync(wrong, Exports.Xlsx, file.ETag)).Expect(400);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[]
            {
                "/Plan/5/Code de l'axe notFound", "/Fiches actions/2/Titre required", "/Fiches actions/2/Début prévu wrongFormat", "/Fiches actions/2/Thématique principale unknownCode",
                "/Fiches actions/2/Étiquettes repeated", "/Fiches actions/3/Avancement (%) outOfRange", "/Partenaires/2/Référence notFound", "/Budget/2/Prévu wrongFormat",
                "/Budget/3/Unité cellUnknown", "/Notes/2/Référence required",
            }));
            Assert.That(refused.Body["errors"]!.AsArray().Single(e => (string?)e!["pointer"] == "/Fiches actions/2/Début prévu")!["message"]!.ToString(), Does.StartWith("'31/02/2025': "));
        });
    }

    [Test]
    public async Task What_a_rule_refuses_is_told_at_its_cell()
    {
        var file = await GetAsync(Exports.Xlsx);
        var wrong = Workbooks.With(file.Bytes, [
            ("Fiches actions", 3, "Fin prévue", $"<c><v>{Workbooks.Serial("2031-01-01")}</v></c>"),
            ("Fiches actions", 2, "Axe", Workbooks.Text("Z9")),
            ("Échéancier", 2, "Échéance", Workbooks.Text("2031-01-01")),
            ("Financements", 2, "SIREN", "<c><v>200083526</v></c>"),
            ("Mesures", 2, "Période", Workbooks.Text("2027")),
        ]);
        var refused = (await SendAsync(wrong, Exports.Xlsx, file.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/Fiches actions/3/Fin prévue INV-12", "/Fiches actions/2/Axe ACT-05", "/Échéancier/2/Échéance INV-12", "/Financements/2/SIREN INV-23", "/Mesures/2/Période MSR-02", "/Mesures/2 MSR-04",
        }));
    }

    [Test]
    public async Task Sheets_and_columns_are_those_of_a_plan()
    {
        var file = await GetAsync(Exports.Xlsx);
        var wrong = Workbooks.With(file.Bytes, [
            ("Fiches actions", 1, "Constat", Workbooks.Text("Remarque")), ("Budget", 1, "Réalisé", Workbooks.Text("Prévu")), ("Notes", 1, "Texte", null), ("Fiches actions", 1, "Statut", null),
        ]);
        var renamed = Workbooks.Parts(wrong);
        renamed["xl/workbook.xml"] = renamed["xl/workbook.xml"].Replace("\"Annexes\"", "\"Divers\"").Replace("\"Partenaires\"", "\"Écheancier\"");
        var refused = (await SendAsync(Workbooks.Pack(renamed), Exports.Xlsx, file.ETag)).Expect(400);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/Fiches actions/1/Remarque unknownColumn", "/Fiches actions/1/Constat missingColumn", "/Budget/1/Prévu repeated", "/Budget/1/Réalisé missingColumn", "/Notes/1/Texte missingColumn",
            "/Divers unknownSheet", "/Annexes missingSheet", "/Échéancier repeated", "/Partenaires missingSheet",
            "/Écheancier/1/Type unknownColumn", "/Écheancier/1/Nom unknownColumn", "/Écheancier/1/SIREN unknownColumn", "/Écheancier/1/Rôle unknownColumn",
            "/Écheancier/1/Jalon missingColumn", "/Écheancier/1/Échéance missingColumn", "/Écheancier/1/État missingColumn",
        }));
    }

    [Test]
    public async Task A_cell_beside_or_of_another_row_is_told_in_both_forms()
    {
        var (xlsx, csv) = (await GetAsync(Exports.Xlsx), Encoding.UTF8.GetString((await GetAsync(Exports.Csv)).Bytes));
        var besides = Workbooks.With(xlsx.Bytes, ("Plan", 3, "Adopté le", Workbooks.Text("2025-01-01")));
        var header = csv.Split("\r\n")[0].Split(',');
        var row = string.Join(',', header.Select(name => name switch { "Objet" => "note", "Référence" => "F-001", "Titre" => "x", "Date" => "2025-01-01", "Texte" => "y", _ => "" }));
        Assert.Multiple(async () =>
        {
            Assert.That((await SendAsync(besides, Exports.Xlsx, xlsx.ETag)).Expect(400).Faults, Is.EqualTo(new[] { "/Plan/3/Adopté le notOfThisRow" }));
            // One of its texts has a line end.
            var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 2;
            var refused = await SendAsync(Encoding.UTF8.GetBytes($"{csv}{row}\r\n{row.Replace("y", "y2")},z\r\n,F-001\r\nFiche,F-001\r\n"), Exports.Csv, xlsx.ETag);
            Assert.That(refused.Expect(400).Faults, Is.EquivalentTo(new[]
            {
                $"/rows/{rows}/Titre notOfThisRow", $"/rows/{rows + 1}/Titre notOfThisRow", $"/rows/{rows + 1}/BR unknownColumn", $"/rows/{rows + 2}/Objet required", $"/rows/{rows + 3}/Objet unknownCode",
            }));
        });
    }

    [Test]
    public async Task A_table_as_a_French_spreadsheet_saves_it_is_read()
    {
        var (before, file) = ((await Client.ReadAsync(_path)).Expect(200), await GetAsync(Exports.Csv));
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

    [TestCase("", "malformedCsv")]
    [TestCase("\"Objet", "malformedCsv")]
    [TestCase("é", "malformedCsv", Description = "In Latin-1")]
    public async Task What_is_no_table_is_malformed(string text, string code)
    {
        var refused = (await SendAsync(Encoding.Latin1.GetBytes(text), Exports.Csv, "\"1\"")).Expect(400);
        Assert.That(refused.Faults, Is.EqualTo(new[] { $" {code}" }));
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
        _path = await NewPlanAsync();
        var written = (await Client.PutAsync(_path, body, "\"1\"")).Expect(200);
        foreach (var mediaType in new[] { Exports.Xlsx, Exports.Csv })
        {
            var file = await GetAsync(mediaType);
            Assert.That((await SendAsync(file.Bytes, mediaType, file.ETag)).Expect(200).ETag, Is.EqualTo(written.ETag));
        }
    }

    private static JsonObject Content => JsonNode.Parse("""
        {
          "plan": { "title": "Plan", "axes": [{ "code": "A1", "title": "Accueil", "objectives": [{ "code": "A1.1", "title": "Informer" }] }, { "code": "A2", "title": "-2" }] },
          "actions": [
            { "reference": "F-001", "title": "=cmd|' /C calc'!A0", "axis": "A1", "theme": "earlyChildhood", "otherThemes": ["youth", "parenting"], "finding": "Ligne 1\r\nLigne 2; =1", "priority": "high",
              "pilot": { "type": "commune", "name": "Grigny", "siren": "200083525", "contact": { "name": "Camille Exemple", "phone": "+33 1 60 00 00 00", "purgeOn": "2029-01-01" } },
              "partners": [{ "type": "association", "name": "Les Petits Pas", "role": "Gestionnaire" }],
              "plannedStart": "2025-01-01", "plannedEnd": "2025-12-31", "milestones": [{ "title": "Permis", "due": "2026-03-01", "status": "partiallyMet" }],
              "publics": ["children0To3"], "communes": ["commune-91228"], "progress": 40, "blocked": { "reason": "Recours", "since": "2025-06-01" },
              "budget": [{ "nature": "investment", "unit": "eur", "year": 2025, "planned": 1250000.05, "actual": 0.01 }, { "nature": "operating", "unit": "fte", "planned": 2.50 }],
              "fundings": [{ "type": "caf", "name": "Caf", "siren": "200083525", "amount": 99999999999.99, "state": "requested" }],
              "indicators": [{ "code": "I1", "title": "Places", "nature": "output", "unit": "places", "direction": "up", "baseline": { "value": 40, "on": "2024-12-31" }, "target": { "value": 60.5, "on": "2025-12-31" } }],
              "measures": [{ "indicator": "I1", "period": "2025-H1", "value": 45.25, "source": "Fichier" }],
              "tags": ["Été", "a|b"], "notes": [{ "on": "2025-02-01", "text": "Visite" }], "annexes": [{ "title": "Plans", "uri": "https://ged.example/plans.pdf" }] },
            { "reference": "RPE.1", "title": "Partie", "parentReference": "F-001", "theme": "youth" }
          ]
        }
        """)!.AsObject();

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

    private async Task<string> NewPlanAsync() =>
        $"{(await Client.PostAsync($"/v1/conventions/{_convention}/action-plans", new { title = "Vide", axes = Array.Empty<object>() })).Expect(201).Headers.Location}/content";

    private async Task<(byte[] Bytes, string ETag, string? Type, string? FileName)> GetAsync(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = (await Client.SendAsync(request)).EnsureSuccessStatusCode();
        var headers = response.Content.Headers;
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString(), headers.ContentType?.MediaType, headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private async Task<Reply> SendAsync(byte[] file, string mediaType, string? ifMatch, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, _path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await (client ?? Client).ReplyAsync(request);
    }
}
