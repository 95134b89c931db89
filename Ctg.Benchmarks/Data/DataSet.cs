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

    /// <summary>All territories, and conventions with a plan each.</summary>
    public static async Task<DataSet> MakeAsync(string file, int conventions, CancellationToken cancellation)
    {
        var data = await ImportAsync(file, cancellation);
        await data.AddAsync(..conventions, withPlans: true, cancellation);
        return data;
    }

    /// <summary>All territories.</summary>
    public static async Task<DataSet> ImportAsync(string file, CancellationToken cancellation)
    {
        TypeHandlers.Register();
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        using var engine = new SqliteEngine(connectionString);
        var database = Over(engine);
        await new Migrator(engine, TimeProvider.System).MigrateAsync(cancellation);

        var imports = new List<TimeSpan>();
        var vintages = TerritoryFiles.OpenAll(Folder);
        foreach (var files in vintages)
        {
            var started = Stopwatch.GetTimestamp();
            await Progress.ShowAsync($"Territories {files.Vintage}", progress => new TerritoryImport(database).LoadAsync(files, progress, cancellation));
            imports.Add(Stopwatch.GetElapsedTime(started));
        }
        return new DataSet(connectionString, new Country(vintages[^1]), imports[0], imports[1]);
    }

    /// <summary>Adds the conventions of these numbers.</summary>
    public async Task AddAsync(Range numbers, bool withPlans, CancellationToken cancellation)
    {
        using var engine = new SqliteEngine(ConnectionString);
        var filling = new Filling(Over(engine), Country, new ParisCalendar(TimeProvider.System).Today);
        await Progress.ShowAsync($"Conventions up to {numbers.End}", async progress =>
        {
            await filling.FillAsync(numbers, withPlans, progress, cancellation);
            return numbers.End.Value - numbers.Start.Value;
        });

        // The last connection that closes folds the write-ahead log into the file, as between two runs of the service.
        SqliteConnection.ClearAllPools();
    }

    private static Database Over(SqliteEngine engine) => new(engine, Options.Create(new DatabaseOptions()), TimeProvider.System);
}
