using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>The rows that stand beside a plan, for queries.</summary>
internal static class ActionPlanChildren
{
    public static readonly IReadOnlyList<ChildTable<ActionPlan>> Tables = [ExternalReferences.Table<ActionPlan>(ActionPlanStore.PlanType)];
}
