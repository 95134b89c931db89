using System.Security.Cryptography;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Ctg.Api.Territories.Import;

/// <summary>The files of one vintage, as data/README.md describes them.</summary>
public sealed class TerritoryFiles
{
    private static readonly string[] Names =
    [
        "vintage.json", "regions.csv", "departements.csv", "epci.csv", "ept.csv", "communes.csv", "communes_other_types.csv", "old_codes.csv",
    ];

    private readonly string _folder;

    private TerritoryFiles(string folder)
    {
        _folder = folder;
        using var vintage = JsonDocument.Parse(File.ReadAllBytes(PathOf("vintage.json")));
        Vintage = vintage.RootElement.GetProperty("vintage").GetString()!;
        PopulationYear = vintage.RootElement.GetProperty("populationYear").GetInt32();
    }

    public string Vintage { get; }

    public int PopulationYear { get; }

    /// <summary>Opens a folder; every file must be there.</summary>
    /// <exception cref="InvalidTerritoryDataException">What is missing, and what to do.</exception>
    public static TerritoryFiles Open(string folder)
    {
        var missing = Names.Where(name => !File.Exists(Path.Combine(folder, name))).ToArray();
        if (missing.Length > 0)
            throw new InvalidTerritoryDataException($"The folder {Path.GetFullPath(folder)} lacks {string.Join(", ", missing)}: restore the data folder, or name another one in Territories:Folder.");
        return new TerritoryFiles(folder);
    }

    /// <summary>The newest vintage below a folder.</summary>
    /// <exception cref="InvalidTerritoryDataException">There is none.</exception>
    public static TerritoryFiles OpenNewest(string root)
    {
        var newest = Directory.Exists(root) ? Directory.GetDirectories(root).Max(StringComparer.Ordinal) : null;
        return newest is null
            ? throw new InvalidTerritoryDataException($"The data folder {Path.GetFullPath(root)} is empty or missing: restore it, or name another one in Territories:Folder.")
            : Open(newest);
    }

    /// <summary>SHA-256 over all files: the same data is not loaded twice.</summary>
    public byte[] Fingerprint() => SHA256.HashData([.. Names.SelectMany(name => SHA256.HashData(File.ReadAllBytes(PathOf(name))))]);

    /// <summary>Reads a file, a record for each row.</summary>
    /// <exception cref="InvalidTerritoryDataException">The row that cannot be read, and why.</exception>
    internal IReadOnlyList<T> Read<T>(string name, Func<CsvRow, T> record)
    {
        using var csv = CsvDataReader.Create(PathOf(name));
        var row = new CsvRow(csv);
        var records = new List<T>();
        try
        {
            while (csv.Read()) records.Add(record(row));
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or CsvFormatException)
        {
            throw new InvalidTerritoryDataException($"{PathOf(name)}, row {csv.RowNumber}: {e.Message} Restore the file.", e);
        }
        return records;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}

/// <summary>The territory data cannot be loaded; the message says what to do.</summary>
public sealed class InvalidTerritoryDataException(string message, Exception? inner = null) : Exception(message, inner);
