using System.Text;
using Ctg.Tests.Support;
using static Ctg.Tests.Imports.ImportFiles;

namespace Ctg.Tests.Imports;

/// <summary>The import as a resource: who sees it, how far it is, its result as a file, and files that are none.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ImportRequestTests(string engine) : ApiFixture(engine)
{
    private static string Organisation(string id) => $"elan:{id};Association;Association {id};;;";

    [Test]
    public async Task Whoever_has_begun_an_import_sees_it_and_nobody_else()
    {
        using var other = Service.ClientOf(NewCaf());
        var first = await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, Organisation(NewId())));
        var second = await Client.ImportFileAsync("kind=organisations", Table(OfOrganisations, Organisation(NewId())));
        var path = $"/v1/imports/{first.Body["id"]}";
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.ReadAsync("/v1/imports?limit=2")).Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)second.Body["id"], (string?)first.Body["id"] }));
            Assert.That(await Client.ItemsAsync("/v1/imports", 1), Is.SupersetOf(new[] { first.Text, second.Text }));
            Assert.That((await other.ReadAsync(path)).Status, Is.EqualTo(404));
            Assert.That((await other.ReadAsync($"{path}/lines")).Status, Is.EqualTo(404));
            Assert.That((await other.ReadAsync("/v1/imports")).Items, Is.Empty);
        });
    }

    [Test]
    public async Task A_result_is_a_file_too()
    {
        var id = NewId();
        var import = await Client.ImportFileAsync("kind=organisations&mode=byRow", Table(OfOrganisations, Organisation(id), "elan:1 2;Association;\"Dite \"\"Rue\"\"\";;;", $"elan:{NewId()};Association;Autre;;210910229;"));
        var result = (await Client.ReadAsAsync(Exports.Csv, $"/v1/imports/{import.Body["id"]}/lines")).Expect(200);
        Assert.That(result.Rows().Select(r => $"{r["row"]}|{r["outcome"]}|{r["column"]}|{r["value"]}|{r["code"]}"), Is.EqualTo(new[]
        {
            "2|created||||", "3|refused|Référence externe|elan:1 2|wrongFormat", "4|refused|SIREN|210910229|INV-23",
        }.Select(l => l.Replace("||||", "|||"))));
        var french = await Client.ReadAsAsync("application/x-ndjson", $"/v1/imports/{import.Body["id"]}/lines?outcome=refused&outcome=unchanged");
        Assert.That(french.Lines(), Has.Length.EqualTo(2));
    }

    [TestCase("kind=poems", "", 400, "/query/kind unknownCode")]
    [TestCase("mode=whole", "", 400, "/query/kind required")]
    [TestCase("kind=organisations", "", 400, " malformedCsv")]
    [TestCase("kind=organisations", "Référence externe;Nom;Nom;Ville\n", 400, "/columns/Nom repeated,/columns/Ville unknownColumn,/columns/Type missingColumn")]
    [TestCase("kind=organisations", "Type;Nom\n\n", 400, "/rows required")]
    public async Task A_file_that_cannot_be_understood_is_refused_at_once(string query, string table, int status, string faults) =>
        Assert.That((await Client.BringAsync(query, Encoding.UTF8.GetBytes(table))).Expect(status).Faults, Is.EquivalentTo(faults.Split(',')));

    [Test]
    public async Task A_file_with_too_many_rows_or_bytes_is_refused()
    {
        var rows = await Client.BringAsync("kind=organisations", Encoding.UTF8.GetBytes("Type;Nom\n" + string.Concat(Enumerable.Repeat("Association;A\n", 20_001))));
        Assert.That(rows.Expect(400).Faults, Is.EqualTo(new[] { "/rows tooMany" }));
        (await Client.BringAsync("kind=organisations", new byte[(16 * 1024 * 1024) + 1])).Expect(413);
        (await Client.BringAsync("kind=organisations", "not a workbook"u8.ToArray(), Exports.Xlsx)).Expect(400);
    }

    [Test]
    public async Task A_file_that_is_sent_again_with_its_key_is_imported_once()
    {
        var (file, key) = (Encoding.UTF8.GetBytes(Table(OfOrganisations, $";Association;Association {NewId()};;;")), NewId());
        var first = (await Client.BringAsync("kind=organisations", file, key: key)).Expect(201);
        var again = (await Client.BringAsync("kind=organisations", file, key: key)).Expect(201);
        Assert.That((string?)again.Body["id"], Is.EqualTo((string?)first.Body["id"]));
        Assert.That((await Client.EndOfAsync(first)).Ended(), Is.EqualTo("done 1 created"));
        (await Client.BringAsync("kind=organisations", [.. file, .. file], key: key)).Expect(422);
    }

    [Test]
    public async Task Who_may_only_read_imports_nothing()
    {
        using var reader = Service.ClientOf(Caf, "ctg.read");
        (await reader.BringAsync("kind=organisations", "Type;Nom\nAssociation;A\n"u8.ToArray())).Expect(403);
    }
}
