using System.Globalization;
using Sylvan.Data.Csv;

namespace Ctg.Api.Territories.Import;

/// <summary>A row of a file, by the names of its columns.</summary>
internal sealed class CsvRow(CsvDataReader reader)
{
    public string this[string column] => reader.GetString(reader.GetOrdinal(column));

    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    public int? Number(string column) => Optional(column) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed record RegionRecord(string Code, string Name, string Zone, int? Population, int? CommuneCount)
{
    public static RegionRecord From(CsvRow row) => new(row["code"], row["name"], row["zone"], row.Number("population"), row.Number("commune_count"));
}

internal sealed record DepartementRecord(string Code, string Name, string Region, string Zone, int? Population, int? CommuneCount)
{
    public static DepartementRecord From(CsvRow row) =>
        new(row["code"], row["name"], row["region"], row["zone"], row.Number("population"), row.Number("commune_count"));
}

/// <summary>An EPCI or an EPT.</summary>
internal sealed record GroupingRecord(string Siren, string Name, string Nature, int? Population, int? MemberCount)
{
    public static GroupingRecord From(CsvRow row) => new(row["siren"], row["name"], row["nature"], row.Number("population"), row.Number("member_count"));
}

internal sealed record CommuneRecord(
    string Code, string Name, string Departement, string Region, string Zone, string? Epci, string? Ept, int? Population, string? Siren, string[] PostalCodes)
{
    public static CommuneRecord From(CsvRow row) => new(
        row["code_insee"], row["name"], row["departement"], row["region"], row["zone"], row.Optional("epci_siren"), row.Optional("ept_siren"),
        row.Number("population"), row.Optional("siren"), row.List("postal_codes"));
}

/// <summary>A delegated or associated commune, or a municipal arrondissement: COMD, COMA or ARM.</summary>
internal sealed record CommunePartRecord(string Code, string Name, string Type, string Parent, int? Population, string[] PostalCodes)
{
    public static CommunePartRecord From(CsvRow row) =>
        new(row["code_insee"], row["name"], row["type"], row["parent_commune"], row.Number("population"), row.List("postal_codes"));
}

internal sealed record OldCodeRecord(string Old, string Current)
{
    public static OldCodeRecord From(CsvRow row) => new(row["old_code_insee"], row["current_code_insee"]);
}
