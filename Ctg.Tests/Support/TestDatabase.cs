using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ctg.Tests.Support;

/// <summary>A database of its own for a test run, with the territories of France; dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(PrepareTemplateAsync);

    private TestDatabase(string engine, string connectionString) => (Engine, ConnectionString) = (engine, connectionString);

    public string Engine { get; }

    public string ConnectionString { get; }

    /// <summary>The vintages that the service ships, 2025 and 2026.</summary>
    public static string DataFolder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The vintage before them, which has what did not happen after: mergers, a split, other codes, moves to other EPCI.</summary>
    public static string OlderVintage => Path.Combine(AppContext.BaseDirectory, "test-data", "2024");

    /// <summary>The vintages of a test database, the oldest first.</summary>
    public static IEnumerable<TerritoryFiles> Vintages => [TerritoryFiles.Open(OlderVintage), .. TerritoryFiles.OpenAll(DataFolder)];

    public static async Task<TestDatabase> CreateAsync(string engine)
    {
        var database = Empty(engine);
        if (engine == Engines.Sqlite)
        {
            File.Copy(await Template.Value, new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
            return database;
        }
        await database.CreateOnServerAsync();
        await PrepareAsync(database.OpenEngine());
        return database;
    }

    /// <summary>A database without a schema; on a server it is not created yet.</summary>
    public static TestDatabase Empty(string engine)
    {
        Engines.Require(engine);
        var name = $"ctg_test_{Guid.NewGuid():N}";
        return engine == Engines.Sqlite
            ? new(engine, $"Data Source={Path.Combine(Path.GetTempPath(), name)}.db;Pooling=False")
            : new(engine, new SqlConnectionStringBuilder(Engines.SqlServerConnection) { InitialCatalog = name }.ToString());
    }

    public Engine OpenEngine()
    {
        TypeHandlers.Register();
        return Engine == Engines.Sqlite ? new SqliteEngine(ConnectionString) : new SqlServerEngine(ConnectionString);
    }

    public Task CreateOnServerAsync() => Engine == Engines.Sqlite ? Task.CompletedTask : OnServerAsync("CREATE DATABASE");

    public async ValueTask DisposeAsync()
    {
        if (Engine == Engines.SqlServer)
        {
            SqlConnection.ClearAllPools();
            await OnServerAsync("DROP DATABASE");
            return;
        }
        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(file + suffix);
    }

    internal static Database Over(Engine engine, TimeProvider? clock = null, DatabaseOptions? options = null) =>
        new(engine, Options.Create(options ?? new DatabaseOptions()), clock ?? TimeProvider.System);

    private static async Task<string> PrepareTemplateAsync()
    {
        var template = Empty(Engines.Sqlite);
        // The last connection that closes folds the write-ahead log into the file, which alone is copied.
        using (var engine = (SqliteEngine)template.OpenEngine()) await PrepareAsync(engine);
        var file = new SqliteConnectionStringBuilder(template.ConnectionString).DataSource;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static async Task PrepareAsync(Engine engine)
    {
        await new Migrator(engine, TimeProvider.System).MigrateAsync(CancellationToken.None);
        foreach (var files in Vintages)
            await new TerritoryImport(Over(engine)).LoadAsync(files, new Progress<double>(), CancellationToken.None);
    }

    private async Task OnServerAsync(string statement)
    {
        var name = new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(Engines.SqlServerConnection) { InitialCatalog = "master" }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{statement} {name}";
        await command.ExecuteNonQueryAsync();
    }
}
