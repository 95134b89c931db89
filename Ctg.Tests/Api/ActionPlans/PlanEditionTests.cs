using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api.ActionPlans;

/// <summary>One edition of a plan after the other: the actions go on, and what is other is told.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanEditionTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;
    private Reply _first = null!;
    private Reply _second = null!;

    private string Path => _plan.Headers.Location!.ToString();

    [SetUp]
    public async Task AdoptAndReopenAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-91286");
        _plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        _first = await ProposeAsync();
        _second = await ProposeAsync();
        await MoveAsync(new { to = "submitted", on = "2024-11-01" });
        await MoveAsync(new { to = "adopted", on = "2024-12-01", decision = "Copil du 1er décembre 2024, décision 2" });
        _first = (await Client.PatchAsync(_first.Headers.Location!.ToString(), new { progress = 20 }, _first.ETag)).Expect(200);
        await MoveAsync(new { to = "draft", on = "2025-06-01", reason = "Revue à mi-parcours" });
    }

    [Test]
    public async Task A_plan_that_is_written_whole_may_say_its_editions_as_they_were_read()
    {
        var content = (await Client.ReadAsync($"{Path}/content")).Expect(200);
        var written = (await Client.PutAsync($"{Path}/content", content.Body, content.ETag)).Expect(200);
        Assert.That(written.ETag, Is.EqualTo(content.ETag));
    }

    [Test]
    public async Task What_the_next_edition_changes_is_told_by_member_and_action()
    {
        var added = await ProposeAsync();
        await Client.PatchAsync(Path, new { axes = new[] { new { code = "A1", title = "Accueil" }, new { code = "A2", title = "Jeunesse" } } }, (await Client.ReadAsync(Path)).ETag);
        var changes = (await Client.ReadAsync($"{Path}/changes")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That(((int?)changes["since"], (int?)changes["until"]), Is.EqualTo(((int?)1, (int?)null)));
            Assert.That(changes["changed"]!.AsArray().Select(m => (string?)m), Is.EquivalentTo(new[] { "edition", "stage", "stageSince", "stageReason", "adoptedOn", "axes" }));
            Assert.That(changes["before"]!["axes"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(changes["after"]!["axes"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(changes["actions"]!.AsArray().Select(Told), Is.EqualTo(new[] { $"F-001 {_first.Body["id"]} progress 0 -> 20", $"F-003 {added.Body["id"]}  new -> 0" }));
            Assert.That((int?)added.Body["edition"], Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Editions_are_compared_with_each_other_as_they_were_adopted()
    {
        await MoveAsync(new { to = "submitted", on = "2025-07-01" });
        await MoveAsync(new { to = "adopted", on = "2025-07-02", decision = "Copil" });
        (await Client.PatchAsync(_second.Headers.Location!.ToString(), new { title = "Autre titre" }, _second.ETag)).Expect(200);
        var between = (await Client.ReadAsync($"{Path}/changes?since=1&until=2")).Expect(200).Body;
        var since = (await Client.ReadAsync($"{Path}/changes?since=2")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That(between["actions"]!.AsArray().Select(a => (string?)a!["reference"]), Is.EqualTo(new[] { "F-001" }));
            Assert.That(since["actions"]!.AsArray().Select(a => (string?)a!["reference"]), Is.EqualTo(new[] { "F-002" }));
            Assert.That((string?)between["before"]!["editions"]![0]!["decision"], Is.EqualTo("Copil du 1er décembre 2024, décision 2"));
        });
    }

    [Test]
    public async Task What_was_not_adopted_or_is_not_seen_is_not_compared()
    {
        var draft = (await Client.PostAsync($"/v1/conventions/{_plan.Body["conventionId"]}/action-plans", Samples.Plan)).Expect(201);
        (await Client.ReadAsync($"{draft.Headers.Location}/changes")).Expect(404);
        (await Client.ReadAsync($"{Path}/changes?since=2")).Expect(404);
        (await Client.ReadAsync($"{Path}/changes?since=1&until=3")).Expect(404);
        (await Service.ClientOf(NewCaf()).ReadAsync($"{Path}/changes")).Expect(404);
    }

    [Test]
    public async Task The_history_says_why_it_was_reopened()
    {
        var history = (await Client.ReadAsync($"{Path}/history")).Expect(200);
        Assert.That(history.Items.Select(i => $"{i["operation"]} {i["reason"]}".TrimEnd()), Is.EqualTo(new[] { "created", "moved", "moved", "moved Revue à mi-parcours" }));
    }

    private static string Told(JsonNode? action) =>
        $"{action!["reference"]} {action["id"]} {string.Join(",", action["changed"]!.AsArray())} {action["before"]?["progress"]?.ToString() ?? "new"} -> {action["after"]!["progress"]}";

    private async Task<Reply> ProposeAsync() => (await Client.PostAsync($"{Path}/actions", Samples.Action())).Expect(201);

    private async Task MoveAsync(object move) => (await Client.PostAsync($"{Path}/transitions", move, (await Client.ReadAsync(Path)).ETag)).Expect(200);
}
