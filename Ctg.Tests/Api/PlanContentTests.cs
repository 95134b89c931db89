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
        var (wrong, other) = (Action("Faux"), Action("Autre", "F-099"));
        (wrong["axis"], wrong["theme"], wrong["plannedEnd"]) = ("Z9", "culture", "2031-01-01");
        var refused = (await Client.PutAsync(Path, Body(Action("Un changé", "F-001"), wrong, other), first.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/actions/1/axis ACT-05", "/actions/1/theme INV-13", "/actions/1/plannedEnd INV-12", "/actions PLN-05",
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
            Assert.That(shape.Expect(422).Faults, Is.EquivalentTo(new[] { "/actions/0/title required", "/actions/1/reference repeated" }));
            Assert.That((await Client.PutAsync($"/v1/action-plans/{Guid.NewGuid()}/content", Body(), "\"1\"")).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task Two_new_actions_may_be_alike() => Assert.That(Titles(await WriteAsync(await ReadAsync(), Action("Un"), Action("Un"))), Is.EqualTo("F-001 Un, F-002 Un"));

    [Test]
    public async Task An_axis_leaves_with_the_last_action_under_it()
    {
        var first = await WriteAsync(await ReadAsync(), Action("Un"));
        var body = Body(Action("Un", "F-001"));
        body["plan"]!["axes"] = new JsonArray(new JsonObject { ["code"] = "B1", ["title"] = "Autre" });
        Assert.That((await Client.PutAsync(Path, body, first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/axis ACT-05" }));
        body["actions"]![0]!["axis"] = "B1";
        (await Client.PutAsync(Path, body, first.ETag)).Expect(200);
    }

    [Test]
    public async Task Another_Caf_does_not_see_the_plan_of_what_is_not_signed()
    {
        using var other = Service.ClientOf(NewCaf());
        (await other.ReadAsync(Path)).Expect(404);
        (await other.PutAsync(Path, Body(), "\"1\"")).Expect(404);
    }

    [Test]
    public async Task What_is_read_is_written_back_as_it_is_and_changes_nothing()
    {
        await WriteAsync(await ReadAsync(), Measured("Un"), Action("Deux"));
        var read = await ReadAsync();
        var written = (await Client.PutAsync(Path, read.Body, read.ETag)).Expect(200);
        Assert.That((written.Text, written.ETag), Is.EqualTo((read.Text, read.ETag)));
    }

    [TestCase("/version", "7", "/version")]
    [TestCase("/plan/stage", "\"adopted\"", "/plan/stage")]
    [TestCase("/plan/adoptedOn", "\"2025-01-01\"", "/plan/adoptedOn")]
    [TestCase("/plan/conventionId", "\"0198c2f4-7d1e-7c3a-9b2f-3e5a6d7c8b90\"", "/plan/conventionId")]
    [TestCase("/actions/0/status", "\"done\"", "/actions/0/status")]
    [TestCase("/actions/0/version", "9", "/actions/0/version")]
    [TestCase("/actions/0/id", "\"0198c2f4-7d1e-7c3a-9b2f-3e5a6d7c8b90\"", "/actions/0/id")]
    [TestCase("/actions/0/actualStart", "\"2025-01-01\"", "/actions/0/actualStart")]
    [TestCase("/actions/0/statusReason", "null", "/actions/0/statusReason")]
    public async Task What_is_read_and_not_written_is_refused_where_it_says_something_else(string pointer, string value, string fault)
    {
        await WriteAsync(await ReadAsync(), Action("Un"));
        await MoveAsync((string)(await ReadAsync()).Body["actions"]![0]!["id"]!);
        var read = await ReadAsync();
        var (body, path) = (read.Body.DeepClone(), pointer.Split('/')[1..]);
        var at = path[..^1].Aggregate(body, (node, step) => node is JsonArray items ? items[int.Parse(step)]! : node[step]!);
        at[path[^1]] = JsonNode.Parse(value);
        var refused = (await Client.PutAsync(Path, body, read.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { $"{fault} PLN-07" }));
    }

    [Test]
    public async Task Measures_are_recorded_and_corrected_with_the_rest()
    {
        var first = await WriteAsync(await ReadAsync(), Measured("Un"));
        var action = Action("Un", "F-001", first.Body);
        action["measures"]!.AsArray().Add(new JsonObject { ["indicator"] = "I1", ["period"] = "2024", ["value"] = 41.50m });
        action["measures"]![0]!["value"] = 46;
        Assert.That((await Client.PutAsync(Path, Body(action), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/measures/0/reason MSR-01" }));
        action["measures"]![0]!["reason"] = "Erreur de saisie";
        var written = await WriteAsync(first, action);
        var history = (await Client.ReadAsync($"/v1/actions/{written.Body["actions"]![0]!["id"]}/history")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(written.Body["actions"]![0]!["measures"]!.AsArray().Select(m => $"{m!["period"]} {m["value"]}"), Is.EqualTo(new[] { "2024 41.5", "2025-H1 46" }));
            Assert.That(history.Items.Select(i => $"{i["version"]} {i["operation"]} {i["reason"]}"), Is.EqualTo(new[] { "1 created ", "2 revised Erreur de saisie" }));
        });
    }

    [Test]
    public async Task Measures_that_are_not_given_stay_and_given_ones_are_all_of_them()
    {
        var first = await WriteAsync(await ReadAsync(), Measured("Un"));
        var action = Action("Un", "F-001", first.Body);
        action.Remove("measures");
        Assert.That((await WriteAsync(first, action)).Text, Is.EqualTo(first.Text));
        action["measures"] = JsonNode.Parse("""[{ "indicator": "I9", "period": "2027", "value": 1 }, { "indicator": "I9", "period": "2027", "value": 2 }]""");
        var twice = (await Client.PutAsync(Path, Body(action), first.ETag)).Expect(422);
        action["measures"] = JsonNode.Parse("""[{ "indicator": "I9", "period": "2027", "value": 1 }, { "indicator": "I9", "period": "2027" }, { "period": "2025-13", "value": 2, "absence": "x" }]""");
        var shape = (await Client.PutAsync(Path, Body(action), first.ETag)).Expect(400);
        action["measures"] = JsonNode.Parse("""[{ "indicator": "I9", "period": "2027", "value": 1 }]""");
        var refused = (await Client.PutAsync(Path, Body(action), first.ETag)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(shape.Faults, Is.EquivalentTo(new[]
            {
                "/actions/0/measures/2/period wrongFormat", "/actions/0/measures/2/indicator required", "/actions/0/measures/1/value valueOrAbsence", "/actions/0/measures/2/value valueOrAbsence",
            }));
            Assert.That(twice.Faults, Is.EqualTo(new[] { "/actions/0/measures repeated" }));
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/actions/0/measures/0/period MSR-02", "/actions/0/measures/0/indicator MSR-03", "/actions/0/measures MSR-04" }));
        });
    }

    [Test]
    public async Task Reasons_that_the_history_has_no_room_for_are_refused_and_so_is_one_that_goes_with_nothing()
    {
        var first = await WriteAsync(await ReadAsync(), Measured("Un"));
        var action = Action("Un", "F-001", first.Body);
        action["measures"]![0]!["reason"] = "Pour rien";
        Assert.That((await Client.PutAsync(Path, Body(action), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/measures/0/reason PLN-07" }));
        (action["measures"]![0]!["value"], action["measures"]![0]!["reason"]) = (46, new string('a', 2000));
        action["measures"]!.AsArray().Add(new JsonObject { ["indicator"] = "I1", ["period"] = "2024", ["value"] = 1, ["reason"] = "b" });
        Assert.That((await Client.PutAsync(Path, Body(action), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/measures reasonsTooLong" }));
        action["measures"]![1]!["reason"] = new string('a', 2000);
        await WriteAsync(first, action);
    }

    [Test]
    public async Task A_new_parent_and_its_part_are_written_at_once()
    {
        var (part, parent) = (Action("Partie"), Action("Parente", "P.1"));
        part["parentReference"] = "p.1";
        var written = await WriteAsync(await ReadAsync(), part, parent);
        Assert.Multiple(() =>
        {
            Assert.That(Titles(written), Is.EqualTo("F-001 Partie, P.1 Parente"));
            Assert.That((string?)written.Body["actions"]![0]!["parent"], Is.EqualTo((string?)written.Body["actions"]![1]!["id"]));
        });
        var body = written.Body.DeepClone();
        body["actions"]![1]!["parentReference"] = "F-001";
        body["actions"]![0]!["parentReference"] = "F-009";
        Assert.That((await Client.PutAsync(Path, body, written.ETag)).Expect(422).Faults, Is.EquivalentTo(new[]
        {
            "/actions/0/parentReference ACT-08", "/actions/0/parentReference ACT-08", "/actions/1/parentReference ACT-08",
        }));
        var disagreeing = written.Body.DeepClone();
        disagreeing["actions"]!.AsArray().Add(Action("Troisième", "C"));
        disagreeing["actions"]![0]!["parentReference"] = "C";
        Assert.That((await Client.PutAsync(Path, disagreeing, written.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/parentReference ACT-08" }));
    }

    [Test]
    public async Task A_reference_of_its_own_is_kept_and_the_next_ones_are_above_the_highest()
    {
        var written = await WriteAsync(await ReadAsync(), Action("Un", "f-041"), Action("Deux", "RPE-1"), Action("Trois"));
        Assert.That(Titles(written), Is.EqualTo("f-041 Un, RPE-1 Deux, F-042 Trois"));
        var alone = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        Assert.That((string?)alone.Body["reference"], Is.EqualTo("F-043"));
        var again = await ReadAsync();
        var twice = Body(Action("Un", "F-041"), Action("Un", "f-041"), Action("Deux", "RPE 1"));
        Assert.That((await Client.PutAsync(Path, twice, again.ETag)).Expect(422).Faults, Is.EquivalentTo(new[] { "/actions/1/reference repeated", "/actions/2/reference wrongFormat" }));
    }

    [Test]
    public async Task A_patch_that_changes_nothing_makes_no_version()
    {
        await WriteAsync(await ReadAsync(), Measured("Un"));
        var before = await ReadAsync();
        var (plan, action) = ($"{_plan.Headers.Location}", $"/v1/actions/{before.Body["actions"]![0]!["id"]}");
        foreach (var (path, patch) in new (string, object)[] { (plan, new { }), (plan, new { title = "Plan entier" }), (action, new { }), (action, new { title = "Un" }) })
        {
            var read = (await Client.ReadAsync(path)).Expect(200);
            var patched = (await Client.PatchAsync(path, patch, read.ETag)).Expect(200);
            Assert.That((patched.ETag, (int)patched.Body["version"]!), Is.EqualTo((read.ETag, (int)read.Body["version"]!)), path);
        }
        Assert.That((await ReadAsync()).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task Nothing_is_blocked_from_tomorrow_on_and_tags_are_trimmed_and_told_apart_as_they_are_found()
    {
        var (blocked, tagged) = (Action("Un"), Action("Deux"));
        blocked["blocked"] = new JsonObject { ["reason"] = "Recours", ["since"] = "2026-06-16" };
        tagged["tags"] = new JsonArray(" Été ", "crèche");
        Assert.That((await Client.PutAsync(Path, Body(blocked, tagged), (await ReadAsync()).ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/actions/0/blocked/since ACT-13" }));
        blocked["blocked"]!["since"] = "2026-06-15";
        Assert.That((await WriteAsync(await ReadAsync(), blocked, tagged)).Body["actions"]![1]!["tags"]!.AsArray().Select(t => (string?)t), Is.EqualTo(new[] { "Été", "crèche" }));
        tagged["tags"] = new JsonArray("Été", " ete");
        var refused = await Client.PostAsync($"{_plan.Headers.Location}/actions", tagged);
        Assert.That(refused.Expect(422).Faults, Is.EqualTo(new[] { "/tags repeated" }));
    }

    private async Task MoveAsync(string action)
    {
        var moved = await Client.PostAsync($"/v1/actions/{action}/transitions", new { to = "abandoned", on = "2025-02-01", reason = "Motif", decision = "Copil du 1er février 2025" }, "\"1\"");
        moved.Expect(200);
    }

    private static JsonObject Measured(string title)
    {
        var action = Action(title);
        action["indicators"] = new JsonArray(System.Text.Json.JsonSerializer.SerializeToNode(Samples.Indicator));
        action["measures"] = JsonNode.Parse("""[{ "indicator": "I1", "period": "2025-H1", "value": 45, "source": "Fichier" }]""");
        return action;
    }

    /// <summary>An action as a plan that was read has it.</summary>
    private static JsonObject Action(string title, string reference, JsonNode content)
    {
        var action = content["actions"]!.AsArray().Single(a => (string?)a!["reference"] == reference)!.DeepClone().AsObject();
        action["title"] = title;
        foreach (var name in new[] { "id", "version", "status" }) action.Remove(name);
        return action;
    }

    private async Task<Reply> ReadAsync() => (await Client.ReadAsync(Path)).Expect(200);

    private async Task<Reply> WriteAsync(Reply before, params JsonObject[] actions) => (await Client.PutAsync(Path, Body(actions), before.ETag)).Expect(200);

    private static JsonObject Body(params JsonObject[] actions) => new()
    {
        ["plan"] = new JsonObject { ["title"] = "Plan entier", ["axes"] = new JsonArray(new JsonObject { ["code"] = "A1", ["title"] = "Accueil" }) },
        ["actions"] = new JsonArray([.. actions.Select(a => a.DeepClone())]),
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
