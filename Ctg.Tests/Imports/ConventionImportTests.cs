using System.Text;
using Ctg.Tests.Support;
using static Ctg.Tests.Imports.ImportFiles;

namespace Ctg.Tests.Imports;

/// <summary>Conventions from spreadsheets: what a row becomes, and what is told of one that becomes nothing.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ConventionImportTests(string engine) : ApiFixture(engine)
{
    private string _one = "";
    private string _two = "";

    [SetUp]
    public async Task EnterCafAsync()
    {
        (_one, _two) = (NewId(), NewId());
        (await Client.PostAsync("/v1/organisations", new { type = "caf", name = $"Caf {Caf}", cafCode = Caf })).Expect(201);
    }

    [Test]
    public async Task A_row_becomes_a_convention_with_its_parties_and_communes()
    {
        var import = await Client.ImportFileAsync("kind=conventions", Table(OfConventions,
            Convention(Caf, _one), $"elan:{_two};CTG-{Caf}-2020-007;Ctg de Grand Paris Sud;intercommunal;{Caf};91;200059228;2020-01-01;2024-12-31;;epci-200059228"));
        Assert.That(import.Ended(), Is.EqualTo("done 2 created"));
        var (one, two) = ((await Client.FindAsync("conventions", _one))!, (await Client.FindAsync("conventions", _two))!);
        Assert.Multiple(() =>
        {
            Assert.That((string?)one["stage"], Is.EqualTo("draft"));
            Assert.That((string?)one["startDate"], Is.EqualTo("2024-01-01"));
            Assert.That((string?)one["reference"], Does.StartWith($"CTG-{Caf}-2024-"));
            Assert.That(one["themes"]!.AsArray().Select(t => (string?)t!["code"]), Is.EqualTo(new[] { "earlyChildhood", "parenting" }));
            Assert.That(one["parties"]!.AsArray().Select(p => $"{p!["role"]} {p["type"]} {p["name"]} {p["siren"]}"), Is.EqualTo(new[] { $"leadCaf caf Caf {Caf} ", "localAuthority commune Évry-Courcouronnes 200083525" }));
            Assert.That((string?)two["reference"], Is.EqualTo($"CTG-{Caf}-2020-007"));
            Assert.That(two["parties"]!.AsArray().Select(p => $"{p!["role"]} {p["cafCode"]}{p["territory"]}"), Is.EqualTo(new[] { $"leadCaf {Caf}", "coFunder 91", "localAuthority epci-200059228" }));
            Assert.That(two["perimeter"]!["communes"]!.AsArray(), Has.Count.EqualTo(23));
        });
        var lines = (await Client.ReadAsync($"/v1/imports/{import.Body["id"]}/lines")).Expect(200).Items;
        Assert.That(lines.Select(l => $"{l["row"]} {l["outcome"]} {l["href"]}"), Is.EqualTo(new[] { $"2 created /v1/conventions/{one["id"]}", $"3 created /v1/conventions/{two["id"]}" }));
    }

    [Test]
    public async Task The_same_file_again_changes_nothing_and_a_changed_row_changes_what_it_says()
    {
        var file = Table(OfConventions, Convention(Caf, _one), Convention(Caf, _two));
        await Client.ImportFileAsync("kind=conventions", file);
        var before = (await Client.FindAsync("conventions", _one))!;
        (await Client.PatchAsync($"/v1/conventions/{before["id"]}", new { description = "Écrit ici.", externalReferences = new[] { new { system = "elan", id = _one }, new { system = "sias", id = _one } } }, "\"1\"")).Expect(200);
        var again = await Client.ImportFileAsync("kind=conventions", file);
        var changed = await Client.ImportFileAsync("kind=conventions", Table(OfConventions, Convention(Caf, _one, "Autre intitulé").Replace("Petite enfance | parentalite", ""), Convention(Caf, _two)));
        var after = (await Client.FindAsync("conventions", _one))!;
        Assert.Multiple(() =>
        {
            Assert.That(again.Ended(), Is.EqualTo("done 2 unchanged"));
            Assert.That(changed.Ended(), Is.EqualTo("done 1 revised 1 unchanged"));
            Assert.That(((string?)after["title"], (int)after["version"]!, (string?)after["description"]), Is.EqualTo(("Autre intitulé", 3, "Écrit ici.")), "a column that the file does not have leaves what is there");
            Assert.That(after["themes"]!.AsArray(), Is.Empty, "a blank cell takes away what was there");
            Assert.That(after["externalReferences"]!.AsArray().Select(r => (string?)r!["system"]), Is.EqualTo(new[] { "elan", "sias" }), "what others call it stays");
        });
    }

    [Test]
    public async Task Every_fault_of_every_row_is_told_at_its_cell_and_nothing_is_written()
    {
        var rows = new[]
        {
            Convention(Caf, _one),
            $"elan:{_two};;;Lunaire;{Caf};;91228;32/01/2024;31/12/2028;Petite enfance | Pêche;91228 | 99999",
            Convention("9", NewId(), authorities: "91228 | 97999"),
            Convention(Caf, NewId(), start: "01/01/2030"),
            Convention(Caf, _one),
            $"elan {_one};;Ctg;Communale;{Caf};;91228;01/01/2024;31/12/2040;;commune-91228",
        };
        var import = await Client.ImportFileAsync("kind=conventions", Table(OfConventions, rows));
        Assert.That(import.Ended(), Is.EqualTo("refused 5 refused"));
        Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[]
        {
            "2 notWritten",
            "3 refused Portée 'Lunaire' unknownCode",
            "3 refused Début '32/01/2024' wrongFormat",
            "3 refused Thématiques 'Petite enfance | Pêche' unknownCode",
            "3 refused Intitulé required",
            "4 refused Caf pilote '9' notFound",
            "4 refused Collectivités '91228 | 97999' notFound",
            "5 refused Fin '31/12/2028' INV-01",
            "6 refused Référence externe 'elan:" + _one + "' repeated",
            "7 refused Référence externe 'elan " + _one + "' wrongFormat",
        }));
        Assert.That(await Client.FindAsync("conventions", _one), Is.Null);
    }

    [Test]
    public async Task Row_by_row_those_that_are_right_are_written()
    {
        var bad = NewId();
        var import = await Client.ImportFileAsync("kind=conventions&mode=byRow", Table(OfConventions, Convention(Caf, _one), Convention(Caf, bad, start: "demain"), Convention(Caf, _two)));
        Assert.That(import.Ended(), Is.EqualTo("done 2 created 1 refused"));
        Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[] { "2 created", "3 refused Début 'demain' wrongFormat", "4 created" }));
        Assert.That(await Client.LinesAsync(import, "&outcome=refused"), Is.EqualTo(new[] { "3 refused Début 'demain' wrongFormat" }));
        Assert.That(await Client.FindAsync("conventions", _two), Is.Not.Null);
        Assert.That(await Client.FindAsync("conventions", bad), Is.Null);
    }

    [TestCase("whole", "refused 1 refused", "2 notWritten")]
    [TestCase("byRow", "done 1 created 1 refused", "2 created")]
    public async Task A_dry_run_tells_the_same_and_writes_nothing(string mode, string ended, string first)
    {
        var import = await Client.ImportFileAsync($"kind=conventions&mode={mode}&dryRun=true", Table(OfConventions, Convention(Caf, _one), Convention(Caf, _two, start: "demain")));
        Assert.That(import.Ended(), Is.EqualTo(ended));
        Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[] { first, "3 refused Début 'demain' wrongFormat" }));
        Assert.That((await Client.ReadAsync($"/v1/imports/{import.Body["id"]}/lines")).Items.First()["id"], Is.Null);
        Assert.That(await Client.FindAsync("conventions", _one), Is.Null);
    }

    [Test]
    public async Task What_another_Caf_holds_is_neither_written_nor_shown()
    {
        var theirs = NewCaf();
        using var other = Service.ClientOf(theirs);
        (await other.PostAsync("/v1/organisations", new { type = "caf", name = $"Caf {theirs}", cafCode = theirs })).Expect(201);
        await other.ImportFileAsync("kind=conventions", Table(OfConventions, Convention(theirs, _one)));
        var import = await Client.ImportFileAsync("kind=conventions&mode=byRow", Table(OfConventions, Convention(Caf, _one), Convention(theirs, _two)));
        Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[] { $"2 refused Référence externe 'elan:{_one}' taken", "3 refused forbidden" }));
    }

    [Test]
    public async Task A_file_in_the_encoding_of_a_French_spreadsheet_is_read()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var import = await Client.ImportFileAsync("kind=conventions", windows.GetBytes(Table(OfConventions.ToUpperInvariant(), Convention(Caf, _one, "L’été à Évry"))));
        Assert.That(import.Ended(), Is.EqualTo("done 1 created"));
        Assert.That((string?)(await Client.FindAsync("conventions", _one))!["title"], Is.EqualTo("L’été à Évry"));
    }
}
