using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>How many requests a caller may make, and how it is told.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class QuotaTests(string engine) : OwnDatabaseFixture(engine)
{
    private const string Path = "/v1/territories/region-11";

    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations;

    [Test]
    public async Task Each_caller_has_its_own_until_the_minute_is_over()
    {
        await using var service = ServiceWith(requests: 2);
        using var one = service.ClientOf("QA");
        using var other = service.ClientOf("QB");
        service.Clock.SetUtcNow(CtgService.Now.AddMinutes(1).AddSeconds(20));
        Assert.That(Told(await one.ReadAsync(Path)), Is.EqualTo(("\"caller\";r=1;t=40", "\"caller\";q=2;w=60")));
        Assert.That(Told((await one.ReadAsync("/v1/conventions/x")).Expect(404)).Left, Is.EqualTo("\"caller\";r=0;t=40"), "what is refused counts too");
        var refused = (await one.ReadAsync(Path)).Expect(429);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Code, Is.EqualTo("tooManyRequests"));
            Assert.That(Told(refused), Is.EqualTo(("\"caller\";r=0;t=40", "\"caller\";q=2;w=60")));
            Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(40)));
        });
        (await other.ReadAsync(Path)).Expect(200);
        (await one.ReadAsync("/health/live")).Expect(200);
        service.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.That(Told((await one.ReadAsync(Path)).Expect(200)).Left, Is.EqualTo("\"caller\";r=1;t=60"));
    }

    [Test]
    public async Task Many_at_once_get_no_more_than_there_is()
    {
        await using var service = ServiceWith(requests: 10);
        using var client = service.ClientOf("QC");
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.ReadAsync(Path)));
        Assert.That(replies.Count(r => r.Status == 200), Is.EqualTo(10));
    }

    [Test]
    public async Task A_batch_counts_as_its_operations_and_is_done_only_where_there_are_so_many_left()
    {
        await using var service = ServiceWith(requests: 5);
        using var client = service.ClientOf("QF");
        var read = Batch.Get(Path);
        Assert.That(Told((await client.EachAsync(read, read, read)).Expect(200)).Left, Is.EqualTo("\"caller\";r=2;t=60"));
        var refused = (await client.EachAsync(Batch.Association("Hors quota"), read)).Expect(200);
        Assert.That(Told(refused).Left, Is.EqualTo("\"caller\";r=0;t=60"));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var _ in Enumerable.Range(0, 2)) (await client.ReadAsync(Path)).Expect(200);
        foreach (var atomic in new[] { true, false })
        {
            var beyond = (await client.BatchAsync(new { atomic, operations = new[] { Batch.Association("Hors quota, encore"), read, read, read } })).Expect(429);
            Assert.That((beyond.Code, Told(beyond).Left, beyond.Headers.RetryAfter!.Delta), Is.EqualTo(("tooManyRequests", $"\"caller\";r={(atomic ? 2 : 1)};t=60", TimeSpan.FromSeconds(60))));
        }
        Assert.That((await client.ReadAsync("/v1/organisations?q=encore")).Expect(200).Items, Is.Empty, "one is left: a batch that was not done took one");
    }

    [Test]
    public async Task Every_operation_tells_who_has_none_left()
    {
        await using var service = ServiceWith(requests: 1);
        using var client = service.ClientOf("QD");
        (await client.ReadAsync(Path)).Expect(200);
        foreach (var operation in Operations) (await client.ReplyAsync(ExampleRequests.Of(operation))).Expect(429);
    }

    [Test]
    public async Task Without_a_quota_there_is_nothing_to_tell()
    {
        await using var service = ServiceWith(requests: 0);
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.For("QE"));
        var reply = (await client.ReadAsync(Path)).Expect(200);
        Assert.That(reply.Headers.Any(h => h.Key.StartsWith("RateLimit", StringComparison.Ordinal)), Is.False);
    }

    private CtgService ServiceWith(int requests) => new(Database, null, ("Quota:RequestsPerMinute", $"{requests}"));

    private static (string Left, string Policy) Told(Reply reply) => (reply.Headers.GetValues("RateLimit").Single(), reply.Headers.GetValues("RateLimit-Policy").Single());
}
