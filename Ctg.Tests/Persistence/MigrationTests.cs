using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MigrationTests(string engine)
{
    private static readonly string[] Names = ["0001_first_tables", "0002_organisations", "0003_convention_life", "0004_cej_contracts", "0005_split_decisions", "0006_territory_extras", "0007_splits_and_places", "0008_action_sheets", "0009_steering", "0010_diagnoses", "0011_facilities", "0012_purged_contacts", "0013_shared_actions", "0014_worklist", "0015_commune_coverage", "0016_vintage_communes", "0017_change_audience", "0018_change_audience_of_before", "0019_external_references", "0020_webhooks", "0021_imports", "0022_service_spans"];

    [Test]
    public async Task An_empty_database_is_brought_to_the_newest_schema_once()
    {
        await using var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        var migrator = new Migrator(database.OpenEngine(), TimeProvider.System);
        var first = await migrator.MigrateAsync(CancellationToken.None);
        var second = await migrator.MigrateAsync(CancellationToken.None);
        var version = await TestDatabase.Over(database.OpenEngine()).ReadAsync(migrator.CurrentAsync, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(Names));
            Assert.That(second, Is.Empty);
            Assert.That(version, Is.EqualTo(migrator.Newest));
        });
    }

    [Test]
    public async Task Processes_that_start_together_apply_each_migration_once()
    {
        await using var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Migrator(database.OpenEngine(), TimeProvider.System).MigrateAsync(CancellationToken.None))));
        Assert.That(applied.Sum(a => a.Count), Is.EqualTo(Names.Length));
    }

    [Test]
    public async Task A_file_that_was_edited_after_it_was_applied_is_refused()
    {
        await using var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        var opened = database.OpenEngine();
        await new Migrator(opened, TimeProvider.System).MigrateAsync(CancellationToken.None);
        await using (var connection = opened.CreateConnection(forWriting: true))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("UPDATE schema_migration SET hash = @Hash", new { Hash = new byte[32] });
        }
        Assert.That(
            async () => await new Migrator(opened, TimeProvider.System).MigrateAsync(CancellationToken.None),
            Throws.TypeOf<EditedMigrationException>().With.Message.Contains("0001_first_tables"));
    }
}
