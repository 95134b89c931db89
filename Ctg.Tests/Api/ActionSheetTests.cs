using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>The whole sheet of an action: what is written of it, what is derived, and its measures.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActionSheetTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;

    [SetUp]
    public async Task CreatePlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    [Test]
    public async Task A_code_that_is_not_one_is_told_once_in_a_patch_too()
    {
        var action = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var refused = (await Client.PatchAsync(action.Headers.Location!.ToString(), new { partners = new[] { new { type = "etat", name = "État" } }, progress = 101 }, action.ETag)).Expect(400);
        Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/partners/0/type unknownCode", "/progress outOfRange" }));
    }

    [Test]
    public async Task The_whole_sheet_reads_back_as_it_was_written_to_the_cent()
    {
        var sheet = JsonNode.Parse("""
            {
              "title": "Ouvrir une crèche", "theme": "earlyChildhood", "finding": "Constat « fort »", "objectives": "Objectifs", "expectedResults": "Résultats", "means": "Une salle",
              "priority": "high",
              "pilot": { "type": "commune", "name": "Grigny", "siren": null, "contact": { "name": "Camille Exemple", "function": "Directrice", "email": "c@grigny.example", "phone": "+33 1 60 00 00 00", "purgeOn": "2029-01-01" } },
              "partners": [{ "type": "association", "name": "Les Petits Pas", "siren": null, "role": "Gestionnaire" }],
              "milestones": [{ "title": "Permis", "due": "2026-03-01", "status": "partiallyMet" }, { "title": "Étude", "due": "2025-03-01", "status": "met" }],
              "blocked": { "reason": "Recours d'un voisin", "since": "2025-06-01" },
              "budget": [
                { "nature": "investment", "unit": "eur", "year": 2025, "planned": 1250000.05, "actual": 0.01 },
                { "nature": "operating", "unit": "fte", "year": null, "planned": 2.50, "actual": null }],
              "fundings": [{ "type": "caf", "name": "Caf de l'Essonne", "siren": null, "year": 2025, "amount": 99999999999.99, "state": "requested" }],
              "indicators": [{ "code": "I1", "title": "Places", "nature": "result", "unit": "places", "direction": "down", "baseline": { "value": 12.3456, "on": "2024-12-31" }, "target": null }],
              "tags": ["Été", "crèche"],
              "notes": [{ "on": "2025-02-01", "text": "Visite faite" }],
              "annexes": [{ "title": "Plans", "uri": "https://ged.example/plans.pdf", "sha256": null }]
            }
            """)!.AsObject();
        var created = (await Client.PostAsync($"{_plan.Headers.Location}/actions", sheet)).Expect(201);
        var read = (await Client.ReadAsync(created.Headers.Location!.ToString())).Expect(200);
        Assert.Multiple(() =>
        {
            foreach (var (name, written) in sheet) Assert.That(read.Body[name]!.ToJsonString(), Is.EqualTo(written!.ToJsonString()), name);
            Assert.That(read.Text, Does.Contain("\"planned\":2.50").And.Contain("1250000.05"));
            Assert.That(created.Body["warnings"]!.AsArray(), Is.Empty);
            Assert.That(read.Body["achievements"]!.ToJsonString(), Is.EqualTo("""[{"indicator":"I1","period":null,"value":null,"percent":null}]"""));
        });
    }

    [Test]
    public async Task Every_fault_of_a_sheet_is_told_where_it_stands()
    {
        var body = Samples.Action();
        body["partners"] = new object[] { new { name = "" } };
        body["milestones"] = new object[] { new { title = "Étape" } };
        body["budget"] = new object[] { new { nature = "operating", unit = "eur", year = 1800, planned = 1 } };
        body["indicators"] = new object[] { Samples.Indicator, Samples.Indicator };
        body["annexes"] = new object[] { new { title = "Plan", uri = "ftp://x", sha256 = "A" } };
        body["pilot"] = new { type = "commune", name = "Grigny", contact = new { name = "C", email = "no", phone = "+33 x" } };
        var refused = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/partners/0/type required", "/partners/0/name required", "/milestones/0/due required", "/budget/0/year outOfRange", "/indicators repeated", "/indicators repeated",
            "/annexes/0/uri wrongFormat", "/annexes/0/sha256 wrongFormat", "/pilot/contact/email wrongFormat", "/pilot/contact/phone wrongFormat", "/pilot/contact/purgeOn required",
        }));
    }

    [TestCase("""{ "code": "I1", "title": "T", "nature": "means", "unit": "u", "direction": "up", "baseline": { "value": 0.12345, "on": "2025-01-01" } }""", "/indicators/0/baseline/value tooManyDecimals")]
    [TestCase("""{ "code": "I1", "title": "T", "nature": "means", "unit": "u", "direction": "up", "baseline": { "value": 1e15, "on": "2025-01-01" } }""", "/indicators/0/baseline/value outOfRange")]
    public async Task A_value_that_would_not_read_back_is_refused(string indicator, string fault)
    {
        var body = Samples.Action();
        body["indicators"] = new[] { JsonNode.Parse(indicator) };
        Assert.That((await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(422).Faults, Is.EqualTo(new[] { fault }));
    }

    [TestCase("1e400")]
    [TestCase("\"12\"")]
    public async Task What_is_no_number_is_told(string value)
    {
        var action = await CreateAsync();
        var refused = await Client.PutAsync($"{action.Headers.Location}/indicators/I1/measures/2025", JsonNode.Parse($$"""{ "value": {{value}} }""")!, action.ETag);
        Assert.That(refused.Expect(400).Faults.Single(), Does.StartWith("/value wrong"));
    }

    [Test]
    public async Task A_measure_is_recorded_and_corrected_and_the_history_says_why()
    {
        var action = await CreateAsync();
        var path = $"{action.Headers.Location}/indicators/I1/measures/2025-H2";
        var measured = (await Client.PutAsync(path, new { value = 45, source = "Fichier" }, action.ETag)).Expect(200);
        Assert.That((await Client.PutAsync(path, new { value = 50.25 }, measured.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/reason MSR-01" }));
        var corrected = (await Client.PutAsync(path, new { value = 50.25, reason = "Erreur de saisie" }, measured.ETag)).Expect(200);
        var history = (await Client.ReadAsync($"{action.Headers.Location}/history")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(corrected.Body["measures"]!.ToJsonString(), Is.EqualTo("""[{"indicator":"I1","period":"2025-H2","value":50.25,"source":null,"absence":null}]"""));
            Assert.That(corrected.Body["achievements"]!.ToJsonString(), Is.EqualTo("""[{"indicator":"I1","period":"2025-H2","value":50.25,"percent":50.0}]"""));
            Assert.That(history.Items.Select(i => $"{i["version"]} {i["operation"]} {i["reason"]}"), Is.EqualTo(new[] { "1 created ", "2 measured ", "3 corrected Erreur de saisie" }));
        });
    }

    [Test]
    public async Task A_measure_is_refused_by_shape_by_rule_or_by_version()
    {
        var action = await CreateAsync();
        var path = $"{action.Headers.Location}/indicators/I1/measures";
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PutAsync($"{path}/2025", new { }, action.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/value valueOrAbsence" }));
            Assert.That((await Client.PutAsync($"{path}/2025", new { value = 1, absence = "Non" }, action.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/value valueOrAbsence" }));
            Assert.That((await Client.PutAsync($"{path}/2027", new { value = 1 }, action.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/period MSR-02" }));
            Assert.That((await Client.PutAsync($"{path}/2025", new { value = 1 }, null)).Status, Is.EqualTo(428));
            Assert.That((await Client.PutAsync($"{path}/2025", new { value = 1 }, "\"9\"")).Status, Is.EqualTo(412));
            Assert.That((await Client.PutAsync($"{path}/2025-13", new { value = 1 }, action.ETag)).Status, Is.EqualTo(404));
            Assert.That((await Client.PutAsync($"{action.Headers.Location}/indicators/I9/measures/2025", new { value = 1 }, action.ETag)).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task More_granted_than_planned_is_warned_of_in_the_callers_language()
    {
        var body = Samples.Action();
        body["budget"] = new object[] { new { nature = "operating", unit = "eur", planned = 100 } };
        body["fundings"] = new object[] { new { type = "caf", name = "Caf", amount = 100.01m, state = "granted" } };
        var created = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        var warning = created.Body["warnings"]!.AsArray().Single()!;
        Assert.That(((string?)warning["code"], (string?)warning["pointer"], (string?)warning["message"]), Is.EqualTo(("INV-16", "/fundings", "What is granted (EUR 100.01) exceeds the planned budget (EUR 100.00).")));
        Assert.That(created.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "en" }));
    }

    [Test]
    public async Task Actions_are_found_by_what_blocks_them_their_tags_and_their_parent()
    {
        var parent = await CreateAsync();
        var body = Samples.Action();
        (body["parent"], body["tags"], body["blocked"]) = (parent.Body["id"], new[] { "Petite enfance" }, new { reason = "Motif", since = "2025-01-01" });
        var part = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        body["parent"] = part.Body["id"];
        Assert.Multiple(async () =>
        {
            Assert.That(await FindAsync("blocked=true"), Is.EqualTo(new[] { part.Body["id"]!.ToString() }));
            Assert.That(await FindAsync("blocked=false"), Is.EqualTo(new[] { parent.Body["id"]!.ToString() }));
            Assert.That(await FindAsync("tag=petite%20enfance"), Is.EqualTo(new[] { part.Body["id"]!.ToString() }));
            Assert.That(await FindAsync("tag=petite"), Is.Empty);
            Assert.That(await FindAsync($"parent={parent.Body["id"]}"), Is.EqualTo(new[] { part.Body["id"]!.ToString() }));
            Assert.That((await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(422).Faults, Is.EqualTo(new[] { "/parent ACT-08" }), "a part of a part");
            Assert.That((await Client.PatchAsync(parent.Headers.Location!.ToString(), new { parent = part.Body["id"] }, parent.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/parent ACT-08" }), "it has parts");
        });
    }

    private async Task<Reply> CreateAsync()
    {
        var body = Samples.Action();
        body["indicators"] = new[] { Samples.Indicator };
        return (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
    }

    private async Task<string[]> FindAsync(string query) => [.. (await Client.ReadAsync($"/v1/actions?caf={Caf}&{query}")).Expect(200).Items.Select(i => i["id"]!.ToString())];
}
