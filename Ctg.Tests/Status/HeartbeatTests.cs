using Ctg.Api.Status;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Status;

/// <summary>How instances measure when the service is up.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class HeartbeatTests(string engine) : StatusFixture(engine)
{
    [Test]
    public async Task Beats_extend_the_span_until_one_comes_too_late()
    {
        foreach (var minutes in new[] { 0, 1, 3, 4 })
        {
            Service.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await BeatAsync(Service);
        }
        Assert.That(await SpansAsync(), Is.EqualTo(new[] { (Now, Now.AddMinutes(4)), (Now.AddMinutes(8), Now.AddMinutes(8)) }));
    }

    [Test]
    public async Task Instances_that_begin_at_once_have_one_span()
    {
        await using var other = Start();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => BeatAsync(i % 2 == 0 ? Service : other))));
        Assert.That(await SpansAsync(), Is.EqualTo(new[] { (Now, Now) }));
    }

    [Test]
    public async Task A_beat_whose_span_another_instance_has_begun_meanwhile_is_tried_again()
    {
        Engine.Fail(Fault.BeforeCommit, 1, new DuplicateKeyFailure());
        await BeatAsync(Service);
        Assert.That((await SpansAsync(), Engine.Struck), Is.EqualTo((new[] { (Now, Now) }, 1)));
    }

    [Test]
    public async Task An_instance_whose_clock_is_behind_takes_nothing_back()
    {
        await using var behind = Start();
        Service.Clock.Advance(TimeSpan.FromMinutes(2));
        await BeatAsync(Service);
        await BeatAsync(behind);
        Assert.That(await SpansAsync(), Is.EqualTo(new[] { (Now.AddMinutes(2), Now.AddMinutes(2)) }));
    }

    [Test]
    public async Task What_ended_more_than_thirteen_months_ago_is_forgotten()
    {
        await KeepAsync(1, Now.AddMonths(-20), Now.AddMonths(-13).AddMilliseconds(-1));
        await KeepAsync(2, Now.AddMonths(-14), Now.AddMonths(-13));
        await BeatAsync(Service);
        Assert.That(await SpansAsync(), Is.EqualTo(new[] { (Now.AddMonths(-14), Now.AddMonths(-13)), (Now, Now) }));
    }

    [Test]
    public async Task An_instance_that_is_not_ready_says_nothing()
    {
        await ExecuteAsync("UPDATE schema_migration SET number = number - 100");
        await BeatAsync(Service);
        var state = (string?)(await ReadAsync())["state"];
        await ExecuteAsync("UPDATE schema_migration SET number = number + 100");
        Assert.That((await SpansAsync(), state), Is.EqualTo((Array.Empty<(DateTimeOffset, DateTimeOffset)>(), "unavailable")));
    }

    [Test]
    public async Task A_running_instance_beats_at_once_and_each_minute_whatever_becomes_of_one_beat()
    {
        Engine.Fail(Fault.BeforeCommit, 2);
        await using var running = Start(null, ("Status:Measures", "true"));
        using var client = running.ClientOf(null);
        await client.ReadAsync(Path);
        await EventuallyAsync(() => Engine.Struck == 2);
        Assert.That(await SpansAsync(), Is.Empty, "the first beat has failed");
        foreach (var minute in new[] { 1, 2 })
        {
            running.Clock.Advance(HeartbeatWorker.BetweenBeats);
            await EventuallyAsync(async () => (await SpansAsync()).Any(s => s == (Now.AddMinutes(1), Now.AddMinutes(minute))));
        }
    }

    private static Task EventuallyAsync(Func<bool> isSo) => EventuallyAsync(() => Task.FromResult(isSo()));

    /// <summary>Asks until it is so: what another thread does on its own cannot be waited for otherwise.</summary>
    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo()) await Task.Delay(5, longest.Token);
    }
}
