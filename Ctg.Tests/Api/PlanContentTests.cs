using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>A plan that is read and written whole.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanContentTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;

    private string Path => $"{_plan.Headers.Location}/content";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    [Test]
    public async Task A_plan_is_written_in_one_document_and_reads_back_the_same()
    {
        var written = await WriteAsync(await ReadAsync(), Action("Un"), Action("Deux"));
        var read = await ReadAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(read.Text, Is.EqualTo(written.Text));
            Assert.That((read.ETag, Titles(read)), Is.EqualTo((written.ETag, "F-001 Un, F-002 Deux")));
            Assert.That((string?)read.Body["plan"]!["title"], Is.EqualTo("Plan entier"));
            foreach (var action in read.Body["actions"]!.AsArray())
            {
                var alone = (await Client.ReadAsync($"/v1/actions/{action!["id"]}")).Expect(200).Body.AsObject();
                foreach (var (name, value) in action.AsObject()) Assert.That(alone[name]?.ToJsonString(), Is.EqualTo(value?.ToJsonString()), name);
            }
        });
    }

    [Test]
    public async Task What_stays_as_it_was_is_not_written_and_the_rest_is_in_the_history()
    {
        var first = await WriteAsync(await ReadAsync(), Action("Un"), Action("Deux"));
        var second = await WriteAsync(first, Action("Un", "F-001"), Action("Deux bis", "F-002"), Action("Trois"));
        Assert.Multiple(async () =>
        {
            Assert.That(Titles(second), Is.EqualTo("F-001 Un, F-002 Deux bis, F-003 Trois"));
            Assert.That(second.Body["actions"]!.AsArray().Select(a => (int)a!["version"]!), Is.EqualTo(new[] { 1, 2, 1 }));
            Assert.That((int)second.Body["plan"]!["version"]!, Is.EqualTo((int)first.Body["plan"]!["version"]!));
            var history = (await Client.ReadAsync($"/v1/actions/{second.Body["actions"]![1]!["id"]}/history")).Expect(200);
            Assert.That(history.Items.Select(i => (string?)i["operation"]), Is.EqualTo(new[] { "created", "revised" }));
            var again = await WriteAsync(second, Action("Un", "F-001"), Action("Deux bis", "F-002"), Action("Trois", "F-003"));
            Assert.That(again.Text, Is.EqualTo(second.Text));
        });
    }

    [Test]
    public async Task Every_refusal_of_every_action_is_told_where_it_stands_and_nothing_is_written()
    {
        var first = await WriteAsync(await ReadAsync(), Action("Un"), Action("Deux"));
        var (wrong, unknown) = (Action("Faux"), Action("Inconnue", "F-099"));
        (wrong["axis"], wrong["theme"], wrong["plannedEnd"]) = ("Z9", "culture", "2031-01-01");
        var refused = (await Client.PutAsync(Path, Body(Action("Un changé", "F-001"), wrong, unknown), first.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/actions/1/axis ACT-05", "/actions/1/theme INV-13", "/actions/1/plannedEnd INV-12", "/actions/2/reference PLN-05", "/actions PLN-05",
        }));
        Assert.That((await ReadAsync()).Text, Is.EqualTo(first.Text));
    }

    [Test]
    public async Task A_body_is_refused_by_its_shape_and_a_stale_one_by_the_version_of_any_action()
    {
        var first = await WriteAsync(await ReadAsync(), Action("Un"));
        var action = first.Body["actions"]![0]!;
        (await Client.PatchAsync($"/v1/actions/{action["id"]}", new { title = "Ailleurs" }, $"\"{action["version"]}\"")).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PutAsync(Path, Body(Action("Un", "F-001")), first.ETag)).Status, Is.EqualTo(412));
            Assert.That((await Client.PutAsync(Path, Body(Action("Un", "F-001")), null)).Status, Is.EqualTo(428));
            var shape = await Client.PutAsync(Path, Body(Action("", "F-001"), Action("Deux", "F-001")), (await ReadAsync()).ETag);
            Assert.That(shape.Expect(422).Faults, Is.EquivalentTo(new[] { "/actions/0/title required", "/actions repeated" }));
            Assert.That((await Client.PutAsync($"/v1/action-plans/{Guid.NewGuid()}/content", Body(), "\"1\"")).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task Two_new_actions_may_be_alike() => Assert.That(Titles(await WriteAsync(await ReadAsync(), Action("Un"), Action("Un"))), Is.EqualTo("F-001 Un, F-002 Un"));

    [Test]
    public async Task An_axis_leaves_with_the_last_action_under_it()
    {
        var first = await WriteAsync(await ReadAsync(), Action("Un"));
        var moved = Action("Un", "F-001");
        var body = Body(moved);
        body["axes"] = new JsonArray(new JsonObject { ["code"] = "B1", ["title"] = "Autre" });
        Assert.That((await Client.PutAsync(Path, body, first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/axis ACT-05" }));
        moved["axis"] = "B1";
        (await Client.PutAsync(Path, body, first.ETag)).Expect(200);
    }

    [Test]
    public async Task Another_Caf_does_not_see_the_plan_of_what_is_not_signed()
    {
        using var other = Service.ClientOf(NewCaf());
        (await other.ReadAsync(Path)).Expect(404);
        (await other.PutAsync(Path, Body(), "\"1\"")).Expect(404);
    }

    private async Task<Reply> ReadAsync() => (await Client.ReadAsync(Path)).Expect(200);

    private async Task<Reply> WriteAsync(Reply before, params JsonObject[] actions) => (await Client.PutAsync(Path, Body(actions), before.ETag)).Expect(200);

    private static JsonObject Body(params JsonObject[] actions) => new()
    {
        ["title"] = "Plan entier",
        ["axes"] = new JsonArray(new JsonObject { ["code"] = "A1", ["title"] = "Accueil" }),
        ["actions"] = new JsonArray([.. actions]),
    };

    private static JsonObject Action(string title, string? reference = null)
    {
        var action = System.Text.Json.JsonSerializer.SerializeToNode(Samples.Action())!.AsObject();
        (action["title"], action["axis"]) = (title, "A1");
        if (reference is not null) action["reference"] = reference;
        return action;
    }

    private static string Titles(Reply content) => string.Join(", ", content.Body["actions"]!.AsArray().Select(a => $"{a!["reference"]} {a["title"]}"));
}
