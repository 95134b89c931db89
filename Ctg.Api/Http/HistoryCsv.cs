using Ctg.Api.Http.Exports;

namespace Ctg.Api.Http;

/// <summary>Changes as a table.</summary>
internal static class HistoryCsv
{
    public static readonly CsvTable Table = CsvTable.Of<HistoryEntry>(
        "history",
        "seq", "version", "recordedAt", "subject", "caf", "operation", "reason", "hash");
}
