using System.Text.RegularExpressions;

namespace Ctg.Tests.Support;

/// <summary>The official files read apart from the service's own reading. Only names are quoted, where they have a comma.</summary>
public sealed class OfficialFiles
{
    public static readonly OfficialFiles Of2024 = new(TestDatabase.OlderVintage);
    public static readonly OfficialFiles Of2025 = new(Path.Combine(TestDatabase.DataFolder, "2025"));
    public static readonly OfficialFiles Of2026 = new(Path.Combine(TestDatabase.DataFolder, "2026"));

    private OfficialFiles(string folder)
    {
        Communes = Rows(folder, "communes.csv").ToDictionary(r => r[0], r => new OfficialCommune(r[0], r[1], r[3], r[4], r[6], r[8].Length > 0 ? int.Parse(r[8]) : null, r[9]));
        HeirOf = Rows(folder, "old_codes.csv").ToDictionary(r => r[0], r => r[1]);
        Epci = Rows(folder, "epci.csv").ToDictionary(r => r[0], r => r[1]);
    }

    public IReadOnlyDictionary<string, OfficialCommune> Communes { get; }

    /// <summary>For a code that is no more, the commune that has its land.</summary>
    public IReadOnlyDictionary<string, string> HeirOf { get; }

    /// <summary>The name of each EPCI.</summary>
    public IReadOnlyDictionary<string, string> Epci { get; }

    private static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Skip(1)
        .Select(line => Regex.Matches(line, "(?<=^|,)(\"[^\"]*\"|[^,]*)").Select(m => m.Value.Trim('"')).ToArray());
}

public sealed record OfficialCommune(string Code, string Name, string Departement, string Region, string Epci, int? Population, string Siren);
