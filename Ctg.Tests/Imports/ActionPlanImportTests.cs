using System.Text.Json.Nodes;
using Ctg.Tests.Support;
using static Ctg.Tests.Imports.ImportFiles;

namespace Ctg.Tests.Imports;

/// <summary>Action plans from spreadsheets: each of several rows, which are written together or not at all.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActionPlanImportTests(string engine) : ApiFixture(engine)
{
    private string _plan = "";
    private string _convention = "";
    private string _reference = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        (_plan, _reference) = (NewId(), $"CTG-{Caf}-2024-{NewId()}");
        _convention = await NewConventionAsync(Client, Caf, _reference, "elan", NewId());
    }

    [Test]
    public async Task Rows_that_name_a_plan_become_the_plan_with_its_actions()
    {
        var import = await Client.ImportFileAsync("kind=actionPlans", await Client.PlansAsync([
            $"Plan=P1;Objet=Indicateur;Référence=F-001;Code=I1;Intitulé=Places;Nature=Réalisation;Unité=places;Sens=À la hausse;Cible=60,5;Date de la cible=31/12/2026",
            .. OfPlan("P1", _reference, _plan),
            "Plan=p1;Objet=Mesure;Référence=F-001;Indicateur=I1;Période=2025;Valeur=45",
            $"Plan=2;Objet=Plan;Convention={_reference};Intitulé=Sans référence"]));
        Assert.That(import.Ended(), Is.EqualTo("done 2 created"), string.Join('\n', await Client.LinesAsync(import)));
        var content = await ContentAsync();
        var action = content["actions"]![0]!;
        Assert.Multiple(async () =>
        {
            Assert.That(((int)content["version"]!, (string?)content["plan"]!["stage"], (string?)content["plan"]!["axes"]![0]!["objectives"]![0]!["code"]), Is.EqualTo((3, "draft", "A1.1")));
            Assert.That(content["actions"]!.AsArray().Select(a => $"{a!["reference"]} {a["title"]} {a["axis"]} {a["status"]}"), Is.EqualTo(new[] { "F-001 Ouvrir un relais A1.1 proposed", "F-002 Former  proposed" }));
            Assert.That((string?)content["actions"]![1]!["parent"], Is.EqualTo((string?)action["id"]));
            Assert.That(((decimal)action["budget"]![0]!["planned"]!, (decimal)action["indicators"]![0]!["target"]!["value"]!, (decimal)action["measures"]![0]!["value"]!), Is.EqualTo((125000.50m, 60.5m, 45m)));
            var lines = (await Client.ReadAsync($"/v1/imports/{import.Body["id"]}/lines")).Expect(200).Items;
            Assert.That(lines.Select(l => $"{l["row"]} {l["outcome"]}"), Is.EqualTo(new[] { "3 created", "10 created" }), "a plan is told at the row of its title");
            Assert.That((string?)lines.First()["href"], Is.EqualTo($"/v1/action-plans/{content["plan"]!["id"]}"));
        });
    }

    [Test]
    public async Task A_plan_that_comes_again_is_written_whole_and_one_that_is_as_it_was_is_not()
    {
        var other = NewId();
        string[] second = [$"Plan=P2;Objet=Plan;Convention={_reference};Intitulé=Autre plan;Références externes=elan:{other}", "Plan=P2;Objet=Action;Référence=F-001;Titre=Seule;Thématique principale=Jeunesse"];
        await Client.ImportFileAsync("kind=actionPlans", await Client.PlansAsync([.. OfPlan("P1", _reference, _plan), .. second]));
        var again = await Client.ImportFileAsync("kind=actionPlans", await Client.PlansAsync([.. second, .. OfPlan("P1", _reference, _plan)]));
        string[] changed = [.. OfPlan("P1", _reference, _plan).Where(row => !row.Contains("Objet=Budget")).Select(row => row.Replace("Former", "Former et informer"))];
        var revised = await Client.ImportFileAsync("kind=actionPlans", await Client.PlansAsync([.. changed, .. second]));
        var without = await Client.ImportFileAsync("kind=actionPlans", await Client.PlansAsync([.. changed.Where(row => !row.Contains("F-002"))]));
        var content = await ContentAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((again.Ended(), revised.Ended()), Is.EqualTo(("done 2 unchanged", "done 1 revised 1 unchanged")));
            Assert.That(((string?)content["actions"]![1]!["title"], content["actions"]![0]!["budget"]!.AsArray().Count), Is.EqualTo(("Former et informer", 0)), "what the file does not say of a plan is not there after it");
            Assert.That((await Client.LinesAsync(without)).Single(), Is.EqualTo("2 refused PLN-05"), "an action is not left out");
        });
    }

    [Test]
    public async Task Everything_that_is_wrong_is_told_at_its_sheet_row_and_column_and_nothing_is_written()
    {
        var elsewhere = NewCaf();
        using var other = Service.ClientOf(elsewhere);
        await NewConventionAsync(other, elsewhere, $"CTG-{NewId()}", "sias", _plan);
        var file = await Client.PlanBookAsync(
            ("Plan", $"Plan=P1;Objet=Plan;Convention={_reference};Intitulé=Juste;Références externes=elan:{_plan}"),
            ("Plan", "Plan=P2;Objet=Plan;Intitulé=;Code=A1"),
            ("Plan", $"Plan=P3;Objet=Plan;Convention=sias:{_plan};Intitulé=Chez d'autres"),
            ("Plan", $"Plan=P4;Objet=Chapitre;Convention={_reference}"),
            ("Plan", $"Plan=P5;Objet=Plan;Convention=CTG-1;Intitulé=Nulle part;Étape=adopted"),
            ("Plan", $"Plan=P6;Objet=Plan;Convention={_reference};Intitulé=Règles;Étape=Adopté;Références externes=elan:{_plan}-6"),
            ("Fiches actions", "Plan=P2;Référence=F-001;Titre=Ouvrir;Thématique principale=Cirque;Avancement (%)=140"),
            ("Fiches actions", "Référence=F-009;Titre=De rien;Thématique principale=Jeunesse"),
            ("Fiches actions", "Plan=P6;Référence=F-001;Titre=Tard;Thématique principale=Jeunesse;Fin prévue=01/01/2039;Axe=Z9"),
            ("Budget", "Plan=P2;Référence=F-001;Nature=Investissement;Unité=Euros;Prévu=beaucoup"),
            ("Budget", "Plan=P2;Référence=F-003;Nature=Investissement;Unité=Euros;Prévu=1"));
        var import = await Client.ImportFileAsync("kind=actionPlans", file, Exports.Xlsx);
        Assert.Multiple(async () =>
        {
            Assert.That((import.Ended(), (int)import.Body["rows"]!), Is.EqualTo(("refused 6 refused", 7)));
            Assert.That(await Client.LinesAsync(import), Is.EquivalentTo(new[]
            {
                "Plan!2 notWritten",
                "Plan!3 refused Convention required", "Plan!3 refused Intitulé required", "Plan!3 refused Code 'A1' notOfThisRow",
                "Fiches actions!2 refused Thématique principale 'Cirque' unknownCode", "Fiches actions!2 refused Avancement (%) '140' outOfRange",
                "Budget!2 refused Prévu 'beaucoup' wrongFormat", "Budget!3 refused Référence 'F-003' notFound",
                $"Plan!4 refused Convention 'sias:{_plan}' notFound",
                "Plan!5 refused Objet 'Chapitre' unknownCode", "Plan!5 refused Plan 'P4' required",
                "Plan!6 refused Convention 'CTG-1' notFound",
                "Plan!7 refused Étape 'Adopté' PLN-07", "Fiches actions!4 refused Fin prévue '01/01/2039' INV-12", "Fiches actions!4 refused Axe 'Z9' ACT-05",
                "Fiches actions!3 refused Plan required",
            }));
            Assert.That(await PlansAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task Plan_by_plan_those_that_are_right_are_written_and_of_the_others_nothing()
    {
        string[] wrong = [$"Plan=P2;Objet=Plan;Convention={_reference};Intitulé=Trop tard;Références externes=elan:{_plan}-2", "Plan=P2;Objet=Action;Référence=F-001;Titre=Tard;Thématique principale=Jeunesse;Fin prévue=01/01/2039"];
        var file = await Client.PlansAsync([.. wrong, .. OfPlan("P1", _reference, _plan), .. OfPlan("P3", _reference, _plan)]);
        var dry = await Client.ImportFileAsync("kind=actionPlans&dryRun=true&mode=byRow", file);
        Assert.That((dry.Ended(), await PlansAsync()), Is.EqualTo(("done 1 created 2 refused", Array.Empty<string>())));
        var import = await Client.ImportFileAsync("kind=actionPlans&mode=byRow", file);
        Assert.Multiple(async () =>
        {
            Assert.That(await Client.LinesAsync(import), Is.EqualTo(new[] { "3 refused Fin prévue '01/01/2039' INV-12", "4 created", $"10 refused Références externes 'elan:{_plan}' repeated" }));
            Assert.That(await PlansAsync(), Is.EqualTo(new[] { "Plan d'actions" }));
        });
    }

    [Test]
    public async Task A_convention_is_named_as_its_Caf_or_another_system_calls_it_and_only_one_that_the_caller_sees()
    {
        var (shared, foreign) = (NewId(), NewId());
        var elsewhere = NewCaf();
        using (var other = Service.ClientOf(elsewhere))
        {
            await NewConventionAsync(other, elsewhere, _reference, "elan", shared);
            await NewConventionAsync(other, elsewhere, $"CTG-{foreign}", "elan", foreign);
        }
        using var both = Service.ClientOf($"{Caf},{elsewhere}");
        string Plan(string convention) => $"Plan={convention};Objet=Plan;Convention={convention};Intitulé=Plan";
        var mine = await Client.ImportFileAsync("kind=actionPlans&mode=byRow", await Client.PlansAsync(Plan(_reference), Plan($"elan:{foreign}"), Plan($"CTG-{foreign}")));
        var ours = await both.ImportFileAsync("kind=actionPlans&mode=byRow", await Client.PlansAsync(Plan(_reference), Plan($"elan:{shared}"), Plan($"CTG-{foreign}")));
        Assert.Multiple(async () =>
        {
            Assert.That(await Client.LinesAsync(mine), Is.EqualTo(new[] { "2 created", $"3 refused Convention 'elan:{foreign}' notFound", $"4 refused Convention 'CTG-{foreign}' notFound" }));
            Assert.That(await both.LinesAsync(ours), Is.EqualTo(new[] { $"2 refused Convention '{_reference}' ambiguous", "3 created", "4 created" }));
            Assert.That(await PlansAsync(), Is.EqualTo(new[] { "Plan" }));
        });
    }

    [Test]
    public async Task The_workbook_to_fill_in_has_the_sheets_of_a_plan_and_each_row_names_its_own()
    {
        var sheets = await Client.TemplateAsync();
        var described = (await Client.ReadAsync("/v1/import-templates/actionPlans")).Expect(200).Body["columns"]!.AsArray();
        Assert.Multiple(async () =>
        {
            Assert.That(sheets.Select(s => s.Name), Is.EqualTo(new[] { "Plan", "Fiches actions", "Partenaires", "Échéancier", "Budget", "Financements", "Indicateurs", "Mesures", "Notes", "Annexes" }));
            Assert.That(sheets.Select(s => s.Columns[0]), Is.All.EqualTo("Plan"));
            Assert.That(described.Select(c => (string?)c!["name"]), Is.EquivalentTo(sheets.SelectMany(s => s.Columns).Distinct()));
            Assert.That((await Client.BringAsync("kind=actionPlans", await Client.PlanBookAsync(), Exports.Xlsx)).Expect(400).Faults, Is.EqualTo(new[] { "/Plan required" }));
            Assert.That((await Client.BringAsync("kind=actionPlans", PlanFiles.Workbooks.Pack(PlanFiles.Workbooks.Of([("Plan", "")])), Exports.Xlsx)).Expect(400).Faults, Does.Contain("/Budget missingSheet"));
        });
    }

    private static string[] OfPlan(string name, string convention, string id) =>
    [
        $"Plan={name};Objet=Plan;Convention={convention};Intitulé=Plan d'actions;Références externes=elan:{id}",
        $"Plan={name};Objet=Axe;Code=A1;Intitulé=Accueil",
        $"Plan={name};Objet=Objectif;Code=A1.1;Intitulé=Informer;Code de l'axe=A1",
        $"Plan={name};Objet=Action;Référence=F-001;Titre=Ouvrir un relais;Axe=A1.1;Thématique principale=Petite enfance;Début prévu=01/03/2025;Fin prévue=31/12/2025",
        $"Plan={name};Objet=Action;Référence=F-002;Titre=Former;Fiche parente=F-001;Thématique principale=jeunesse",
        $"Plan={name};Objet=Budget;Référence=F-001;Nature=Investissement;Unité=Euros;Année=2025;Prévu=125 000,50",
    ];

    private static async Task<string> NewConventionAsync(HttpClient client, string caf, string reference, string system, string id)
    {
        var convention = Samples.Convention(caf, "commune-91228");
        convention["reference"] = reference;
        convention["externalReferences"] = new JsonArray(new JsonObject { ["system"] = system, ["id"] = id });
        return (string)(await client.PostAsync("/v1/conventions", convention)).Expect(201).Body["id"]!;
    }

    private async Task<string[]> PlansAsync() => [.. (await Client.ReadAsync($"/v1/conventions/{_convention}/action-plans")).Expect(200).Items.Select(p => (string)p["title"]!)];

    private async Task<JsonNode> ContentAsync()
    {
        var plan = (await Client.ReadAsync($"/v1/conventions/{_convention}/action-plans?externalReference=elan:{_plan}")).Expect(200).Items.Single();
        return (await Client.ReadAsync($"/v1/action-plans/{plan["id"]}/content")).Expect(200).Body;
    }
}
