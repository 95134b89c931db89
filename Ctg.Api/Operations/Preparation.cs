using Ctg.Api.Facilities.Scales;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Composed;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Operations;

/// <summary>What the embedded database gets on start: its schema, the territories of France and of Caf, the scales of the bonus territoire, and in Development a demonstration.</summary>
internal static class Preparation
{
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        var services = app.Services;
        if (services.GetRequiredService<Engine>() is not SqliteEngine engine) return;
        Directory.CreateDirectory(Path.GetDirectoryName(engine.File)!);
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        foreach (var files in TerritoryFiles.OpenAll(FolderOf(app.Configuration)))
        {
            var imported = await ImportAsync(services, files, cancellation);
            if (imported.Territories > 0) app.Logger.LogInformation("Loaded {Count} territories of vintage {Vintage}.", imported.Territories, imported.Vintage);
            foreach (var shared in imported.Shared) app.Logger.LogWarning("Vintage {Vintage}: {Commune}.", imported.Vintage, shared);
        }
        var cafs = Path.Combine(FolderOf(app.Configuration), "cafs", "cafs.csv");
        if (await LoadCafsAsync(services, cafs, cancellation)) app.Logger.LogInformation("Loaded the territories of Caf of {File}.", Path.GetFileName(cafs));
        foreach (var file in ScaleFiles(FolderOf(app.Configuration)))
        {
            if (await LoadScalesAsync(services, file, cancellation)) app.Logger.LogInformation("Loaded the scales of the bonus territoire of {File}.", Path.GetFileName(file));
        }
        if (!app.Configuration.GetValue<bool>("Demonstration:Enabled")) return;
        var demonstrated = await services.GetRequiredService<Demonstration>().LoadAsync(cancellation);
        if (demonstrated > 0) app.Logger.LogInformation("Added a demonstration for the Essonne: {Count} conventions, the invented ones marked as examples.", demonstrated);
    }

    public static async Task<VintageReport> ImportAsync(IServiceProvider services, TerritoryFiles files, CancellationToken cancellation)
    {
        var import = services.GetRequiredService<TerritoryImport>();
        if (await import.HasAsync(files, cancellation)) return VintageReport.Nothing(files.Vintage);
        return await Progress.ShowAsync($"Territories {files.Vintage}", progress => import.LoadAsync(files, progress, cancellation));
    }

    /// <summary>Where the register has any Caf, the operator says which there are.</summary>
    private static async Task<bool> LoadCafsAsync(IServiceProvider services, string file, CancellationToken cancellation)
    {
        var import = services.GetRequiredService<CafImport>();
        if (!File.Exists(file) || await import.HasAnyAsync(cancellation)) return false;
        return (await import.LoadAsync(file, new Progress<double>(), cancellation)).Commits;
    }

    /// <summary>What the operator has loaded of a year since is not replaced.</summary>
    private static async Task<bool> LoadScalesAsync(IServiceProvider services, string file, CancellationToken cancellation)
    {
        var import = services.GetRequiredService<ScaleImport>();
        if (await import.HasAsync(file, cancellation)) return false;
        await import.LoadAsync(file, new Progress<double>(), cancellation);
        return true;
    }

    private static IEnumerable<string> ScaleFiles(string folder) =>
        Path.Combine(folder, "bonus-scales") is var scales && Directory.Exists(scales) ? Directory.GetFiles(scales, "*.csv").Order(StringComparer.Ordinal) : [];

    private static string FolderOf(IConfiguration configuration) =>
        configuration["Territories:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "data");
}
