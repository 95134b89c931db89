using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>Writing a plan and all its actions at once: all of it, or nothing with every refusal.</summary>
public static class PlanContentDecisions
{
    /// <param name="current">The plan as it is.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="written">The plan as it shall be, with all of its actions.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<WholePlan> Write(WholePlan current, Convention convention, WrittenPlan written, DateOnly today)
    {
        // Of what does not change at all, nothing else matters.
        if (InPlan(ActionPlanDecisions.Final(current.Plan, convention)).ToArray() is { Length: > 0 } final) return Decision<WholePlan>.Refuse(final);
        var plan = ActionPlanDecisions.Write(current.Plan, written.Content);
        var kin = new PlanKin(current, written.Actions);
        var (actions, refusals) = (new List<PlanAction>(), new List<Refusal>());
        foreach (var (index, action) in written.Actions.Index())
        {
            var (state, against) = Write(kin.Of(index), plan, convention, written.Actions.Count, today);
            if (state is not null) actions.Add(state);
            refusals.AddRange(against.Select(r => r with { Pointer = $"/actions/{index}{r.Pointer}" }));
        }
        return Decision<WholePlan>.Of(new(plan, actions) { Reasons = kin.Reasons() },
        [
            .. ReadMemberRules.For(written, current),
            // Axes are held against the actions as they shall be, each by its own rule.
            .. InPlan(ActionPlanDecisions.Revise(current.Plan, convention, written.Content, axesInUse: []).Refusals),
            .. refusals,
            .. kin.LeftOut().Select(LeftOut),
        ]);
    }

    private static (PlanAction? State, IEnumerable<Refusal> Refusals) Write(PlannedAction action, ActionPlan plan, Convention convention, int count, DateOnly today)
    {
        var (written, held) = (action.Written, action.Held);
        var content = written.Content with { Parent = action.Parent };
        var place = new NewPlace(written.Id, action.Reference, count);
        var sheet = held is null
            ? ActionDecisions.Propose(place, plan, convention, content, action.Around, today)
            : ActionDecisions.Revise(held, plan, convention, content, action.Around, today);
        // What is measured is held against the indicators as they shall be, whatever else is refused.
        var (measures, against) = written.Measures is null
            ? ([], [])
            : MeasureDecisions.RecordAll((held ?? ActionDecisions.Begin(place, plan, content)) with { Indicators = content.Indicators }, written.Measures, today);
        return (
            sheet.State is { } state && written.Measures is not null ? state with { Measures = measures } : sheet.State,
            [.. ReadMemberRules.For(written, held, plan), .. action.Against, .. sheet.Refusals.Select(r => AsWritten(r, written)), .. against]);
    }

    /// <summary>Whoever names the parent by its reference is told there.</summary>
    private static Refusal AsWritten(Refusal refusal, WrittenAction written) =>
        refusal.Pointer == SubActionRules.Pointer && written.ParentReference is not null ? refusal with { Pointer = PlanKin.Pointer } : refusal;

    private static IEnumerable<Refusal> InPlan(IEnumerable<Refusal> refusals) => refusals.Select(r => r with { Pointer = $"/plan{r.Pointer}" });

    private static Refusal LeftOut(string reference) => new(Rules.PlanWhole, "/actions", new(
        $"L'action {reference} manque : une action s'abandonne, elle ne s'omet pas.", $"Action {reference} is missing: an action is abandoned, not left out."));
}
