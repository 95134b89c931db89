using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ctg.Tests.Changes;

/// <summary>Readers who wait for a change.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WaitingTests(string engine) : ChangingFixture(engine)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Who_waits_is_answered_as_soon_as_there_is_a_change()
    {
        var after = await Client.LastAsync();
        var waiting = Client.ReadAsync($"{Feeds.Path}?after={after}&wait=30");
        await WriteAsync(Service, Audience.Everybody, commits: false);
        Assert.That(waiting.IsCompleted, Is.False, "what was rolled back is no change");
        await WriteAsync(Service, Audience.Everybody);
        // The clock stands still: nothing but the change can have ended the wait.
        Assert.That(ItemsOf(await waiting).Select(Feeds.Seq), Is.EqualTo(new[] { after + 1 }));
    }

    [Test]
    public async Task Who_waits_in_vain_is_told_how_far_the_feed_was_read()
    {
        var after = await Client.LastAsync();
        using var other = Service.ClientOf("ZB");
        var began = Service.Clock.GetUtcNow();
        var waiting = other.ReadAsync($"{Feeds.Path}?after={after}&wait=20");
        await WriteAsync(Service, Audience.OfCaf("ZA", isPublic: false));
        var feed = (await LetTimePassAsync(Service, Second, waiting)).Expect(200).Body;
        Assert.That((feed["items"]!.AsArray().Count, (long)feed["next"]!), Is.EqualTo((0, after + 1)));
        Assert.That(Service.Clock.GetUtcNow() - began, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task A_change_of_another_instance_ends_the_wait_too()
    {
        await using var another = new CtgService(Database);
        using var there = another.ClientOf("*");
        var after = await there.LastAsync();
        var waiting = Client.ReadAsync($"{Feeds.Path}?after={after}&wait=30");
        var watch = Service.Services.GetRequiredService<ChangeWatch>();
        while (!watch.IsAwaited && !waiting.IsCompleted) await there.LastAsync();
        await WriteAsync(another, Audience.Everybody);
        // One second passes, and then the clock stands still: nothing but the question of that second can end the wait.
        Service.Clock.Advance(Second);
        Assert.That(ItemsOf(await waiting).Select(Feeds.Seq), Is.EqualTo(new[] { after + 1 }));
    }

    [Test]
    public async Task A_stream_brings_each_change_as_it_comes_and_goes_on_after_the_last_that_was_seen()
    {
        var after = await Client.LastAsync();
        await WriteAsync(Service, Audience.Everybody, 2);
        await using (var stream = await EventStreams.OpenAsync(Client, $"{Feeds.Path}?after={after}"))
        {
            for (var seq = after + 1; seq <= after + 2; seq++) Assert.That((await stream.NextAsync())!.Seq(), Is.EqualTo(seq));
            var next = stream.NextAsync();
            await WriteAsync(Service, Audience.Everybody);
            Assert.That((await next)!.Seq(), Is.EqualTo(after + 3));
        }
        await WriteAsync(Service, Audience.Everybody);
        await using var again = await EventStreams.OpenAsync(Client, $"{Feeds.Path}?after={after}", after: after + 3);
        Assert.That((await again.NextAsync())!.Seq(), Is.EqualTo(after + 4), "Last-Event-ID goes before after");
    }

    [Test]
    public async Task A_stream_without_changes_says_that_it_goes_on_and_how_far_it_is()
    {
        var after = await Client.LastAsync();
        using var other = Service.ClientOf("ZB");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Feeds.Path}?after={after}");
        request.Headers.Add("Accept", EventStreams.MediaType);
        using var response = await other.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.That((await lines.ReadLineAsync(), await lines.ReadLineAsync()), Is.EqualTo(($"id: {after}", "")));
        await WriteAsync(Service, Audience.OfCaf("ZA", isPublic: false));
        Assert.That(await LetTimePassAsync(Service, Second, lines.ReadLineAsync()), Is.EqualTo($"id: {after + 1}"));
    }

    [Test]
    public async Task A_stream_ends_after_an_hour_and_at_the_end_of_its_token()
    {
        var after = await Client.LastAsync();
        await using var lasting = await EventStreams.OpenAsync(Client, $"{Feeds.Path}?after={after}");
        Assert.That(await LetTimePassAsync(Service, TimeSpan.FromMinutes(1), lasting.NextAsync()), Is.Null);

        // The lifetime of a test's token is told on the machine's clock.
        Service.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(59.5));
        await using var expiring = await EventStreams.OpenAsync(Client, $"{Feeds.Path}?after={after}");
        Assert.That(await LetTimePassAsync(Service, Second, expiring.NextAsync()), Is.Null);
        Assert.That(Service.Clock.GetUtcNow(), Is.LessThan(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(62)));
    }

    [Test]
    public async Task When_the_service_stops_nobody_is_left_waiting()
    {
        var (database, clock) = (Service.Services.GetRequiredService<Database>(), Service.Clock);
        var (store, lifetime, context) = (new ChangeStore(database), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), new DefaultHttpContext());
        using var watch = new ChangeWatch(database, store, clock, lifetime, NullLogger<ChangeWatch>.Instance);
        var last = await store.LastAsync(CancellationToken.None);
        var waiting = watch.WaitAsync(last, TimeSpan.FromSeconds(30), CancellationToken.None);
        var stream = new ChangeStreams(new ChangeReader(store, watch, clock), watch, clock)
            .From(await store.ReadAsync(new ChangeQuery(), Caller.Everything, last, CancellationToken.None), new ChangeQuery(), Caller.Everything).ExecuteAsync(context);
        lifetime.StopApplication();
        Assert.That(await waiting, Is.False);
        await stream;
        Assert.That(await watch.WaitAsync(last, TimeSpan.FromSeconds(30), CancellationToken.None), Is.False, "nor is who comes late");
    }

    [TestCase("x", "wrongFormat")]
    [TestCase("9223372036854775807", "outOfRange")]
    public async Task A_stream_that_cannot_begin_is_a_problem(string lastEventId, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Feeds.Path);
        request.Headers.Add("Accept", EventStreams.MediaType);
        request.Headers.Add("Last-Event-ID", lastEventId);
        Assert.That((await Client.ReplyAsync(request)).Expect(400).Faults, Is.EqualTo(new[] { $"/header/Last-Event-ID {code}" }));
    }

    [Test]
    public async Task No_read_looks_at_more_than_a_stretch_and_who_waits_gets_past_it()
    {
        using var other = Service.ClientOf("ZB");
        var after = await other.LastAsync();
        await WriteAsync(Service, Audience.OfCaf("ZA", isPublic: false), Feed.Stretch + 1);
        await WriteAsync(Service, Audience.OfCaf("ZB", isPublic: false));
        var first = (await other.ReadAsync($"{Feeds.Path}?after={after}")).Expect(200).Body;
        Assert.That((first["items"]!.AsArray().Count, (long)first["next"]!), Is.EqualTo((0, after + Feed.Stretch)));
        Assert.That((await other.ChangesAsync(after)).Select(Feeds.Seq), Is.EqualTo(new[] { after + Feed.Stretch + 2 }));
        Assert.That(ItemsOf(await other.ReadAsync($"{Feeds.Path}?after={after}&wait=30")).Select(Feeds.Seq), Is.EqualTo(new[] { after + Feed.Stretch + 2 }));
    }
}
