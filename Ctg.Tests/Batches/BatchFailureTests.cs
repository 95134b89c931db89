using Ctg.Api.Persistence;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Fault = Ctg.Tests.Persistence.Fault;

namespace Ctg.Tests.Batches;

/// <summary>An atomic batch over a driver that fails: all of it is there once, or nothing is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BatchFailureTests(string engine) : FaultyFixture(engine)
{
    [Test]
    public async Task It_survives_failures_that_pass_and_is_there_once([Values] Fault fault, [Values(1, 2)] int times)
    {
        Engine.Fail(fault, times);
        var batch = await Client.TogetherAsync(
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"), Batch.Patch("/v1/conventions/{c}", new { title = "Une fois" }, "\"1\""), Batch.Post("/v1/conventions", Samples.Convention(Caf)));
        Assert.That(batch.Statuses(), Is.EqualTo(new[] { 201, 200, 201 }), batch.Text);
        Assert.Multiple(async () =>
        {
            Assert.That(Engine.Struck, Is.EqualTo(fault == Fault.AfterCommit ? 1 : times), "a commit whose answer was lost is looked up, not done again");
            Assert.That((await ListAsync()).Order(), Is.EqualTo(new[] { Id(batch, 0), Id(batch, 2) }.Order()));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{Id(batch, 0)}/history")).Items.Count(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Where_the_database_stays_away_the_whole_gets_503_and_nothing_is_written([Values(Fault.Open, Fault.Command, Fault.BeforeCommit)] Fault fault)
    {
        Engine.Fail(fault, int.MaxValue);
        var refused = (await Client.TogetherAsync(Batch.Post("/v1/conventions", Samples.Convention(Caf)))).Expect(503);
        Engine.Fail(fault, 0);
        Assert.That(refused.Code, Is.EqualTo("unavailable"));
        Assert.That(await ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Who_waits_for_changes_is_told_once()
    {
        var told = 0;
        Service.Services.GetRequiredService<Database>().Committed += _ => told++;
        var batch = await Client.TogetherAsync(
            Batch.Post("/v1/conventions", Samples.Convention(Caf), "c"), Batch.Get("/v1/conventions/{c}"), Batch.Patch("/v1/conventions/{c}", new { title = "Une fois" }, "\"1\""));
        Assert.That((batch.Statuses(), told), Is.EqualTo((new[] { 201, 200, 200 }, 1)));
    }

    [Test]
    public async Task Of_separate_operations_the_one_that_fails_says_so()
    {
        using var log = new RequestLog();
        await using var service = new CtgService(
            Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(Engine)).AddSingleton<ILoggerProvider>(log), ("Database:Retries", "0"));
        using var client = service.ClientOf(Caf);
        object[] operations = [Batch.Post("/v1/conventions", Samples.Convention(Caf)), Batch.Get("/v1/organisations")];
        var away = await FailAsync(new DriverFailure());
        var conflict = await FailAsync(new DuplicateKeyFailure());
        Assert.That(log.Errors, Is.Empty);
        var failed = await FailAsync(new InvalidCastException("secret detail"));
        Assert.Multiple(async () =>
        {
            Assert.That((away.Statuses(), away.Code(0)), Is.EqualTo((new[] { 503, 200 }, "unavailable")));
            Assert.That((conflict.Statuses(), conflict.Code(0)), Is.EqualTo((new[] { 409, 200 }, "conflict")));
            Assert.That((failed.Statuses(), failed.Code(0)), Is.EqualTo((new[] { 500, 200 }, "unexpected")));
            Assert.That(failed.Text, Does.Not.Contain("secret"));
            Assert.That(log.Errors.Single(), Does.Contain("/v1/conventions"));
            Assert.That(await ListAsync(), Is.Empty);
        });

        async Task<Reply> FailAsync(Exception failure)
        {
            Engine.Fail(Fault.Command, 1, failure);
            return await client.EachAsync(operations);
        }
    }

    private static string Id(Reply batch, int index) => (string)batch.Result(index)["body"]!["id"]!;

    private async Task<IEnumerable<string>> ListAsync() => (await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Expect(200).Items.Select(i => (string)i["id"]!);
}
