using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>What waits for somebody as a table.</summary>
internal static class WorklistCsv
{
    public static readonly CsvTable Table = CsvTable.Of<WorklistItem>(
        "worklist",
        "kind", "rule", "conventionId", "conventionReference", "href", "on", "commune", "splitFrom", "subject.type", "subject.name", "subject.href", "message");
}
