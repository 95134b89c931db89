using Ctg.Api.Http.Exports;

namespace Ctg.Api.Conventions;

/// <summary>Conventions as a table.</summary>
internal static class ConventionCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ListedConvention>(
        "conventions",
        "id", "reference", "title", "scope", "stage", "situation", "startDate", "endDate", "signedOn", "cafs", "themes", "communeCount",
        "version");
}
