using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Expiring;

/// <summary>Conventions that end soon as a table.</summary>
internal static class ExpiringCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ExpiringConvention>(
        "expiring",
        "conventionId", "conventionReference", "title", "leadCaf", "href", "startDate", "lastDay", "daysLeft", "communes", "population", "successor.id", "successor.reference", "successor.stage");
}
