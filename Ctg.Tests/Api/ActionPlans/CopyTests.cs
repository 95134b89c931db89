using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.ActionPlans;

/// <summary>Copies of actions and plans: within a plan, and as the start of the plan of a renewal.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CopyTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private Reply _plan = null!;
    private Reply _whole = null!;

    [SetUp]
    public async Task WriteWholeActionAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _plan = (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/action-plans", Plan())).Expect(201);
        var body = Samples.Action();
        (body["axis"], body["otherThemes"], body["communes"], body["tags"], body["progress"]) = ("A1", new[] { "housing" }, new[] { "commune-91286" }, new[] { "qpv" }, 40);
        body["pilot"] = new { type = "commune", name = "Grigny", contact = new { name = "Ada Martin", email = "ada@grigny.example", purgeOn = "2030-01-01" } };
        body["milestones"] = new[] { new { title = "Ouverture", due = "2025-06-01", status = "met" } };
        body["budget"] = new[] { new { nature = "operating", unit = "eur", year = 2025, planned = 1000.10m, actual = 12.50m } };
        body["fundings"] = new[] { new { type = "caf", name = "Caf", amount = 500m, state = "granted" } };
        body["indicators"] = new[] { Samples.Indicator };
        body["notes"] = new[] { new { on = "2025-01-05", text = "Lancée" } };
        body["externalReferences"] = new[] { Reference() };
        _whole = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
    }

    [Test]
    public async Task A_copy_in_the_same_plan_has_the_sheet_and_not_the_life_of_the_original()
    {
        var copy = (await CopyAsync(_whole, new { title = "Second relais" })).Expect(201);
        string[] other = ["id", "reference", "copiedFrom", "title", "progress", "milestones", "budget", "fundings", "notes", "externalReferences"];
        Assert.Multiple(async () =>
        {
            Assert.That(Differences(_whole, copy), Is.EquivalentTo(other));
            Assert.That($"{copy.Body["reference"]} {copy.Body["copiedFrom"]} {copy.Body["title"]} {copy.Body["progress"]}", Is.EqualTo($"F-002 {_whole.Body["id"]} Second relais 0"));
            Assert.That($"{copy.Body["milestones"]![0]!["status"]} {copy.Body["budget"]![0]!["planned"]} {copy.Body["budget"]![0]!["actual"]}", Is.EqualTo("scheduled 1000.10 "));
            Assert.That(copy.Warnings, Is.Empty);
            Assert.That((await Client.ReadAsync(copy.Headers.Location!.ToString())).Expect(200).Text, Is.EqualTo(copy.Resource));
        });
    }

    [Test]
    public async Task A_plan_is_copied_into_a_renewal_and_what_cannot_stand_there_is_told()
    {
        var part = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Part())).Expect(201);
        var given = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        (await Client.PostAsync($"/v1/actions/{given.Body["id"]}/transitions", new { to = "abandoned", on = "2025-01-05", reason = "Motif", decision = "Copil" }, given.ETag)).Expect(200);
        var renewal = await RenewalAsync("commune-91228");
        var copy = (await Client.PostAsync($"/v1/action-plans/{_plan.Body["id"]}/copies", new { convention = renewal.Body["id"], title = "Plan 2029-2033" })).Expect(201);
        var (plan, actions) = (copy.Body["plan"]!, copy.Body["actions"]!.AsArray());
        Assert.Multiple(async () =>
        {
            Assert.That($"{plan["title"]} {plan["stage"]} {plan["edition"]} {plan["copiedFrom"]}", Is.EqualTo($"Plan 2029-2033 draft 1 {_plan.Body["id"]}"));
            Assert.That(actions.Select(a => $"{a!["reference"]} {a["copiedFrom"]}"), Is.EqualTo(new[] { $"F-001 {_whole.Body["id"]}", $"F-002 {part.Body["id"]}" }));
            Assert.That((string?)actions[1]!["parent"], Is.EqualTo((string?)actions[0]!["id"]), "A part stays a part, of the copy.");
            Assert.That(copy.Warnings, Is.EquivalentTo(new[]
            {
                "/actions/0/plannedStart INV-12", "/actions/0/plannedEnd INV-12", "/actions/0/milestones/0/due INV-12", "/actions/0/otherThemes/0 INV-13", "/actions/0/communes/0 INV-14",
                "/actions/1/plannedStart INV-12", "/actions/1/plannedEnd INV-12",
            }));
            Assert.That(actions[0]!["pilot"]!["contact"], Is.Null, "Whom to ask is asked anew.");
            Assert.That(actions[0]!["budget"]!.AsArray(), Is.Empty);
            Assert.That(plan["externalReferences"]!.AsArray().Concat(actions[0]!["externalReferences"]!.AsArray()), Is.Empty, "What another system calls the original it does not call the copy.");
            Assert.That((await Client.ReadAsync(copy.Headers.Location!.ToString())).Expect(200).Text, Is.EqualTo(copy.Resource));
        });
    }

    [Test]
    public async Task Some_actions_of_a_plan_are_copied_and_only_its_own()
    {
        var other = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var path = $"/v1/action-plans/{_plan.Body["id"]}/copies";
        var copy = (await Client.PostAsync(path, new { actions = new[] { other.Body["id"] } })).Expect(201);
        var refused = (await Client.PostAsync(path, new { actions = new object?[] { other.Body["id"], Guid.NewGuid() } })).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(copy.Body["actions"]!.AsArray().Select(a => (string?)a!["copiedFrom"]), Is.EqualTo(new[] { (string?)other.Body["id"] }));
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/actions/1 PLN-10" }));
        });
    }

    [Test]
    public async Task A_main_theme_that_the_convention_lacks_refuses_the_copy_where_it_stands()
    {
        var body = Samples.Action();
        body["theme"] = "housing";
        (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        var renewal = await RenewalAsync("commune-91228");
        var refused = (await Client.PostAsync($"/v1/action-plans/{_plan.Body["id"]}/copies", new { convention = renewal.Body["id"] })).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/actions/1/theme INV-13" }));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{renewal.Body["id"]}/action-plans")).Items, Is.Empty);
        });
    }

    [Test]
    public async Task What_another_Caf_shows_is_copied_into_ones_own_and_never_the_other_way()
    {
        await Client.SignAsync(_convention);
        var other = NewCaf();
        var reader = Service.ClientOf(other);
        var own = await reader.CreateConventionAsync(other, "commune-91228");
        var plan = (await reader.PostAsync($"/v1/conventions/{own.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var path = $"/v1/actions/{_whole.Body["id"]}/copies";
        Assert.Multiple(async () =>
        {
            (await reader.PostAsync(path, new { plan = plan.Body["id"] })).Expect(201);
            (await reader.PostAsync(path, new { })).Expect(403);
            Assert.That((await Client.PostAsync(path, new { plan = plan.Body["id"] })).Expect(422).Faults, Is.EqualTo(new[] { "/plan notFound" }));
            (await Service.ClientOf(NewCaf()).PostAsync($"/v1/actions/{Guid.NewGuid()}/copies", new { })).Expect(404);
        });
    }

    private Task<Reply> CopyAsync(Reply action, object body) => Client.PostAsync($"/v1/actions/{action.Body["id"]}/copies", body);

    private static object Plan() => new { title = "Plan d'actions", axes = new[] { new { code = "A1", title = "Accueil" } }, externalReferences = new[] { Reference() } };

    private static object Reference() => new { system = "elan", id = $"{Guid.NewGuid()}" };

    private Dictionary<string, object?> Part()
    {
        var body = Samples.Action();
        (body["title"], body["parent"]) = ("Une partie", (string?)_whole.Body["id"]);
        return body;
    }

    /// <summary>Without the theme of housing, and after the period of the other.</summary>
    private async Task<Reply> RenewalAsync(params string[] territories)
    {
        var body = Samples.Convention(Caf, territories);
        (body["startDate"], body["endDate"]) = ("2029-01-01", "2033-12-31");
        body["themes"] = new[] { "earlyChildhood", "youth", "parenting", "disability" }.Select(code => new { code }).ToArray();
        return (await Client.PostAsync("/v1/conventions", body)).Expect(201);
    }

    private static IEnumerable<string> Differences(Reply one, Reply other) =>
        one.Body.AsObject().Where(m => !JsonNode.DeepEquals(m.Value, other.Body[m.Key])).Select(m => m.Key);
}
