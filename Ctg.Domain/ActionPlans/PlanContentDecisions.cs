using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>An action of a plan that is written whole.</summary>
/// <param name="Id">For one that is new.</param>
/// <param name="Reference">That of an action of the plan; null for a new one.</param>
/// <param name="Content">What is written of it.</param>
public sealed record WrittenAction(Guid Id, string? Reference, ActionContent Content);

/// <summary>A plan with its actions in the order of their references.</summary>
public sealed record WholePlan(ActionPlan Plan, IReadOnlyList<PlanAction> Actions);

/// <summary>Writing a plan and all its actions at once: all of it, or nothing with every refusal.</summary>
public static class PlanContentDecisions
{
    /// <param name="current">The plan as it is.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="content">The plan as it shall be.</param>
    /// <param name="actions">All of its actions as they shall be, the new ones among them.</param>
    public static Decision<WholePlan> Write(WholePlan current, Convention convention, ActionPlanContent content, IReadOnlyList<WrittenAction> actions)
    {
        // Axes are held against the actions as they shall be, each by its own rule.
        var plan = ActionPlanDecisions.Revise(current.Plan, convention, content, axesInUse: []);
        if (plan.State is not { } revised) return Decision<WholePlan>.Refuse([.. plan.Refusals]);
        var known = current.Actions.ToDictionary(a => a.Reference);
        var parts = actions.Select(a => a.Content.Parent).OfType<Guid>().ToHashSet();
        var (written, refusals, number) = (new List<PlanAction>(), new List<Refusal>(), current.Actions.Count);
        foreach (var (index, action) in actions.Index())
        {
            var one = action.Reference is null
                ? ActionDecisions.Propose(action.Id, ++number, revised, convention, action.Content, Around(action.Id, action.Content))
                : known.TryGetValue(action.Reference, out var held)
                    ? ActionDecisions.Revise(held, revised, convention, action.Content, Around(held.Id, action.Content))
                    : Decision<PlanAction>.Refuse(Unknown(action.Reference));
            if (one.State is { } state) written.Add(state);
            refusals.AddRange(one.Refusals.Select(r => r with { Pointer = $"/actions/{index}{r.Pointer}" }));
        }
        refusals.AddRange(known.Keys.Except(actions.Select(a => a.Reference)).Order(StringComparer.Ordinal).Select(LeftOut!));
        return Decision<WholePlan>.Of(new(revised, [.. written.OrderBy(a => a.Reference.Length).ThenBy(a => a.Reference, StringComparer.Ordinal)]), refusals);

        ActionSurroundings Around(Guid id, ActionContent its) => new(ParentOf(its), parts.Contains(id));

        PlanAction? ParentOf(ActionContent its) =>
            current.Actions.FirstOrDefault(a => a.Id == its.Parent) is { } parent
                ? parent with { Parent = actions.FirstOrDefault(a => a.Reference == parent.Reference)?.Content.Parent }
                : null;
    }

    private static Refusal Unknown(string reference) => new(Rules.PlanWhole, "/reference", new(
        $"Le plan n'a pas d'action {reference} ; une action nouvelle n'a pas de référence.", $"The plan has no action {reference}; a new action has no reference."));

    private static Refusal LeftOut(string reference) => new(Rules.PlanWhole, "/actions", new(
        $"L'action {reference} manque : une action s'abandonne, elle ne s'omet pas.", $"Action {reference} is missing: an action is abandoned, not left out."));
}
