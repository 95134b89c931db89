using Ctg.Api.Http.Exports;

namespace Ctg.Api.Territories;

/// <summary>Territories as a table. A list has no succession to tell.</summary>
internal static class TerritoryCsv
{
    public static readonly CsvTable Table = CsvTable.Of<TerritoryResource>(
        "territories",
        "key", "type", "code", "name", "siren", "nature", "zone", "population.inhabitants", "population.year",
        "totalPopulation.inhabitants", "totalPopulation.year", "communeCount",
        "postalCodes", "within.key", "within.name", "from", "until", "vintage", "version",
        "zonings.zoning", "zonings.from");
}
