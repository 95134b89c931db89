using Ctg.Tests.Support;

namespace Ctg.Tests.Batches;

/// <summary>A batch that is sent again with its Idempotency-Key.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RepeatedBatchTests(string engine) : ApiFixture(engine)
{
    private string Key => $"batch-{Caf}";

    [Test]
    public async Task A_repeat_of_an_atomic_batch_gets_the_first_answer()
    {
        var created = await Client.CreateConventionAsync(Caf);
        object[] operations = [Batch.Association($"Une {Caf}"), Batch.Patch(created.Headers.Location!.OriginalString, new { title = "Une fois" }, "\"1\"")];
        var first = await Client.BatchAsync(new { operations }, Key);
        var again = await Client.BatchAsync(new { operations }, Key);
        Assert.Multiple(async () =>
        {
            Assert.That(first.Statuses(), Is.EqualTo(new[] { 201, 200 }));
            Assert.That(again.Text, Is.EqualTo(first.Text));
            Assert.That((await Client.ReadAsync(created.Headers.Location.OriginalString)).ETag, Is.EqualTo("\"2\""));
        });
    }

    [Test]
    public async Task An_atomic_batch_that_was_refused_may_be_right_the_next_time()
    {
        object[] operations = [Batch.Association($"Une {Caf}"), Batch.Patch($"/v1/organisations/{Guid.CreateVersion7()}", new { name = "x" }, "\"1\"")];
        Assert.That((await Client.BatchAsync(new { operations }, Key)).Statuses(), Is.EqualTo(new[] { 424, 404 }));
        Assert.That((await Client.BatchAsync(new { operations = operations[..1] }, Key)).Statuses(), Is.EqualTo(new[] { 201 }));
    }

    [Test]
    public async Task A_repeat_of_separate_operations_gets_their_first_answers_and_does_the_rest()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = created.Headers.Location!.OriginalString;
        object[] operations =
        [
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"),
            Batch.Post("/v1/conventions/{c}/action-plans", Samples.Plan),
            Batch.Patch(path, new { title = "Une fois" }, "\"1\""),
            Batch.Operation("PUT", $"{path}/diagnosis", Samples.Diagnosis()),
            Batch.Patch(path, new { title = "Encore" }, "\"3\""),
        ];
        var batch = new { atomic = false, operations };
        var first = await Client.BatchAsync(batch, Key);
        Assert.That(first.Statuses(), Is.EqualTo(new[] { 201, 201, 200, 201, 412 }), first.Text);
        (await Client.PatchAsync(path, new { title = "D'un autre" }, "\"2\"")).Expect(200);
        var again = await Client.BatchAsync(batch, Key);
        Assert.Multiple(async () =>
        {
            Assert.That(again.Statuses(), Is.EqualTo(new[] { 201, 201, 200, 201, 200 }), again.Text);
            for (var index = 0; index < 4; index++) Assert.That(again.Result(index).ToJsonString(), Is.EqualTo(first.Result(index).ToJsonString()));
            Assert.That((string)again.Result(4)["eTag"]!, Is.EqualTo("\"4\""));
            Assert.That((await Client.BatchAsync(batch, Key)).Text, Is.EqualTo(again.Text));
            Assert.That((await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Items.Count(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Another_batch_with_the_same_key_is_refused_and_not_begun([Values] bool atomic)
    {
        (await Client.BatchAsync(new { atomic, operations = new[] { Batch.Association($"Une {Caf}") } }, Key)).Expect(200);
        var other = await Client.BatchAsync(new { atomic, operations = new[] { Batch.Association($"Une {Caf}"), Batch.Association($"Autre {Caf}") } }, Key);
        Assert.Multiple(async () =>
        {
            Assert.That(other.Expect(422).Code, Is.EqualTo("idempotencyKeyReused"));
            Assert.That((await Client.ReadAsync($"/v1/organisations?q=Autre {Caf}")).Items, Is.Empty);
        });
    }

    [Test]
    public async Task An_operation_has_the_key_that_it_would_have_by_itself([Values] bool atomic)
    {
        var operation = Batch.Post("/v1/conventions", Samples.Convention(Caf));
        operation["idempotencyKey"] = Key;
        var first = await Client.BatchAsync(new { atomic, operations = new[] { operation, operation } });
        var alone = (await Client.PostAsync("/v1/conventions", operation["body"]!, key: Key)).Expect(201);
        var again = await Client.BatchAsync(new { atomic, operations = new[] { operation } }, "another");
        var ids = new[] { first.Result(0), first.Result(1), again.Result(0) }.Select(r => (string?)r["body"]!["id"]).Append((string?)alone.Body["id"]);
        Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
    }
}
