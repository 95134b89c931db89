using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Communes;

/// <summary>Communes and how far they are, as a table.</summary>
internal static class CommuneCsv
{
    public static readonly CsvTable Table = Of("communes");

    public static readonly CsvTable Uncovered = Of("uncovered");

    private static CsvTable Of(string name) => CsvTable.Of<CommuneOnDate>(
        name, "commune", "name", "departement", "epci.key", "epci.name", "population", "state", "cej", "cejLastDay");
}
