using Ctg.Api.Operations;
using Ctg.Tests.Changes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Batches;

/// <summary>All operations of a batch, or none of them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AtomicBatchTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Several_resources_are_written_at_once_and_each_is_read_as_it_was_answered()
    {
        var before = await Client.LastAsync();
        var batch = await Client.TogetherAsync(
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"),
            Batch.Post("/v1/conventions/{c}/action-plans", Samples.Plan, "plan"),
            Batch.Post("/v1/action-plans/{plan}/actions", Samples.Action()),
            Batch.Patch("/v1/conventions/{c}", new { title = "Ctg du lot" }, "\"1\""),
            Batch.Operation("PUT", "/v1/conventions/{c}/diagnosis", Samples.Diagnosis()));
        Assert.That(batch.Statuses(), Is.EqualTo(new[] { 201, 201, 201, 200, 201 }), batch.Text);
        var convention = (string)batch.Result(0)["location"]!;
        Assert.Multiple(async () =>
        {
            Assert.That((int)batch.Body["refused"]!, Is.Zero);
            Assert.That(batch.Body["results"]!.AsArray().Select(r => (string?)r!["id"]), Is.EqualTo(new[] { "c", "plan", null, null, null }));
            Assert.That(batch.Body["results"]!.AsArray().Select(r => (string?)r!["eTag"]), Is.EqualTo(new[] { "\"1\"", "\"1\"", "\"1-late\"", "\"2\"", "\"1-0\"" }));
            Assert.That((string)batch.Result(3)["contentLanguage"]!, Is.EqualTo("en"));
            Assert.That((await Client.ReadAsync(convention)).Resource, Is.EqualTo(Written(batch, 3)));
            foreach (var place in new[] { 1, 2, 4 }) Assert.That((await Client.ReadAsync((string)batch.Result(place)["location"]!)).Resource, Is.EqualTo(Written(batch, place)));
            Assert.That(
                (await Client.ChangesAsync(before, $"caf={Caf}")).Select(c => $"{c.Kind()} {c["data"]!["version"]}"),
                Is.EqualTo(new[] { "convention.created 1", "actionPlan.created 1", "action.created 1", "convention.revised 2", "diagnosis.created 1" }));
        });
    }

    [Test]
    public async Task A_refusal_in_the_middle_leaves_nothing_at_all()
    {
        var kept = await Client.CreateConventionAsync(Caf);
        var before = await Client.LastAsync();
        var create = Batch.Post("/v1/conventions", Samples.Convention(Caf));
        create["idempotencyKey"] = $"first-{Caf}";
        var batch = await Client.TogetherAsync(
            create,
            Batch.Patch(kept.Headers.Location!.OriginalString, new { title = "Défait" }, "\"1\""),
            Batch.Post("/v1/conventions", new { title = "", scope = "communal", parties = Array.Empty<object>() }),
            Batch.Get("/v1/territories/commune-91228"));
        Assert.Multiple(async () =>
        {
            Assert.That(batch.Statuses(), Is.EqualTo(new[] { 424, 424, 422, 424 }));
            Assert.That((int)batch.Body["refused"]!, Is.EqualTo(4));
            Assert.That(batch.Faults(2), Is.EqualTo(new[] { "/title required" }));
            Assert.That((batch.Code(0), batch.Faults(0)), Is.EqualTo(("failedDependency", new[] { "/operations/2 refused" })));
            Assert.That((string)batch.Result(1)["body"]!["instance"]!, Is.EqualTo(kept.Headers.Location.OriginalString));
            Assert.That(await Client.ChangesAsync(before, $"caf={Caf}"), Is.Empty);
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Items.Count(), Is.EqualTo(1));
            Assert.That((string)(await Client.ReadAsync(kept.Headers.Location.OriginalString)).Body["title"]!, Is.EqualTo("Ctg de démonstration"));
        });
        var other = Samples.Convention(Caf);
        other["title"] = "Avec la même clé";
        var created = (await Client.PostAsync("/v1/conventions", other, key: $"first-{Caf}")).Expect(201);
        Assert.That((string)created.Body["reference"]!, Does.EndWith("-002"), "no number was used up");
    }

    [Test]
    public async Task An_operation_sees_what_those_before_it_have_written_and_nobody_else_does()
    {
        var batch = await Client.TogetherAsync(
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"),
            Batch.Get("/v1/conventions/{c}?asOf=2026-01-01"),
            Batch.Get($"/v1/conventions?caf={Caf}"),
            Batch.Get("/v1/conventions/{c}/history"),
            Batch.Post("/v1/conventions", new { title = "" }));
        Assert.That(batch.Statuses()[^1], Is.EqualTo(422));
        var seen = await Client.TogetherAsync(
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"),
            Batch.Get("/v1/conventions/{c}?asOf=2026-01-01"),
            Batch.Get($"/v1/conventions?caf={Caf}"),
            Batch.Get("/v1/conventions/{c}/history"));
        Assert.Multiple(() =>
        {
            Assert.That((string)seen.Result(1)["body"]!["id"]!, Is.EqualTo((string)seen.Result(0)["body"]!["id"]!));
            Assert.That(seen.Result(2)["body"]!["items"]!.AsArray(), Has.Count.EqualTo(1), "what the refused batch wrote is not there");
            Assert.That(seen.Result(3)["body"]!["items"]!.AsArray(), Is.Empty, "a unit is logged last of all");
        });
    }

    [Test]
    public async Task Two_changes_of_one_resource_follow_each_other_in_its_versions_and_hashes()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = created.Headers.Location!.OriginalString;
        var batch = await Client.TogetherAsync(
            Batch.Patch(path, new { title = "Deux" }, "\"1\""),
            Batch.Patch(path, new { title = "Trois" }, "\"2\""),
            Batch.Association($"Association {Caf}", "a"),
            Batch.Patch("/v1/organisations/{a}", new { name = $"Association {Caf}, revue" }, "\"1\""));
        Assert.That(batch.Statuses(), Is.EqualTo(new[] { 200, 200, 201, 200 }), batch.Text);
        var stale = await Client.TogetherAsync(Batch.Patch(path, new { title = "Quatre" }, "\"3\""), Batch.Patch(path, new { title = "Cinq" }, "\"3\""));
        var (_, _, differences) = await new Verification(TestDatabase.Over(Service.Database.OpenEngine())).RunAsync(new Progress<double>(), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(stale.Statuses(), Is.EqualTo(new[] { 424, 412 }));
            Assert.That((await Client.ReadAsync($"{path}/history")).Items.Select(e => (int)e["version"]!), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(differences.Where(d => d.Contains((string)created.Body["id"]!) || d.Contains("altered")), Is.Empty);
        });
    }

    [Test]
    public async Task An_edition_that_the_batch_itself_has_validated_is_not_there_to_be_read_before_its_end()
    {
        var path = $"{(await Client.CreateConventionAsync(Caf)).Headers.Location}/diagnosis";
        object[] operations =
        [
            Batch.Operation("PUT", path, Samples.Diagnosis()),
            Batch.Post($"{path}/transitions", new { to = "shared", on = "2024-01-10" }, ifMatch: "\"1\""),
            Batch.Post($"{path}/transitions", new { to = "validated", on = "2024-01-20" }, ifMatch: "\"2\""),
            Batch.Post($"{path}/transitions", new { to = "inProgress", on = "2025-01-10", reason = "Mise à jour" }, ifMatch: "\"3\""),
        ];
        var read = await Client.TogetherAsync([.. operations, Batch.Get($"{path}?edition=1")]);
        Assert.That((read.Statuses()[^1], read.Code(4)), Is.EqualTo((404, "notFound")), read.Text);
        Assert.That((await Client.TogetherAsync(operations)).Statuses(), Is.EqualTo(new[] { 201, 200, 200, 200 }));
        (await Client.ReadAsync($"{path}?edition=1")).Expect(200);
    }

    [Test]
    public async Task As_many_as_a_batch_may_have_are_done_at_once()
    {
        var batch = await Client.TogetherAsync([.. Enumerable.Range(0, 500).Select(_ => Batch.Post("/v1/conventions", Samples.Convention(Caf)))]);
        Assert.That(batch.Statuses(), Has.Length.EqualTo(500).And.All.EqualTo(201));
        Assert.That(batch.Body["results"]!.AsArray().Select(r => (string?)r!["body"]!["reference"]), Is.Unique);
    }

    private static string Written(Reply batch, int index) =>
        new Reply(200, null!, null!, batch.Result(index)["body"]!.ToJsonString(Ctg.Api.Persistence.Documents.Options)).Resource;
}
