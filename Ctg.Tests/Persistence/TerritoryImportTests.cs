using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TerritoryImportTests(string engine)
{
    private static TerritoryFiles Older => TerritoryFiles.Open(TestDatabase.OlderVintage);

    private static TerritoryFiles Next => TerritoryFiles.OpenAll(TestDatabase.DataFolder)[0];

    private static TerritoryFiles Newest => TerritoryFiles.OpenAll(TestDatabase.DataFolder)[^1];

    [Test]
    public async Task The_same_data_is_not_loaded_twice()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = ImportInto(database.OpenEngine());
        foreach (var files in TestDatabase.Vintages) Assert.That((await LoadAsync(import, files)).Territories, Is.Zero);
    }

    [Test]
    public async Task Other_data_of_a_vintage_that_the_register_holds_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = database.OpenEngine();
        await ExecuteAsync(opened, "UPDATE territory_vintage SET fingerprint = @Fingerprint", new { Fingerprint = new byte[32] });
        Assert.That(async () => await LoadAsync(ImportInto(opened), Next), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("other data of vintage 2025"));
    }

    [Test]
    public async Task A_vintage_older_than_the_newest_is_refused_and_changes_nothing()
    {
        await using var database = await EmptyAsync();
        var opened = database.OpenEngine();
        await LoadAsync(ImportInto(opened), Next);
        var before = await ContentAsync(opened);
        Assert.That(async () => await LoadAsync(ImportInto(opened), Older), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("oldest first"));
        Assert.That(await ContentAsync(opened), Is.EqualTo(before));
    }

    [Test]
    public async Task A_vintage_that_skips_a_year_is_refused_also_in_a_dry_run_and_changes_nothing()
    {
        await using var database = await EmptyAsync();
        var opened = database.OpenEngine();
        var import = ImportInto(opened);
        await LoadAsync(import, Older);
        var before = await ContentAsync(opened);
        Assert.Multiple(() =>
        {
            Assert.That(async () => await LoadAsync(import, Newest), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("lacks vintage 2025").And.Message.Contains("cannot be loaded afterwards"));
            Assert.That(async () => await import.CompareAsync(Newest, CancellationToken.None), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("lacks vintage 2025"));
        });
        Assert.That(await ContentAsync(opened), Is.EqualTo(before));
        await LoadAsync(import, Next);
        Assert.That((await LoadAsync(import, Newest)).Territories, Is.Positive, "in turn");
    }

    [TestCase(0.2)]
    [TestCase(0.9)]
    public async Task A_load_that_is_interrupted_leaves_the_vintage_before_whole(double share)
    {
        await using var database = await EmptyAsync();
        var opened = database.OpenEngine();
        await LoadAsync(ImportInto(opened), Older);
        var before = await ContentAsync(opened);
        using var source = new CancellationTokenSource();
        Assert.That(async () => await ImportInto(opened).LoadAsync(Next, new AtShare(share, source.Cancel), source.Token), Throws.Exception);
        Assert.That(await ContentAsync(opened), Is.EqualTo(before));
    }

    [Test]
    public async Task What_a_process_killed_half_way_leaves_on_the_disk_is_the_vintage_before()
    {
        if (engine != Engines.Sqlite) Assert.Ignore("The files of a server are its own.");
        await using var database = await EmptyAsync();
        using var opened = (SqliteEngine)database.OpenEngine();
        await LoadAsync(ImportInto(opened), Older);
        var before = await ContentAsync(opened);
        await using var left = TestDatabase.Empty(engine);
        using var image = (SqliteEngine)left.OpenEngine();
        await ImportInto(opened).LoadAsync(Next, new AtShare(0.9, () => CopyFiles(opened.File, image.File)), CancellationToken.None);
        Assert.That(await ContentAsync(image), Is.EqualTo(before));
        Assert.That((await LoadAsync(ImportInto(image), Next)).Territories, Is.Positive, "it can be loaded again");
    }

    [Test]
    public async Task What_a_load_would_change_is_told_beforehand_and_changes_nothing()
    {
        await using var database = await EmptyAsync();
        var opened = database.OpenEngine();
        await LoadAsync(ImportInto(opened), Older);
        var before = await ContentAsync(opened);
        var told = (await ImportInto(opened).CompareAsync(Next, CancellationToken.None)).Lines().ToArray();
        Assert.That(await ContentAsync(opened), Is.EqualTo(before));
        var done = (await LoadAsync(ImportInto(opened), Next)).Lines().ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(told, Is.EqualTo(done));
            Assert.That(told, Does.Contain("merged: commune-93059 Pierrefitte-sur-Seine -> commune-93066 Saint-Denis"));
            Assert.That(told, Does.Contain("split (re-established): commune-15141 Neussargues en Pinatelle -> commune-15031 Celles"));
            Assert.That(told, Does.Contain("recoded: commune-12076 Conques-en-Rouergue -> commune-12218 Conques-en-Rouergue"));
            Assert.That(told, Has.Some.StartsWith("moved to another EPCI: commune-14659 "));
            Assert.That(told, Has.Some.StartsWith("renamed: ").And.Some.StartsWith("another SIREN: commune-93066 "));
            Assert.That(told[^1], Does.Contain("communes with another population; inhabitants 68625077 -> 68952941"));
        });
    }

    [Test]
    public void A_folder_without_its_files_is_refused_with_their_names()
    {
        var empty = Directory.CreateTempSubdirectory().FullName;
        Assert.Multiple(() =>
        {
            Assert.That(() => TerritoryFiles.OpenAll(empty), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains(empty));
            Assert.That(() => TerritoryFiles.Open(empty), Throws.TypeOf<InvalidTerritoryDataException>().With.Message.Contains("communes.csv"));
        });
        Directory.Delete(empty);
    }

    private static TerritoryImport ImportInto(Engine opened) => new(TestDatabase.Over(opened));

    private static Task<VintageReport> LoadAsync(TerritoryImport import, TerritoryFiles files) =>
        import.LoadAsync(files, new Progress<double>(), CancellationToken.None);

    private async Task<TestDatabase> EmptyAsync()
    {
        var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        await new Migrator(database.OpenEngine(), TimeProvider.System).MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>How many rows each table of the register has, how many of them go on, and the log.</summary>
    private static async Task<IReadOnlyList<int>> ContentAsync(Engine opened)
    {
        await using var connection = opened.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var counts = new List<int>();
        foreach (var table in new[] { "territory", "population", "repeated_population", "territory_postal_code", "territory_movement", "change_log" })
            counts.Add(await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}"));
        foreach (var table in new[] { "territory_vintage", "territory_state", "territory_identifier", "membership" })
            counts.Add(await connection.ExecuteScalarAsync<int>($"SELECT SUM(CASE WHEN until_date = '9999-12-31' THEN 1 ELSE 1000000 END) FROM {table}"));
        counts.Add(await connection.ExecuteScalarAsync<int>("SELECT revision FROM territory_register"));
        return counts;
    }

    private static async Task ExecuteAsync(Engine opened, string statement, object parameters)
    {
        await using var connection = opened.CreateConnection(forWriting: true);
        await connection.OpenAsync();
        await connection.ExecuteAsync(statement, parameters);
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var suffix in new[] { "", "-wal" }) File.Copy(from + suffix, to + suffix);
    }

    /// <summary>Does something once, at a share of the work.</summary>
    private sealed class AtShare(double share, Action act) : IProgress<double>
    {
        private bool _done;

        public void Report(double value)
        {
            if (_done || value <= share) return;
            _done = true;
            act();
        }
    }
}
