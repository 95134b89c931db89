using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

/// <summary>The service over a driver that fails: what was acknowledged is there, what was not is there once or not at all.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ResilienceTests(string engine) : FaultyFixture(engine)
{
    [Test]
    public async Task A_write_survives_failures_that_pass_and_is_there_once([Values] Fault fault, [Values(1, 2, 3)] int times)
    {
        Engine.Fail(fault, times);
        var created = await Client.CreateConventionAsync(Caf);
        Assert.Multiple(async () =>
        {
            Assert.That(Engine.Struck, Is.EqualTo(fault == Fault.AfterCommit ? 1 : times), "a commit whose answer was lost is looked up, not done again");
            Assert.That((await ListAsync()).Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)created.Body["id"] }));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{created.Body["id"]}/history")).Items.Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_change_whose_commit_got_no_answer_is_made_once()
    {
        var created = await Client.CreateConventionAsync(Caf);
        Engine.Fail(Fault.AfterCommit, 1);
        var revised = (await Client.PatchAsync($"/v1/conventions/{created.Body["id"]}", new { title = "Une fois" }, created.ETag)).Expect(200);
        Assert.That(revised.ETag, Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task A_database_that_stays_away_gets_503_with_Retry_After_and_nothing_is_written([Values(Fault.Open, Fault.Command, Fault.BeforeCommit)] Fault fault)
    {
        Engine.Fail(fault, int.MaxValue);
        var refused = (await Client.PostAsync("/v1/conventions", Samples.Convention(Caf))).Expect(503);
        Engine.Fail(fault, 0);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Code, Is.EqualTo("unavailable"));
            Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(await ListAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task A_read_survives_failures_that_pass([Values(Fault.Open, Fault.Command)] Fault fault)
    {
        Engine.Fail(fault, 3);
        (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(200);
        Assert.That(Engine.Struck, Is.EqualTo(3));
    }

    [Test]
    public async Task Readiness_goes_red_and_says_why_while_liveness_stays_green()
    {
        Engine.Fail(Fault.Open, int.MaxValue);
        var ready = (await Client.ReadAsync("/health/ready")).Expect(503);
        (await Client.ReadAsync("/health/live")).Expect(200);
        Engine.Fail(Fault.Open, 0);
        (await Client.ReadAsync("/health/ready")).Expect(200);
        Assert.That((string?)ready.Body["checks"]![0]!["detail"], Is.EqualTo("The database does not answer."));
    }

    [Test]
    public async Task Readiness_goes_red_where_the_schema_is_older_than_the_release()
    {
        await RenumberMigrationsAsync(-100);
        var older = await Client.ReadAsync("/health/ready");
        await RenumberMigrationsAsync(100);
        (await Client.ReadAsync("/health/ready")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(older.Status, Is.EqualTo(503));
            Assert.That((string?)older.Body["checks"]![0]!["detail"], Does.Contain("run 'ctg migrate'"));
        });
    }

    [Test]
    public async Task Readiness_stays_green_where_the_next_release_has_migrated_already()
    {
        await RenumberMigrationsAsync(100);
        var newer = await Client.ReadAsync("/health/ready");
        await RenumberMigrationsAsync(-100);
        Assert.That(newer.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Readiness_goes_red_where_there_is_no_schema()
    {
        await using var database = await TestDatabase.CreateAsync(EngineName);
        await using var service = new CtgService(database);
        using var client = service.ClientOf(Caf);
        await using (var connection = database.OpenEngine().CreateConnection(forWriting: true))
        {
            // Once the service is up: with SQLite its start makes the schema.
            await connection.OpenAsync();
            await connection.ExecuteAsync("DROP TABLE schema_migration");
        }
        var ready = (await client.ReadAsync("/health/ready")).Expect(503);
        Assert.That((string?)ready.Body["checks"]![0]!["detail"], Does.StartWith("The database has no schema"));
    }

    [Test]
    public async Task A_unit_that_another_writer_was_ahead_of_is_tried_again()
    {
        var tries = 0;
        var database = TestDatabase.Over(Database.OpenEngine(), options: new DatabaseOptions { RetryDelayMilliseconds = 0 });
        var outcome = await database.WriteAsync(new Actor("tester", Caf), async session =>
        {
            // The first try finds its key taken, as when two write at once; the second sees what the first writer wrote.
            var first = Statement.Load("Conventions/Sql/First_Reference_Number.sql");
            if (++tries > 1) return new Done();
            for (var i = 0; i < 2; i++) await session.ExecuteAsync(first, new { Series = $"CTG-{Caf}-2026" });
            return new Done();
        }, CancellationToken.None);
        Assert.That((tries, outcome), Is.EqualTo((2, new Done())));
    }

    [Test]
    public void A_try_that_takes_too_long_is_given_up()
    {
        var impatient = TestDatabase.Over(Database.OpenEngine(), options: new DatabaseOptions { TimeoutSeconds = 1, Retries = 0 });
        Assert.That(
            () => impatient.ReadAsync(async session =>
            {
                await Task.Delay(TimeSpan.FromSeconds(30), session.Cancellation);
                return 0;
            }, CancellationToken.None),
            Throws.TypeOf<DatabaseUnavailableException>());
    }

    [Test]
    public async Task After_many_failures_the_database_is_left_alone_for_a_while()
    {
        Engine.Fail(Fault.Open, int.MaxValue);
        for (var i = 0; i < 10; i++) (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(503);
        var struck = Engine.Struck;
        (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(503);
        Assert.That(Engine.Struck, Is.EqualTo(struck), "the circuit is open: the driver is not asked");
        Engine.Fail(Fault.Open, 0);
        Service.Clock.Advance(TimeSpan.FromSeconds(6));
        (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(200);
    }

    private async Task<IEnumerable<System.Text.Json.Nodes.JsonNode>> ListAsync() => (await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Expect(200).Items;

    private async Task RenumberMigrationsAsync(int by)
    {
        await using var connection = Engine.CreateConnection(forWriting: true);
        await connection.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync("UPDATE schema_migration SET number = number + @By", new { By = by });
    }

    private sealed record Done : IOutcome
    {
        public bool Commits => true;
    }
}
