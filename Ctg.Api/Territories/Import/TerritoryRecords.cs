using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>A row of a file that has each territory once, as data/README.md describes them. A key is null where its column has a fault.</summary>
internal interface ITerritoryRecord
{
    RowPlace Place { get; }

    TerritoryKey? Key { get; }
}

internal sealed record RegionRecord(RowPlace Place, TerritoryKey? Key, string Name, string Zone, int? Population, int? CommuneCount) : ITerritoryRecord
{
    public static readonly string[] Columns = ["code", "name", "zone", "population", "commune_count"];

    public static RegionRecord From(CsvRow row) => new(
        row.Place, row.Key("code", TerritoryType.Region), row.Name("name"), row.Word("zone", Zones.All), row.Count("population"), row.Count("commune_count"));
}

internal sealed record DepartementRecord(
    RowPlace Place, TerritoryKey? Key, string Name, TerritoryKey? Region, string Zone, int? Population, int? CommuneCount) : ITerritoryRecord
{
    public static readonly string[] Columns = ["code", "name", "region", "zone", "population", "commune_count"];

    public static DepartementRecord From(CsvRow row) => new(
        row.Place, row.Key("code", TerritoryType.Departement), row.Name("name"), row.Key("region", TerritoryType.Region), row.Word("zone", Zones.All),
        row.Count("population"), row.Count("commune_count"));
}

/// <summary>An EPCI or an EPT.</summary>
internal sealed record GroupingRecord(RowPlace Place, TerritoryKey? Key, string Name, string Nature, int? Population, int? MemberCount) : ITerritoryRecord
{
    public static readonly string[] Columns = ["siren", "name", "nature", "population", "member_count"];

    public static GroupingRecord From(CsvRow row, TerritoryType type) => new(
        row.Place, row.Key("siren", type), row.Name("name"), row.Word("nature", "CC", "CA", "CU", "ME", "ML", "EPT"), row.Count("population"), row.Count("member_count"));
}

internal sealed record CommuneRecord(
    RowPlace Place, TerritoryKey? Key, string Name, TerritoryKey? Departement, TerritoryKey? Region, string Zone, TerritoryKey? Epci, TerritoryKey? Ept,
    int? Population, int? TotalPopulation, string? Siren, string[] PostalCodes) : ITerritoryRecord
{
    public static readonly string[] Columns =
    [
        "code_insee", "name", "departement", "region", "zone", "epci_siren", "ept_siren", "population", "siren", "postal_codes", "population_totale",
    ];

    /// <summary>What it lies within, the smallest first.</summary>
    public IEnumerable<TerritoryKey> Above
    {
        get
        {
            if (Epci is { } epci) yield return epci;
            if (Ept is { } ept) yield return ept;
            if (Departement is { } departement) yield return departement;
            if (Region is { } region) yield return region;
        }
    }

    public static CommuneRecord From(CsvRow row) => new(
        row.Place, row.Key("code_insee", TerritoryType.Commune), row.Name("name"), row.Key("departement", TerritoryType.Departement),
        row.Key("region", TerritoryType.Region), row.Word("zone", Zones.All), row.OptionalKey("epci_siren", TerritoryType.Epci),
        row.OptionalKey("ept_siren", TerritoryType.Ept), row.Count("population"), row.Count("population_totale"), row.Siren("siren"), row.PostalCodes("postal_codes"));
}

/// <summary>A delegated or associated commune, or a municipal arrondissement: COMD, COMA or ARM.</summary>
internal sealed record CommunePartRecord(RowPlace Place, TerritoryKey? Key, string Name, TerritoryKey? Parent, int? Population, string[] PostalCodes) : ITerritoryRecord
{
    public static readonly string[] Columns = ["code_insee", "name", "type", "parent_commune", "population", "postal_codes"];

    public static CommunePartRecord From(CsvRow row)
    {
        var type = row.Word("type", "COMD", "COMA", "ARM") switch
        {
            "COMD" => TerritoryType.CommuneDeleguee,
            "COMA" => TerritoryType.CommuneAssociee,
            _ => TerritoryType.ArrondissementMunicipal,
        };
        return new(
            row.Place, row.Key("code_insee", type), row.Name("name"), row.Key("parent_commune", TerritoryType.Commune), row.Count("population"),
            row.PostalCodes("postal_codes"));
    }
}

internal sealed record OldCodeRecord(RowPlace Place, TerritoryKey? Old, TerritoryKey? Current)
{
    public static readonly string[] Columns = ["old_code_insee", "current_code_insee"];

    public static OldCodeRecord From(CsvRow row) => new(
        row.Place, row.Key("old_code_insee", TerritoryType.Commune), row.Key("current_code_insee", TerritoryType.Commune));
}

internal static class Zones
{
    /// <summary>Metropolitan, overseas département, overseas collectivity.</summary>
    public static readonly string[] All = ["metro", "drom", "com"];
}
