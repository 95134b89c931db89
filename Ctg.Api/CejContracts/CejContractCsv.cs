using Ctg.Api.Http.Exports;

namespace Ctg.Api.CejContracts;

/// <summary>Cej contracts as a table.</summary>
internal static class CejContractCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ListedCejContract>(
        "cej-contracts",
        "id", "number", "caf", "title", "startDate", "endDate", "lastDay", "annualSubsidy", "signatoryCount", "communeCount",
        "takenOverBy", "version");
}
