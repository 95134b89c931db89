using Ctg.Tests.Support;

namespace Ctg.Tests.Batches;

/// <summary>Operations of a batch that stand each for itself, and what each of them is refused.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SeparateBatchTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Each_has_its_own_status_and_one_that_is_refused_ends_no_other()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = created.Headers.Location!.OriginalString;
        var batch = await Client.EachAsync(
            Batch.Association($"Une {Caf}", "a"),
            Batch.Get($"/v1/conventions/{Guid.CreateVersion7()}"),
            Batch.Patch(path, new { title = "Trop tard" }, "\"7\""),
            Batch.Operation("PATCH", path, new { title = "Sans version" }),
            Batch.Post("/v1/conventions", new { title = "", scope = "communal", parties = Array.Empty<object>() }, "refused"),
            Batch.Post("/v1/conventions/{refused}/action-plans", Samples.Plan),
            Batch.Operation("DELETE", path),
            Batch.Get("/v1/nothing/here"),
            Batch.Post($"{path}/transitions", new { to = "preparation", on = "2023-06-01" }, "moved", "\"1\""),
            Batch.Get("/v1/conventions/{moved}"),
            Batch.Get("/v1/organisations/{a}?colour=blue"),
            Batch.Get("/v1/organisations/{a}"));
        Assert.Multiple(() =>
        {
            Assert.That(batch.Statuses(), Is.EqualTo(new[] { 201, 404, 412, 428, 422, 424, 405, 404, 200, 422, 400, 200 }), batch.Text);
            Assert.That((int)batch.Body["refused"]!, Is.EqualTo(9));
            Assert.That(Enumerable.Range(1, 7).Select(index => batch.Code(index)), Is.EqualTo(new[] { "notFound", "stale", "preconditionRequired", "invalid", "failedDependency", "methodNotAllowed", "notFound" }));
            Assert.That(batch.Faults(5), Is.EqualTo(new[] { "/operations/4 refused" }));
            Assert.That(batch.Faults(9), Is.EqualTo(new[] { "/path unknownReference" }), "a move creates nothing that could be named");
            Assert.That(batch.Faults(10), Is.EqualTo(new[] { "/query/colour unknownParameter" }));
            Assert.That((string)batch.Result(11)["body"]!["name"]!, Is.EqualTo($"Une {Caf}"));
        });
    }

    [Test]
    public async Task What_no_batch_can_have_in_it_is_refused_in_its_place()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var plan = (await Client.PostAsync($"{convention.Headers.Location}/action-plans", Samples.Plan)).Expect(201);
        var inner = new { operations = new[] { Batch.Association($"Jamais {Caf}") } };
        var batch = await Client.EachAsync(
            Batch.Post(Batch.Path, inner),
            Batch.Post("/v1/BATCH/", inner),
            Batch.Post("/v1/b%61tch", inner),
            Batch.Get("/v1/changes?wait=30"),
            Batch.Get($"{plan.Headers.Location}/report"),
            Batch.Post("/v1/webhooks", new { url = "https://receiver.example/events" }),
            Batch.Post($"/v1/webhooks/{Guid.CreateVersion7()}/secrets", new { }),
            Batch.Post($"/v1/webhooks/{Guid.CreateVersion7()}/ping", new { }),
            Batch.Get("/v1/status"),
            Batch.Post("/v1/bonuses?caf=91", new { }),
            Batch.Get("/v1/../health/live"));
        Assert.Multiple(async () =>
        {
            Assert.That(batch.Statuses(), Is.EqualTo(new[] { 422, 422, 422, 422, 422, 422, 422, 422, 422, 415, 404 }), batch.Text);
            Assert.That(Enumerable.Range(0, 9).Select(index => batch.Code(index)), Is.All.EqualTo("notInBatch"));
            Assert.That((await Client.ReadAsync($"/v1/organisations?q=Jamais {Caf}")).Items, Is.Empty);
        });
    }

    [Test]
    public async Task A_batch_does_what_its_caller_may_do_and_nothing_else()
    {
        var draft = await Client.CreateConventionAsync(Caf);
        using var reader = Service.ClientOf(Caf, "ctg.read");
        using var other = Service.ClientOf(NewCaf());
        Assert.That((await reader.TogetherAsync(Batch.Association($"Non {Caf}"))).Expect(403).Code, Is.EqualTo("forbidden"));
        foreach (var atomic in new[] { true, false })
        {
            var seen = await other.BatchAsync(new { atomic, operations = new[] { Batch.Get(draft.Headers.Location!.OriginalString) } });
            var changed = await other.BatchAsync(new { atomic, operations = new[] { Batch.Patch(draft.Headers.Location!.OriginalString, new { title = "x" }, "\"1\"") } });
            var made = await other.BatchAsync(new { atomic, operations = new[] { Batch.Post("/v1/conventions", Samples.Convention(Caf)) } });
            Assert.That((seen.Statuses()[0], changed.Statuses()[0], made.Statuses()[0]), Is.EqualTo((404, 404, 403)));
        }
    }

    [Test]
    public async Task A_patch_of_a_resource_and_one_of_many_are_sent_alike()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        var plan = (await Client.PostAsync($"{convention.Headers.Location}/action-plans", Samples.Plan)).Expect(201);
        var action = (await Client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var selection = Batch.Operation("PATCH", "/v1/actions", new { actions = new[] { new { id = (string)action.Body["id"]!, version = 1 } }, change = new { title = "Ensemble" } });
        var batch = await Client.TogetherAsync(selection, Batch.Patch(action.Headers.Location!.OriginalString, new { title = "Seule", plannedEnd = (string?)null }, "\"2\""));
        Assert.That(batch.Statuses(), Is.EqualTo(new[] { 200, 200 }), batch.Text);
        Assert.That(batch.Result(1)["body"]!["plannedEnd"], Is.Null);
    }

    [Test]
    public async Task Problems_within_are_in_the_callers_language()
    {
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        object[] operations = [Batch.Association($"Langue {Caf}"), Batch.Post("/v1/organisations", new { type = "association" })];
        var french = await Client.TogetherAsync(operations);
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await Client.TogetherAsync(operations);
        Assert.Multiple(() =>
        {
            Assert.That((Title(french, 0), Title(french, 1)), Is.EqualTo(("Opération liée non faite", "Contenu refusé")));
            Assert.That((Title(english, 0), Title(english, 1)), Is.EqualTo(("Failed dependency", "Content refused")));
            Assert.That((string)french.Result(0)["body"]!["errors"]![0]!["message"]!, Is.EqualTo("Cette opération a été refusée."));
            Assert.That((string)french.Result(1)["contentLanguage"]!, Is.EqualTo("fr"));
        });
    }

    [Test]
    public async Task A_body_has_the_limit_of_its_operation()
    {
        var large = Batch.Association(new string('x', 1024 * 1024));
        var batch = await Client.EachAsync(large, Batch.Association($"Courte {Caf}"));
        Assert.That(batch.Statuses(), Is.EqualTo(new[] { 413, 201 }));
    }

    [Test]
    public async Task What_a_batch_reads_has_a_limit()
    {
        // Each some 100 KiB.
        using var client = Service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.For(Caf));
        var communes = Enumerable.Range(0, 400).Select(_ => Batch.Get("/v1/territories?type=commune&limit=200"));
        var statuses = (await client.EachAsync([.. communes, Batch.Association($"Encore {Caf}")])).Statuses();
        Assert.Multiple(() =>
        {
            Assert.That(statuses.Take(250), Is.All.EqualTo(200));
            Assert.That(statuses[399], Is.EqualTo(413));
            Assert.That(statuses[400], Is.EqualTo(201), "a change is not for nothing");
        });
    }

    private static string? Title(Reply batch, int index) => (string?)batch.Result(index)["body"]!["title"];
}
