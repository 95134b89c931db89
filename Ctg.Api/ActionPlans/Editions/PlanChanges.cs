using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Editions;

/// <summary>What is other in a plan and its actions than in an edition that was adopted.</summary>
public sealed record PlanChanges
{
    public required Guid PlanId { get; init; }

    /// <summary>The number of the edition that it is compared with.</summary>
    public required int Since { get; init; }

    /// <summary>The number of the edition that is compared; null for the plan as it is.</summary>
    public required int? Until { get; init; }

    /// <summary>The members of the plan that are other, as in axes.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    public required ActionPlan Before { get; init; }

    public required ActionPlan After { get; init; }

    /// <summary>Those that are other, in the order of the plan; no action ever leaves one.</summary>
    public required IReadOnlyList<ChangedPlanAction> Actions { get; init; }

    internal static PlanChanges Of(WholePlan before, int since, WholePlan after, int? until)
    {
        var known = before.Actions.ToDictionary(a => a.Id);
        return new()
        {
            PlanId = after.Plan.Id,
            Since = since,
            Until = until,
            Changed = MembersOf(before.Plan, after.Plan),
            Before = before.Plan,
            After = after.Plan,
            Actions =
            [
                .. from action in after.Actions
                   let earlier = known.GetValueOrDefault(action.Id)
                   let changed = MembersOf(earlier, action)
                   where earlier is null || changed.Count > 0
                   select new ChangedPlanAction { Id = action.Id, Reference = action.Reference, Changed = changed, Before = earlier, After = action },
            ],
        };
    }

    /// <summary>The names of the members that are other; the version is other whenever something was written, so it tells nothing.</summary>
    private static List<string> MembersOf<T>(T? before, T after)
        where T : class
    {
        if (before is null) return [];
        var earlier = JsonSerializer.SerializeToNode(before, Documents.Options)!.AsObject();
        return [.. JsonSerializer.SerializeToNode(after, Documents.Options)!.AsObject().Where(m => m.Key != "version" && !JsonNode.DeepEquals(earlier[m.Key], m.Value)).Select(m => m.Key)];
    }
}

/// <summary>An action that is other than it was, or new.</summary>
public sealed record ChangedPlanAction
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    /// <summary>The members that are other, as in plannedEnd; none of an action that is new.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>As it was; null for an action that is new.</summary>
    public required PlanAction? Before { get; init; }

    public required PlanAction After { get; init; }
}

/// <summary>Between which editions of a plan to compare.</summary>
public sealed record PlanChangesQuery
{
    /// <summary>The number of an edition that was adopted; by default the last one before the present edition, or the present one where it is the first.</summary>
    public int? Since { get; set; }

    /// <summary>The number of another; by default the plan as it is.</summary>
    public int? Until { get; set; }
}
