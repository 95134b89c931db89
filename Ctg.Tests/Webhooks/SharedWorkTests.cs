using Ctg.Api.Persistence;
using Ctg.Api.Webhooks.Deliveries;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Webhooks;

/// <summary>Several instances, and one that is ended at any point: everything is sent, by one of them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SharedWorkTests(string engine) : WebhookFixture(engine)
{
    [Test]
    public async Task Two_instances_send_each_event_once_and_those_of_a_resource_in_order()
    {
        const int resources = 6, changes = 5;
        await using var another = Start();
        using var there = another.ClientOf(Caf);
        var webhook = await RegisterAsync();
        await Task.WhenAll(Enumerable.Range(0, resources).Select(i => Task.Run(async () =>
        {
            var client = i % 2 == 0 ? Client : there;
            var organisation = await AddAsync(client);
            for (var change = 1; change < changes; change++) organisation = await ChangeAsync(organisation, client);
        })));
        var received = await Receiver.NextAsync(resources * changes);
        await EventuallyAsync(() => DeliveriesAsync(webhook, "?state=delivered&limit=200"), d => d.Length == resources * changes);
        Assert.Multiple(() =>
        {
            Assert.That(received.Select(r => r.Id), Is.Unique);
            Assert.That(received.Select(r => r.Seq), Is.Unique);
            Assert.That(Receiver.Left(), Is.Empty);
            foreach (var ofOne in received.GroupBy(r => r.ResourceId)) Assert.That(ofOne.Select(r => r.Version), Is.EqualTo(Enumerable.Range(1, changes)), ofOne.Key);
        });
        Assert.That((await DeliveriesAsync(webhook, "?limit=200")).Select(d => (int)d["attempts"]!), Is.All.EqualTo(1));
    }

    [Test]
    public async Task Of_several_that_ask_at_once_one_gets_a_delivery_until_its_time_is_over()
    {
        await using var idle = Start(null, ("Webhooks:Delivers", "false"));
        await Service.DisposeAsync();
        using var client = idle.ClientOf(Caf);
        var (queue, fanOut) = (idle.Services.GetRequiredService<DeliveryQueue>(), idle.Services.GetRequiredService<FanOut>());
        await RegisterAsync(client: client);
        await AddAsync(client);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fanOut.RunAsync(CancellationToken.None))));
        var webhook = (await queue.DueWebhooksAsync(queue.Now, CancellationToken.None)).Single();
        var due = (await queue.DueOfAsync(webhook, queue.Now, 10, CancellationToken.None)).Single();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => queue.ClaimAsync(due, CancellationToken.None))));
        Assert.That(claims.Count(c => c is not null), Is.EqualTo(1));
        Assert.That(await queue.DueWebhooksAsync(queue.Now, CancellationToken.None), Is.Empty);
        Assert.That(await queue.NextDueAsync(queue.Now, CancellationToken.None), Is.EqualTo(queue.Now + DeliveryQueue.Lease));
        idle.Clock.Advance(DeliveryQueue.Lease);
        Assert.That((await queue.ClaimAsync(due, CancellationToken.None))!.Id, Is.EqualTo(claims.Single(c => c is not null)!.Id));
        Service = Start();
        Service.Clock.SetUtcNow(idle.Clock.GetUtcNow());
    }

    [Test]
    public async Task What_was_committed_by_an_instance_that_ended_before_it_looked_is_sent_by_another()
    {
        await Service.DisposeAsync();
        string organisation;
        await using (var ended = Start(null, ("Webhooks:Delivers", "false")))
        {
            using var client = ended.ClientOf(Caf);
            await RegisterAsync(client: client);
            organisation = (string)(await AddAsync(client)).Body["id"]!;
        }
        Service = Start();
        using var again = Service.ClientOf(Caf);
        await again.ReadAsync(Path);
        Assert.That((await Receiver.NextAsync()).ResourceId, Is.EqualTo(organisation));
    }

    [Test]
    public async Task What_an_instance_had_taken_when_it_ended_is_sent_again_by_another_under_the_same_id()
    {
        await Service.DisposeAsync();
        var broken = new FaultyEngine(Database.OpenEngine());
        Received first;
        await using (var ended = Start(services => services.Replace(ServiceDescriptor.Singleton<Engine>(broken)), ("Database:Retries", "0")))
        {
            using var client = ended.ClientOf(Caf);
            await RegisterAsync(client: client);
            // From the moment that the event comes, nothing of the instance reaches the database any more.
            Receiver.Answer = (_, _) =>
            {
                broken.Fail(Fault.Open, int.MaxValue);
                return Task.CompletedTask;
            };
            await AddAsync(client);
            first = await Receiver.NextAsync();
            await EventuallyAsync(() => Task.FromResult(broken.Struck), struck => struck > 0);
        }
        Receiver.AnswerWith(204);
        Service = Start();
        using var again = Service.ClientOf(Caf);
        await again.ReadAsync(Path);
        Assert.That((await LetTimePassAsync(Service, Receiver)).Id, Is.EqualTo(first.Id));
        Assert.That(Service.Clock.GetUtcNow() - CtgService.Now, Is.GreaterThanOrEqualTo(DeliveryQueue.Lease), "nobody else was at it meanwhile");
    }

    [Test]
    public async Task A_change_of_another_instance_that_does_not_send_is_found_within_seconds()
    {
        await RegisterAsync();
        await using var other = Start(null, ("Webhooks:Delivers", "false"));
        using var there = other.ClientOf(Caf);
        var organisation = await AddAsync(there);
        Assert.That((await LetTimePassAsync(Service, Receiver)).ResourceId, Is.EqualTo((string?)organisation.Body["id"]));
    }

    [Test]
    public async Task A_long_stretch_of_changes_that_are_nothing_to_it_is_passed_over()
    {
        var webhook = await RegisterAsync(new { url = Receiver.Url, types = new[] { "facility" } });
        for (var i = 0; i < 3; i++) await Changes.ChangingFixture.WriteAsync(Service, Audience.Everybody, FanOut.Patience);
        (await Client.PostAsync(FacilitySamples.Path, FacilitySamples.Facility(Caf))).Expect(201);
        Assert.That((string?)(await Receiver.NextAsync()).Event["type"], Is.EqualTo("ctg.facility.created"));
        Assert.That(await DeliveriesAsync(webhook), Has.Length.EqualTo(1));
    }
}
