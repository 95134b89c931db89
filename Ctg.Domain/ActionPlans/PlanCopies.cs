using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>Copying a whole plan: into its own convention, or into another as the start of its plan, that of a renewal above all.</summary>
public static class PlanCopies
{
    /// <param name="source">The plan that is copied.</param>
    /// <param name="id">Of the new plan.</param>
    /// <param name="title">Of the new plan; that of the source by default.</param>
    /// <param name="copies">The id of each copy, by that of the action.</param>
    /// <param name="convention">The convention of the new plan.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<WholePlan> Copy(WholePlan source, Guid id, string? title, IReadOnlyDictionary<Guid, Guid> copies, Convention convention, DateOnly today)
    {
        var decision = ActionPlanDecisions.Draft(id, convention, new() { Title = title ?? source.Plan.Title, Axes = source.Plan.Axes }, today);
        if (decision.State is not { } draft) return Decision<WholePlan>.Refuse([.. decision.Refusals]);
        var plan = draft with { CopiedFrom = source.Plan.Id };
        var (written, refusals) = (new List<PlanAction>(), new List<Refusal>());
        foreach (var (index, action) in source.Actions.Where(a => copies.ContainsKey(a.Id)).Index())
        {
            var one = ActionDecisions.Propose(new(copies[action.Id], action.Reference, index + 1), plan, convention, ActionCopies.Of(action, plan, convention), ActionSurroundings.None, today);
            if (one.State is { } copy) written.Add(copy with { CopiedFrom = action.Id, Parent = ParentOf(action) });
            refusals.AddRange(one.Refusals.Select(r => r with { Pointer = $"/actions/{index}{r.Pointer}" }));
        }
        return Decision<WholePlan>.Of(new(plan, written), refusals);

        Guid? ParentOf(PlanAction action) => action.Parent is { } parent && copies.TryGetValue(parent, out var copy) ? copy : null;
    }

    /// <summary>What is copied where the caller chooses nothing else: all that was not given up.</summary>
    public static IEnumerable<Guid> ToCopy(WholePlan source) => source.Actions.Where(a => a.Status != ActionStatus.Abandoned).Select(a => a.Id);

    /// <summary>What is chosen is of the plan (PLN-10).</summary>
    public static IReadOnlyList<Refusal> Chosen(WholePlan source, IReadOnlyList<Guid> actions) =>
    [
        .. from action in actions.Index()
           where source.Actions.All(a => a.Id != action.Item)
           select new Refusal(Rules.PlanCopied, $"/actions/{action.Index}", new("Cette action n'est pas dans le plan.", "This action is not in the plan.")),
    ];
}
