using Ctg.Api.Http.Exports;

namespace Ctg.Api.ActionPlans;

/// <summary>Actions as a table.</summary>
internal static class ActionCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ListedAction>(
        "actions",
        "id", "planId", "conventionId", "reference", "title", "status", "late", "progress", "axis", "theme", "pilot.type", "pilot.name",
        "pilot.siren", "plannedStart", "plannedEnd", "version", "isBlocked", "priority", "parent", "tags");
}
