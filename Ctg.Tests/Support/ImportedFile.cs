using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;

namespace Ctg.Tests.Support;

/// <summary>A file as a user brings it to an import, for as long as the test runs.</summary>
public sealed class ImportedFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctg-import-").FullName;

    private ImportedFile(string name, string text)
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    /// <summary>A table, of a header and rows.</summary>
    public static ImportedFile Csv(params string[] lines) => new("file.csv", string.Join('\n', lines) + "\n");

    public static ImportedFile GeoJson(params string[] features) => new("file.geojson", Contours.Collection(features));

    public static ImportedFile Text(string text) => new("file.geojson", text);

    public Task<ImportReport> LoadIntoAsync(IFileImport import) => import.LoadAsync(Path, new Progress<double>(), CancellationToken.None);

    /// <summary>The same into a database that nothing has open.</summary>
    internal async Task LoadIntoAsync(TestDatabase database, Func<Database, IFileImport> import)
    {
        var engine = database.OpenEngine();
        await LoadIntoAsync(import(TestDatabase.Over(engine)));
        (engine as IDisposable)?.Dispose();
    }

    /// <summary>The faults that a load refuses with, one a line, without the file's name.</summary>
    public async Task<string[]> FaultsAsync(IFileImport import)
    {
        try
        {
            await LoadIntoAsync(import);
            return [];
        }
        catch (InvalidTerritoryDataException e)
        {
            return [.. e.Message.Split('\n').Skip(1).Select(line => line.Trim().Replace("file.csv, ", "", StringComparison.Ordinal).Replace("file.geojson: ", "", StringComparison.Ordinal))];
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
