using Ctg.Api.Status;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ctg.Tests.Status;

/// <summary>What everybody is told of the service, as it is and as it was.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class StatusTests(string engine) : StatusFixture(engine)
{
    private const string Unavailable = """{"state":"unavailable","since":null,"outages":null,"months":null}""";

    [Test]
    public async Task Before_anything_was_measured_it_says_that_it_is_there()
    {
        var reply = (await Stranger.ReadAsync(Path)).Expect(200);
        Assert.That(reply.Text, Is.EqualTo("""{"state":"available","since":null,"outages":[],"months":[]}"""));
        Assert.That((reply.Headers.CacheControl!.NoCache, reply.Headers.CacheControl.Private), Is.EqualTo((true, true)), "it is of now");
    }

    [Test]
    public async Task An_outage_is_seen_while_it_goes_on_and_has_an_end_once_an_instance_is_up_again()
    {
        await BeatAsync(Service);
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        await BeatAsync(Service);
        Assert.That((await Stranger.ReadAsync(Path)).Text, Does.EndWith(""","outages":[],"months":[{"month":"2026-06","availability":100}]}"""));
        Service.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.That((await Stranger.ReadAsync(Path)).Text, Does.Contain(""""outages":[{"from":"2026-06-15T08:01:00+00:00","until":null}]""""));
        await BeatAsync(Service);
        Assert.That((await Stranger.ReadAsync(Path)).Text, Is.EqualTo(
            """{"state":"available","since":"2026-06-15T08:00:00+00:00","outages":[{"from":"2026-06-15T08:01:00+00:00","until":"2026-06-15T08:21:00+00:00"}],"months":[{"month":"2026-06","availability":4.76}]}"""));
    }

    [Test]
    public async Task It_tells_of_twelve_months_as_Paris_has_them()
    {
        await KeepAsync(1, Now.AddMonths(-12), Now);
        var status = await ReadAsync();
        Assert.That((DateTimeOffset)status["since"]!, Is.EqualTo(new DateTimeOffset(2025, 6, 30, 22, 0, 0, TimeSpan.Zero)));
        Assert.That(status["months"]!.AsArray().Select(m => (string)m!["month"]!), Is.EqualTo(Enumerable.Range(0, 12).Select(back => $"{Now.AddMonths(-back):yyyy-MM}")));
    }

    [Test]
    public async Task It_needs_no_token_and_minds_no_wrong_one()
    {
        using var forged = new HttpRequestMessage(HttpMethod.Get, Path);
        forged.Headers.Authorization = new("Bearer", Tokens.For("91", issuer: "https://elsewhere.test"));
        (await Stranger.ReplyAsync(forged)).Expect(200);
        using var known = Service.ClientOf("91", "openid");
        (await known.ReadAsync(Path)).Expect(200);
    }

    [Test]
    public async Task Callers_without_a_token_have_one_quota_together()
    {
        await using var narrow = Start(null, ("Quota:RequestsPerMinute", "1"));
        using var one = narrow.ClientOf(null);
        using var other = narrow.ClientOf(null);
        using var known = narrow.ClientOf("91");
        (await one.ReadAsync(Path)).Expect(200);
        (await other.ReadAsync(Path)).Expect(429);
        (await known.ReadAsync(Path)).Expect(200);
    }

    [Test]
    public async Task Where_the_database_is_away_it_answers_that_it_is([Values(Fault.Open, Fault.Command)] Fault fault)
    {
        await BeatAsync(Service);
        Engine.Fail(fault, int.MaxValue);
        Assert.That((await Stranger.ReadAsync(Path)).Expect(200).Text, Is.EqualTo(Unavailable));
        Engine.Fail(fault, 0);
        Assert.That((string?)(await ReadAsync())["state"], Is.EqualTo("available"));
    }

    [Test]
    public async Task Where_only_the_history_cannot_be_read_it_is_unavailable_too()
    {
        await using var service = Start(services => services.Replace(ServiceDescriptor.Singleton<HealthCheckService>(new Health(_ => Task.CompletedTask))));
        using var client = service.ClientOf(null);
        Engine.Fail(Fault.Open, int.MaxValue);
        Assert.That((await client.ReadAsync(Path)).Expect(200).Text, Is.EqualTo(Unavailable));
    }

    [Test]
    public async Task A_database_that_does_not_answer_in_time_is_away()
    {
        var asked = new TaskCompletionSource();
        await using var service = Start(services => services.Replace(ServiceDescriptor.Singleton<HealthCheckService>(new Health(token =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        }))));
        using var client = service.ClientOf(null);
        var reply = client.ReadAsync(Path);
        await asked.Task;
        service.Clock.Advance(StatusStore.Patience);
        Assert.That((await reply).Expect(200).Text, Is.EqualTo(Unavailable));
    }

    [Test]
    public async Task A_fault_of_the_program_is_told_as_one()
    {
        await using var broken = Start(services => services.Replace(ServiceDescriptor.Singleton<HealthCheckService>(new Health(_ => throw new InvalidCastException("hidden")))));
        using var client = broken.ClientOf(null);
        Assert.That((await client.ReadAsync(Path)).Expect(500).Text, Does.Not.Contain("hidden"));
    }

    /// <summary>Is healthy after what a test has it do.</summary>
    private sealed class Health(Func<CancellationToken, Task> first) : HealthCheckService
    {
        public override async Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
        {
            await first(cancellationToken);
            return new HealthReport(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero);
        }
    }
}
