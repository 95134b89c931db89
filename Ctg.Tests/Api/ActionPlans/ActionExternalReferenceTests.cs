using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.ActionPlans;

/// <summary>What other systems call the actions of a plan, where many are written at once.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ActionExternalReferenceTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;
    private string _one = "";
    private string _other = "";

    private string Content => $"{_plan.Headers.Location}/content";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        _plan = await NewPlanAsync();
        (_one, _other) = ($"{Guid.NewGuid()}", $"{Guid.NewGuid()}");
    }

    [Test]
    public async Task What_one_action_gives_up_another_takes_in_the_same_write()
    {
        await WriteAsync(Action("Un", "F-001", _one), Action("Deux", "F-002", _other));
        await WriteAsync(Action("Un", "F-001", _other), Action("Deux", "F-002", _one));
        var handed = await WriteAsync(Action("Un", "F-001", _other), Action("Deux", "F-002"), Action("Trois", "F-003", _one));
        Assert.Multiple(async () =>
        {
            Assert.That(handed.Body["actions"]!.AsArray().Select(Told), Is.EqualTo(new[] { $"elan:{_other}", "", $"elan:{_one}" }));
            Assert.That(await FindAsync("/v1/actions", _one), Is.EqualTo(new[] { "F-003" }));
            Assert.That(await FindAsync("/v1/actions", _other), Is.EqualTo(new[] { "F-001" }));
            Assert.That(await FindAsync($"{_plan.Headers.Location}/actions", _other), Is.EqualTo(new[] { "F-001" }));
        });
    }

    [Test]
    public async Task Two_actions_of_one_document_are_not_called_alike()
    {
        var refused = await PutAsync(Body(Action("Un", "F-001", _one), Action("Deux", "F-002", _other), Action("Trois", "F-003", _one)));
        Assert.That(refused.Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/externalReferences/0 repeated", "/actions/2/externalReferences/0 repeated" }));
    }

    [Test]
    public async Task A_plan_and_its_actions_are_called_as_no_other_is()
    {
        var taken = Body(Action("Un", "F-001", _one), Action("Deux", "F-002", _other));
        taken["plan"]!["externalReferences"] = References(_one);
        (await PutAsync(taken)).Expect(200);
        (_plan, var first) = (await NewPlanAsync(), _plan);
        taken["actions"]!.AsArray().Insert(0, Action("Libre", "F-009", $"{Guid.NewGuid()}"));
        var refused = (await PutAsync(taken)).Expect(409);
        var csv = await GetAsync($"{first.Headers.Location}/content");
        var file = (await SendAsync(csv)).Expect(409);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Code, Is.EqualTo("externalReferenceTaken"));
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/plan/externalReferences/0 taken", "/actions/1/externalReferences/0 taken", "/actions/2/externalReferences/0 taken" }));
            Assert.That(file.Faults, Is.EqualTo(new[] { "/rows/0/Références externes taken", "/rows/2/Références externes taken", "/rows/3/Références externes taken" }));
        });
    }

    [Test]
    public async Task A_cell_has_systems_and_ids_and_what_is_none_is_told_where_it_stands()
    {
        await WriteAsync(Action("Un", "F-001", _one));
        var csv = await GetAsync(Content);
        var named = (await SendAsync(csv.Replace($"elan:{_one}", $"elan:{_other};sias:A/1:2", StringComparison.Ordinal))).Expect(200);
        Assert.That(Told(named.Body["actions"]![0]), Is.EqualTo($"elan:{_other} sias:A/1:2"));
        foreach (var (cell, status) in new[] { ("elan", 400), ("élan:1", 422), ("elan:1 | elan:2", 422) })
        {
            var refused = (await SendAsync(csv.Replace($"elan:{_one}", cell, StringComparison.Ordinal))).Expect(status);
            Assert.That(refused.Faults, Is.EqualTo(new[] { $"/rows/2/Références externes {(cell.Contains('|') ? "repeated" : "wrongFormat")}" }), cell);
        }
    }

    [Test]
    public async Task One_change_of_many_actions_calls_no_two_alike()
    {
        var actions = (await WriteAsync(Action("Un", "F-001", _one), Action("Deux", "F-002"))).Body["actions"]!.AsArray();
        var both = (await ChangeAsync(new { externalReferences = References(_other) }, actions[0]!, actions[1]!)).Expect(422);
        var taken = (await ChangeAsync(new { externalReferences = References(_one) }, actions[1]!)).Expect(409);
        (await ChangeAsync(new { externalReferences = References(_one), priority = "high" }, actions[0]!)).Expect(200);
        actions = (await Client.ReadAsync(Content)).Expect(200).Body["actions"]!.AsArray();
        (await ChangeAsync(new { externalReferences = (object?)null }, actions[0]!, actions[1]!)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(both.Faults, Is.EqualTo(new[] { "/actions/0/externalReferences/0 repeated", "/actions/1/externalReferences/0 repeated" }));
            Assert.That(taken.Code, Is.EqualTo("externalReferenceTaken"));
            Assert.That(taken.Faults, Is.EqualTo(new[] { "/actions/0/externalReferences/0 taken" }));
            Assert.That(await FindAsync("/v1/actions", _one), Is.Empty);
        });
    }

    private static JsonArray References(string id) => [new JsonObject { ["system"] = "elan", ["id"] = id }];

    private static JsonObject Action(string title, string reference, string? id = null) => new()
    {
        ["title"] = title,
        ["reference"] = reference,
        ["theme"] = "youth",
        ["externalReferences"] = id is null ? null : References(id),
    };

    private static JsonObject Body(params JsonNode[] actions) => new()
    {
        ["plan"] = new JsonObject { ["title"] = "Plan", ["axes"] = new JsonArray(new JsonObject { ["code"] = "A1", ["title"] = "Accueil" }) },
        ["actions"] = new JsonArray(actions),
    };

    private static string Told(JsonNode? action) => string.Join(' ', action!["externalReferences"]!.AsArray().Select(r => $"{r!["system"]}:{r["id"]}"));

    private async Task<Reply> NewPlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        return (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    private async Task<string[]> FindAsync(string list, string id) =>
        [.. (await Client.ReadAsync($"{list}?externalReference=elan:{id}")).Expect(200).Items.Select(i => (string)i["reference"]!)];

    private async Task<Reply> WriteAsync(params JsonNode[] actions) => (await PutAsync(Body(actions))).Expect(200);

    private async Task<Reply> PutAsync(JsonObject body) => await Client.PutAsync(Content, body, (await Client.ReadAsync(Content)).ETag);

    private Task<Reply> ChangeAsync(object change, params JsonNode[] actions) => Client.SendAsync(
        HttpMethod.Patch, "/v1/actions", new { actions = actions.Select(a => new { id = (Guid)a["id"]!, version = (int)a["version"]! }), change }, mediaType: "application/json");

    private async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", Exports.Csv);
        using var response = (await Client.SendAsync(request)).EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<Reply> SendAsync(string csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Content) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Exports.Csv);
        request.Headers.TryAddWithoutValidation("If-Match", (await Client.ReadAsync(Content)).ETag);
        return await Client.ReplyAsync(request);
    }
}
