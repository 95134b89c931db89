using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.Options;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class VerificationTests(string engine)
{
    private TestDatabase _database = null!;
    private Engine _engine = null!;
    private Database _unit = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        _engine = _database.OpenEngine();
        _unit = TestDatabase.Over(_engine);
        await new Demonstration(_unit, new ParisCalendar(TimeProvider.System), new ConventionCircumstances(Options.Create(new ConventionOptions()))).LoadAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task DropAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task What_was_altered_removed_or_written_past_the_service_is_found()
    {
        var (changes, _, before) = await VerifyAsync();
        Assert.That(before, Is.Empty);

        await ExecuteAsync("UPDATE change_log SET reason = 'Autre' WHERE seq = 3");
        await ExecuteAsync("DELETE FROM change_log WHERE seq = 5");
        await ExecuteAsync($"DELETE FROM change_log WHERE seq = {changes}");
        await ExecuteAsync("UPDATE convention SET document = summary WHERE convention_key = 11");
        await ExecuteAsync("UPDATE convention SET version = version + 1 WHERE convention_key = 12");
        await ExecuteAsync("UPDATE convention SET id = '00000000-0000-7000-8000-000000000001' WHERE convention_key = 13");

        var (left, _, after) = await VerifyAsync();
        Assert.Multiple(() =>
        {
            Assert.That(left, Is.EqualTo(changes - 2));
            Assert.That(after, Has.One.Match("^The change 3 .* was altered, or one before it"));
            Assert.That(after, Has.One.EqualTo("Changes 5 to 5 are missing."));
            Assert.That(after, Has.One.EqualTo($"Changes {changes} to {changes} are missing at the end."));
            Assert.That(after, Has.One.Match("^The resource of change .* is not as that change left it"));
            Assert.That(after, Has.One.Match("has no resource any more"));
            Assert.That(after, Has.One.Match("^The convention 00000000-0000-7000-8000-000000000001 stands at version"));
            Assert.That(after, Has.One.Match($"^The convention {IdOf(12)} stands at version"));
        });
    }

    [Test]
    public async Task A_vintage_that_counts_other_communes_than_the_register_has_is_found()
    {
        const string Of = "WHERE vintage = '2026' AND territory_id = (SELECT territory_id FROM territory WHERE type = 'commune' AND code = ";
        await ExecuteAsync($"UPDATE vintage_commune SET inhabitants = inhabitants + 1 {Of}'91228')");
        await ExecuteAsync($"UPDATE vintage_commune SET inhabitants = NULL {Of}'91286')");
        await ExecuteAsync($"DELETE FROM vintage_commune {Of}'91377')");
        await ExecuteAsync("INSERT INTO vintage_commune (vintage, territory_id, inhabitants) SELECT '2026', territory_id, 1 FROM territory WHERE type = 'epci' AND code = '200059228'");

        var (_, _, differences) = await VerifyAsync();
        Assert.That(
            differences, Is.EqualTo(new[] { "200059228", "91228", "91286", "91377" }.Select(code => $"The commune {code} is not counted in vintage 2026 as the register has it.")));
    }

    private Guid IdOf(long key)
    {
        using var connection = _engine.CreateConnection(forWriting: false);
        connection.Open();
        return connection.QuerySingle<Guid>("SELECT id FROM convention WHERE convention_key = @Key", new { Key = key });
    }

    private Task<(long Changes, int Resources, IReadOnlyList<string> Differences)> VerifyAsync() =>
        new Verification(_unit).RunAsync(new Progress<double>(), CancellationToken.None);

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = _engine.CreateConnection(forWriting: true);
        await connection.OpenAsync();
        Assert.That(await connection.ExecuteAsync(statement), Is.EqualTo(1), statement);
    }
}
