using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.ActionPlans;

/// <summary>One change of many actions at once: of all of them, or of none.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SelectionTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;
    private Reply _first = null!;
    private Reply _second = null!;

    [SetUp]
    public async Task ProposeAsync()
    {
        _plan = await CreatePlanAsync(Client, Caf);
        _first = await ProposeAsync("Un");
        _second = await ProposeAsync("Deux");
    }

    [Test]
    public async Task All_are_changed_each_with_its_version_and_its_history()
    {
        _second = (await Client.PatchAsync(Of(_second), new { tags = new[] { "qpv" } }, _second.ETag)).Expect(200);
        var changed = (await ChangeAsync(new { priority = "high", axis = "A1", tags = (string[]?)null }, _first, _second)).Expect(200).Body;
        var read = new[] { await ReadAsync(_first), await ReadAsync(_second) };
        Assert.Multiple(async () =>
        {
            Assert.That(changed["actions"]!.AsArray().Select(a => $"{a!["reference"]} {a["version"]}"), Is.EqualTo(new[] { "F-001 2", "F-002 3" }));
            Assert.That(read.Select(a => $"{a["title"]} {a["priority"]} {a["axis"]} {a["tags"]!.AsArray().Count}"), Is.EqualTo(new[] { "Un high A1 0", "Deux high A1 0" }));
            var history = (await Client.ReadAsync($"{Of(_second)}/history")).Expect(200);
            Assert.That(history.Items.Select(i => (string?)i["operation"]), Is.EqualTo(new[] { "created", "revised", "revised" }));
        });
    }

    [Test]
    public async Task One_that_stays_as_it_was_keeps_its_version()
    {
        _second = (await Client.PatchAsync(Of(_second), new { priority = "high" }, _second.ETag)).Expect(200);
        var changed = (await ChangeAsync(new { priority = "high" }, _first, _second)).Expect(200).Body;
        Assert.That(changed["actions"]!.AsArray().Select(a => $"{a!["reference"]} {a["version"]}"), Is.EqualTo(new[] { "F-001 2", "F-002 2" }));
        Assert.That((int?)(await ReadAsync(_second))["version"], Is.EqualTo(2));
    }

    [Test]
    public async Task All_are_moved_at_once()
    {
        (await MoveAsync(new { to = "abandoned", on = "2025-03-01", reason = "Recentrage", decision = "Copil du 1er mars 2025, décision 3" }, _first, _second)).Expect(200);
        Assert.That(new[] { await ReadAsync(_first), await ReadAsync(_second) }.Select(a => $"{a["status"]} {a["statusReason"]}"), Is.All.EqualTo("abandoned Recentrage"));
    }

    [Test]
    public async Task What_refuses_one_refuses_all_and_every_refusal_is_told_at_its_action()
    {
        var body = Samples.Action();
        body["communes"] = new[] { "commune-91286" };
        var third = (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
        var refused = (await ChangeAsync(new { plannedEnd = "2029-01-01", axis = "Z9" }, _first, third)).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/actions/0/plannedEnd INV-12", "/actions/0/axis ACT-05", "/actions/1/plannedEnd INV-12", "/actions/1/axis ACT-05" }));
            Assert.That((await MoveAsync(new { to = "planned", on = "2025-01-01" }, _first, third)).Expect(422).Faults, Has.Length.EqualTo(6));
            Assert.That(new[] { await ReadAsync(_first), await ReadAsync(third) }.Select(a => (int?)a["version"]), Is.All.EqualTo(1), "Nothing is half written.");
        });
    }

    [Test]
    public async Task One_that_is_stale_or_not_there_refuses_all_and_leads_to_reading_again()
    {
        (await Client.PatchAsync(Of(_second), new { title = "Deux bis" }, _second.ETag)).Expect(200);
        var unknown = Guid.NewGuid();
        var refused = (await SendAsync(new { priority = "low", axis = "Z9" }, null, (Id(_first), 1), (Id(_second), 1), (unknown, 1))).Expect(409);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/actions/0/axis ACT-05", "/actions/1/version stale", "/actions/2/id notFound" }));
            Assert.That((string?)(await ReadAsync(_first))["priority"], Is.Null);
        });
    }

    [Test]
    public async Task That_of_another_Caf_is_not_changed()
    {
        var other = NewCaf();
        var owner = Service.ClientOf(other);
        var convention = await owner.SignAsync(await owner.CreateConventionAsync(other, "commune-91228", "commune-91286"));
        var plan = (await owner.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        var theirs = (await owner.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var draft = (await owner.PostAsync($"{(await CreatePlanAsync(owner, other)).Headers.Location}/actions", Samples.Action())).Expect(201);
        Assert.Multiple(async () =>
        {
            Assert.That((await ChangeAsync(new { priority = "low" }, _first, theirs)).Expect(403).Faults, Is.EqualTo(new[] { "/actions/1/id forbidden" }));
            Assert.That((await ChangeAsync(new { priority = "low" }, _first, draft)).Expect(409).Faults, Is.EqualTo(new[] { "/actions/1/id notFound" }));
            Assert.That((int?)(await ReadAsync(_first))["version"], Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_selection_says_what_is_to_change_and_names_each_action_once()
    {
        var named = new { id = Id(_first), version = 1 };
        foreach (var (body, status, fault) in new (object, int, string[])[]
        {
            (new { actions = new[] { named } }, 422, ["/change changeOrMove"]),
            (new { actions = new[] { named }, change = new { }, move = new { to = "abandoned", on = "2025-01-01" } }, 422, ["/change changeOrMove"]),
            (new { actions = new[] { named, named }, change = new { } }, 422, ["/actions repeated"]),
            (new { actions = Array.Empty<object>(), change = new { } }, 422, ["/actions required"]),
            (new { actions = new[] { new { id = Id(_first) } }, change = new { title = (string?)null, progress = 101 } }, 422, ["/actions/0/version required"]),
            (new { actions = new[] { named, new { id = Id(_second), version = 1 } }, change = new { title = (string?)null, progress = 101 } }, 422, ["/change/title required", "/change/progress outOfRange"]),
            (new { actions = new[] { named }, change = new { colour = "red", progress = "10" } }, 400, ["/change/colour unknownMember", "/change/progress wrongType"]),
        })
        {
            Assert.That((await Client.SendAsync(HttpMethod.Patch, "/v1/actions", body, mediaType: "application/json")).Expect(status).Faults, Is.EquivalentTo(fault));
        }
    }

    [Test]
    public async Task Actions_become_parts_of_another_together_and_of_each_other_never()
    {
        var parent = await ProposeAsync("Parent");
        (await ChangeAsync(new { parent = Id(parent) }, _first, _second)).Expect(200);
        var refused = (await SendAsync(new { parent = Id(_first) }, null, (Id(_second), 2), (Id(parent), 1))).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/actions/0/parent ACT-08", "/actions/1/parent ACT-08" }));
    }

    private static async Task<Reply> CreatePlanAsync(HttpClient client, string caf)
    {
        var convention = await client.CreateConventionAsync(caf, "commune-91228", "commune-91286");
        return (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    private async Task<Reply> ProposeAsync(string title)
    {
        var body = Samples.Action();
        body["title"] = title;
        return (await Client.PostAsync($"{_plan.Headers.Location}/actions", body)).Expect(201);
    }

    private async Task<JsonNode> ReadAsync(Reply action) => (await Client.ReadAsync(Of(action))).Expect(200).Body;

    private Task<Reply> ChangeAsync(object change, params Reply[] actions) => SendAsync(change, null, [.. actions.Select(Named)]);

    private Task<Reply> MoveAsync(object move, params Reply[] actions) => SendAsync(null, move, [.. actions.Select(Named)]);

    private Task<Reply> SendAsync(object? change, object? move, params (Guid Id, int Version)[] actions) =>
        Client.SendAsync(HttpMethod.Patch, "/v1/actions", new { actions = actions.Select(a => new { id = a.Id, version = a.Version }), change, move }, mediaType: "application/json");

    private static (Guid Id, int Version) Named(Reply action) => (Id(action), (int)action.Body["version"]!);

    private static Guid Id(Reply action) => (Guid)action.Body["id"]!;

    private static string Of(Reply action) => $"/v1/actions/{action.Body["id"]}";
}
