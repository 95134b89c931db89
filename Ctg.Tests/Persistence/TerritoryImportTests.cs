using Ctg.Api.Territories.Import;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TerritoryImportTests(string engine)
{
    [Test]
    public async Task The_same_data_is_not_loaded_twice()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = new TerritoryImport(TestDatabase.Over(database.OpenEngine()));
        var again = await import.LoadAsync(TerritoryFiles.OpenNewest(TestDatabase.DataFolder), new Progress<double>(), CancellationToken.None);
        Assert.That(again.Territories, Is.Zero);
    }

    [Test]
    public async Task Other_data_than_the_register_holds_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = database.OpenEngine();
        await using (var connection = opened.CreateConnection(forWriting: true))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("UPDATE territory_vintage SET fingerprint = @Fingerprint", new { Fingerprint = new byte[32] });
        }
        var import = new TerritoryImport(TestDatabase.Over(opened));
        Assert.That(
            async () => await import.LoadAsync(TerritoryFiles.OpenNewest(TestDatabase.DataFolder), new Progress<double>(), CancellationToken.None),
            Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("other data"));
    }

    [Test]
    public async Task A_load_that_is_interrupted_leaves_nothing_behind()
    {
        await using var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        var opened = database.OpenEngine();
        await new Ctg.Api.Persistence.Migrator(opened, TimeProvider.System).MigrateAsync(CancellationToken.None);
        using var source = new CancellationTokenSource();
        var import = new TerritoryImport(TestDatabase.Over(opened));
        var interrupt = new Interrupt(source);
        Assert.That(async () => await import.LoadAsync(TerritoryFiles.OpenNewest(TestDatabase.DataFolder), interrupt, source.Token), Throws.Exception);
        await using var connection = opened.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        Assert.That(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM territory"), Is.Zero);
    }

    [Test]
    public void A_folder_without_its_files_is_refused_with_their_names()
    {
        var empty = Directory.CreateTempSubdirectory().FullName;
        Assert.Multiple(() =>
        {
            Assert.That(() => TerritoryFiles.OpenNewest(empty), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains(empty));
            Assert.That(() => TerritoryFiles.Open(empty), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("communes.csv"));
        });
        Directory.Delete(empty);
    }

    /// <summary>Cancels half way.</summary>
    private sealed class Interrupt(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value > 0.5) source.Cancel();
        }
    }
}
