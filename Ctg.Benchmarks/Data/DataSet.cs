using System.Diagnostics;
using Ctg.Api.Http;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ctg.Benchmarks.Data;

/// <summary>The database to measure on: every territory of the country, conventions, and a plan of actions for each.</summary>
/// <param name="ConnectionString">Of the database.</param>
/// <param name="Country">What it was made of.</param>
/// <param name="FirstImport">How long the import of all territories into an empty register took.</param>
/// <param name="NextImport">How long the import of the vintage after it took.</param>
internal sealed record DataSet(string ConnectionString, Country Country, TimeSpan FirstImport, TimeSpan NextImport)
{
    /// <summary>Where the build puts the territory data.</summary>
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static async Task<DataSet> MakeAsync(string file, int conventions, CancellationToken cancellation)
    {
        TypeHandlers.Register();
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        using var engine = new SqliteEngine(connectionString);
        var database = new Database(engine, Options.Create(new DatabaseOptions()), TimeProvider.System);
        await new Migrator(engine, TimeProvider.System).MigrateAsync(cancellation);

        var imports = new List<TimeSpan>();
        var vintages = TerritoryFiles.OpenAll(Folder);
        foreach (var files in vintages)
        {
            var started = Stopwatch.GetTimestamp();
            await Progress.ShowAsync($"Territories {files.Vintage}", progress => new TerritoryImport(database).LoadAsync(files, progress, cancellation));
            imports.Add(Stopwatch.GetElapsedTime(started));
        }

        var country = new Country(vintages[^1]);
        var filling = new Filling(database, country, new ParisCalendar(TimeProvider.System).Today);
        await Progress.ShowAsync($"Conventions {conventions}", async progress =>
        {
            await filling.FillAsync(conventions, progress, cancellation);
            return conventions;
        });

        // The last connection that closes folds the write-ahead log into the file, as between two runs of the service.
        SqliteConnection.ClearAllPools();
        return new DataSet(connectionString, country, imports[0], imports[1]);
    }
}
