using Ctg.Tests.Support;

namespace Ctg.Tests.Batches;

/// <summary>What is wrong with a batch itself is told all at once, and nothing of it is done.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BatchShapeTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Every_fault_is_told_at_once([Values] bool atomic)
    {
        object[] operations =
        [
            Batch.Association($"Jamais {Caf}", "a"),
            new { id = "a", method = "FETCH", path = "/health/live", body = new { } },
            new { id = "not a word", method = "GET", path = "/v1/conventions", body = new { }, ifMatch = "\"1\"" },
            new { method = "PATCH", path = "/v1/organisations/{b}", idempotencyKey = "k" },
            new { id = "b", method = "DELETE", path = "/v1/conventions#x", body = 1 },
            new { method = "POST", path = "/v1/organisations/{b}/{a", idempotencyKey = "with space", ifMatch = "é" },
            new { },
        ];
        var refused = (await Client.BatchAsync(new { atomic, operations })).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/operations/1/method wrongFormat", "/operations/1/path wrongFormat", "/operations/1/id repeated",
            "/operations/2/id wrongFormat", "/operations/2/body notWithMethod", "/operations/2/ifMatch notWithMethod",
            "/operations/3/path unknownReference", "/operations/3/idempotencyKey notWithMethod",
            "/operations/4/path wrongFormat", "/operations/4/body notWithMethod",
            "/operations/5/path unknownReference", "/operations/5/idempotencyKey wrongFormat", "/operations/5/ifMatch wrongFormat",
            "/operations/6/method required", "/operations/6/path required",
        }));
        Assert.That((await Client.ReadAsync($"/v1/organisations?q=Jamais {Caf}")).Items, Is.Empty);
    }

    [Test]
    public async Task What_cannot_be_read_is_told_with_the_rest()
    {
        var refused = (await Client.BatchAsync(new { atomic = "yes", colour = 1, operations = new object[] { new { method = 1, path = "/v2", body = "anything" }, new { method = "GET" } } })).Expect(400);
        Assert.That(refused.Faults, Is.EquivalentTo(new[]
        {
            "/atomic wrongType", "/colour unknownMember", "/operations/0/method wrongType", "/operations/0/path wrongFormat", "/operations/1/path required",
        }));
    }

    [Test]
    public async Task A_batch_has_at_least_one_operation_and_at_most_five_hundred()
    {
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.TogetherAsync()).Expect(422).Faults, Is.EqualTo(new[] { "/operations required" }));
            Assert.That((await Client.EachAsync(Reads(501))).Expect(422).Faults, Is.EqualTo(new[] { "/operations tooMany" }));
            Assert.That((await Client.EachAsync(Reads(500))).Statuses(), Has.Length.EqualTo(500).And.All.EqualTo(200));
        });
    }

    private static object[] Reads(int count) => [.. Enumerable.Repeat(Batch.Get("/v1/territories/region-11"), count)];
}
