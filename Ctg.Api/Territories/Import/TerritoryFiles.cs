using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ctg.Api.Territories.Import;

/// <summary>The files of one vintage, as data/README.md describes them.</summary>
public sealed class TerritoryFiles
{
    private static readonly string[] Names =
    [
        "vintage.json", "regions.csv", "departements.csv", "epci.csv", "ept.csv", "communes.csv", "communes_other_types.csv", "old_codes.csv",
    ];

    private TerritoryFiles(string folder)
    {
        Folder = folder;
        try
        {
            using var vintage = JsonDocument.Parse(File.ReadAllBytes(PathOf("vintage.json")));
            var root = vintage.RootElement;
            Vintage = root.GetProperty("vintage").GetString()!;
            From = DateOnly.ParseExact(root.GetProperty("from").GetString()!, "O", CultureInfo.InvariantCulture);
            PopulationYear = root.GetProperty("populationYear").GetInt32();
            TotalPopulationYear = root.GetProperty("totalPopulationYear").GetInt32();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new InvalidTerritoryDataException(
                $"{PathOf("vintage.json")} must tell vintage, from (a date), populationYear and totalPopulationYear: restore it.", e);
        }
    }

    public string Folder { get; }

    public string Vintage { get; }

    /// <summary>The first day on which it is in force.</summary>
    public DateOnly From { get; }

    /// <summary>The year of the census that the municipal populations are of.</summary>
    public int PopulationYear { get; }

    /// <summary>The year of the census that the total populations are of.</summary>
    public int TotalPopulationYear { get; }

    /// <summary>Opens a folder; every file must be there.</summary>
    /// <exception cref="InvalidTerritoryDataException">What is missing, and what to do.</exception>
    public static TerritoryFiles Open(string folder)
    {
        var missing = Names.Where(name => !File.Exists(Path.Combine(folder, name))).ToArray();
        if (missing.Length > 0)
            throw new InvalidTerritoryDataException($"The folder {Path.GetFullPath(folder)} lacks {string.Join(", ", missing)}: restore the data folder, or name another one in Territories:Folder.");
        return new TerritoryFiles(folder);
    }

    /// <summary>The vintages below a folder, the oldest first.</summary>
    /// <exception cref="InvalidTerritoryDataException">There is none.</exception>
    public static IReadOnlyList<TerritoryFiles> OpenAll(string root)
    {
        // A folder that has none of the files is of other data.
        string[] folders = Directory.Exists(root) ? [.. Directory.GetDirectories(root).Where(folder => Names.Any(name => File.Exists(Path.Combine(folder, name))))] : [];
        return folders.Length == 0
            ? throw new InvalidTerritoryDataException($"The data folder {Path.GetFullPath(root)} is empty or missing: restore it, or name another one in Territories:Folder.")
            : [.. folders.Select(Open).OrderBy(f => f.From)];
    }

    /// <summary>SHA-256 over all files: the same data is not loaded twice.</summary>
    public byte[] Fingerprint() => SHA256.HashData([.. Names.SelectMany(name => SHA256.HashData(File.ReadAllBytes(PathOf(name))))]);

    /// <summary>Reads a file, a record for each row; what is wrong with it goes to the faults.</summary>
    internal IReadOnlyList<T> Read<T>(string name, IReadOnlyList<string> columns, ImportFaults faults, Func<CsvRow, T> record) =>
        CsvFile.Read(PathOf(name), columns, faults, record);

    private string PathOf(string name) => Path.Combine(Folder, name);
}
