using System.Text;
using Ctg.Tests.Support;

namespace Ctg.Tests.PlanFiles;

/// <summary>What a file is refused for, each fault told at its cell.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanFileFaultTests(string engine) : PlanFileFixture(engine)
{
    [Test]
    public async Task What_is_read_and_not_written_is_told_at_its_cell_unless_it_is_cleared()
    {
        var first = (await Client.ReadAsync(Path)).Expect(200).Body["actions"]![0]!;
        var move = new { to = "abandoned", on = "2025-02-01", reason = "Motif", decision = "Copil du 1er février 2025" };
        (await Client.PostAsync($"/v1/actions/{first["id"]}/transitions", move, $"\"{first["version"]}\"")).Expect(200);
        var file = await GetAsync(Exports.Xlsx);
        Path = await NewPlanAsync();
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

    [TestCase("", "malformedCsv")]
    [TestCase("\"Objet", "malformedCsv")]
    [TestCase("é", "malformedCsv", Description = "In Latin-1")]
    public async Task What_is_no_table_is_malformed(string text, string code)
    {
        var refused = (await SendAsync(Encoding.Latin1.GetBytes(text), Exports.Csv, "\"1\"")).Expect(400);
        Assert.That(refused.Faults, Is.EqualTo(new[] { $" {code}" }));
    }
}
