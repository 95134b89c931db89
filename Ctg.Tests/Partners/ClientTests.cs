using Ctg.Client;
using Ctg.Tests.Support;

namespace Ctg.Tests.Partners;

/// <summary>What all calls of the client share: refusals, keys, lists, the feed, cancellation.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ClientTests(string engine) : PartnerFixture(engine)
{
    [Test]
    public async Task A_refusal_has_its_code_and_every_fault_with_its_place()
    {
        var invalid = await RefusalOfAsync(() => Partner.CreateConventionAsync(new() { Title = new string('x', 201), Scope = Scope.Communal, Parties = [] }));
        var missing = await RefusalOfAsync(() => Partner.GetConventionAsync(Guid.CreateVersion7()));
        var created = await Partner.CreateConventionAsync(Draft(Caf));
        var ruled = await RefusalOfAsync(() => Partner.ReviseConventionAsync(created.Result.Id, created.ETag!, new() { EndDate = new(2020, 1, 1) }));
        var stale = await RefusalOfAsync(() => Partner.ReviseConventionAsync(created.Result.Id, "\"7\"", new() { Title = "x" }));
        Assert.Multiple(() =>
        {
            Assert.That((invalid.StatusCode, invalid.Problem!.Code), Is.EqualTo((422, "invalid")));
            Assert.That(invalid.Problem!.Errors.Select(e => $"{e.Pointer} {e.Code}"), Is.SupersetOf(new[] { "/title tooLong" }));
            Assert.That((missing.StatusCode, missing.Problem!.Code), Is.EqualTo((404, "notFound")));
            Assert.That((ruled.StatusCode, ruled.Problem!.Errors[0].Message), Is.EqualTo((422, "The end must be after the start.")));
            Assert.That((stale.StatusCode, stale.Problem!.Code), Is.EqualTo((412, "stale")));
        });
    }

    [Test]
    public async Task A_key_makes_a_repeat_safe()
    {
        var (draft, key) = (Draft(Caf), $"{Guid.CreateVersion7()}");
        var first = await Partner.CreateConventionAsync(draft, idempotencyKey: key);
        var again = await Partner.CreateConventionAsync(draft, idempotencyKey: key);
        Assert.That((again.Result.Id, again.ETag), Is.EqualTo((first.Result.Id, first.ETag)));
    }

    [Test]
    public async Task A_list_is_gone_through_page_by_page()
    {
        var requests = new CountingHandler(Client);
        var partner = new CtgClient(new HttpClient(requests) { BaseAddress = Client.BaseAddress });
        var communes = new List<string>();
        await foreach (var commune in partner.ListAllTerritoriesAsync(type: [TerritoryType.Commune], within: "departement-91"))
            communes.Add(commune.Key);
        Assert.That(communes, Has.Count.EqualTo(194).And.Unique);

        var first = requests.Count;
        await foreach (var commune in partner.ListAllTerritoriesAsync(type: [TerritoryType.Commune]))
        {
            communes.Add(commune.Key);
            if (communes.Count == 194 + 201) break;
        }
        Assert.That(requests.Count - first, Is.EqualTo(2), "a page is read when it is reached");
    }

    [Test]
    public async Task The_feed_is_followed_past_its_end()
    {
        var after = (await Partner.ListChangesAsync(limit: 1)).Last;
        using var end = new CancellationTokenSource();
        await using var changes = Partner.FollowChangesAsync(after, types: [ResourceType.Convention], caf: Caf).GetAsyncEnumerator(end.Token);
        var first = changes.MoveNextAsync().AsTask();
        var created = await Partner.CreateConventionAsync(Draft(Caf));
        Assert.That(await first, Is.True);
        Assert.That((changes.Current.Data.ResourceId, changes.Current.Data.Version), Is.EqualTo((created.Result.Id, 1)));

        var second = changes.MoveNextAsync().AsTask();
        await Partner.ReviseConventionAsync(created.Result.Id, created.ETag!, new() { Title = "Ctg revue" });
        Assert.That(await second, Is.True);
        Assert.That(changes.Current.Data.Version, Is.EqualTo(2));

        var never = changes.MoveNextAsync().AsTask();
        await end.CancelAsync();
        Assert.That(async () => await never, Throws.InstanceOf<OperationCanceledException>());
    }

    private sealed class CountingHandler(HttpClient inner) : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            return await inner.SendAsync(copy, cancellationToken);
        }
    }
}
