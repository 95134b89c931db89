using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

/// <summary>A fixture of tests of imports, each over a database of its own with the territories of three vintages.</summary>
public abstract class FileImportFixture(string engine)
{
    private TestDatabase? _database;

    private protected Engine Engine { get; private set; } = null!;

    private protected Database Unit => TestDatabase.Over(Engine);

    [SetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        Engine = _database.OpenEngine();
    }

    [TearDown]
    public async Task DropAsync()
    {
        if (_database is null) return;
        (Engine as IDisposable)?.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>The revision of the register and the length of the log: both grow with what an import changes.</summary>
    private protected async Task<(int Revision, int Changes)> StateAsync() =>
        ((await QueryAsync<int>("SELECT revision FROM territory_register")).Single(), (await QueryAsync<int>("SELECT COUNT(*) FROM change_log")).Single());

    private protected async Task<IEnumerable<T>> QueryAsync<T>(string statement)
    {
        await using var connection = Engine.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return await connection.QueryAsync<T>(statement);
    }

    private protected async Task ExecuteAsync(string statement)
    {
        await using var connection = Engine.CreateConnection(forWriting: true);
        await connection.OpenAsync();
        await connection.ExecuteAsync(statement);
    }

    /// <summary>Another database, with the schema and nothing in it.</summary>
    private protected async Task<TestDatabase> EmptyAsync()
    {
        var database = TestDatabase.Empty(engine);
        await database.CreateOnServerAsync();
        await new Migrator(database.OpenEngine(), TimeProvider.System).MigrateAsync(CancellationToken.None);
        return database;
    }
}
