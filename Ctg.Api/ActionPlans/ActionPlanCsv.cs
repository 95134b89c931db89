using Ctg.Api.Http.Exports;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>Action plans as a table.</summary>
internal static class ActionPlanCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ActionPlan>(
        "action-plans",
        "id", "conventionId", "title", "stage", "stageSince", "adoptedOn", "axes.code", "axes.title", "version", "edition", "copiedFrom", "stageReason",
        "editions.number", "editions.adoptedOn", "editions.decision", "externalReferences.system", "externalReferences.id");
}
