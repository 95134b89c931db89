using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>
/// Sharing an action with a plan of another convention, in which it is followed as well: it stays one action, of one plan, with one status.
/// </summary>
public static class ShareDecisions
{
    /// <summary>As many conventions as have one project in common, and more.</summary>
    public const int MaximumShares = 50;

    /// <param name="current">The action.</param>
    /// <param name="owner">Its plan and its convention.</param>
    /// <param name="other">The plan that it is to be followed in, and the convention of that plan.</param>
    /// <param name="content">What is written of it there.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<PlanAction> Share(
        PlanAction current, (ActionPlan Plan, Convention Convention) owner, (ActionPlan Plan, Convention Convention) other, ShareContent content, DateOnly today)
    {
        var known = current.Shares.FirstOrDefault(s => s.PlanId == other.Plan.Id);
        var share = new ActionShare
        {
            PlanId = other.Plan.Id,
            ConventionId = other.Convention.Id,
            Since = known?.Since ?? today,
            Axis = content.Axis,
            Progress = content.Progress,
            Note = content.Note,
        };
        var shared = current with { Version = current.Version + 1, Shares = [.. current.Shares.Where(s => s != known), share] };
        return Decision<PlanAction>.Of(shared,
        [
            .. ActionPlanDecisions.Final(owner.Plan, owner.Convention),
            .. ActionPlanDecisions.Final(other.Plan, other.Convention),
            .. Fit(current, other.Convention),
            .. ActionRules.Axis(content.Axis, other.Plan),
            .. shared.Shares.Count > MaximumShares ? [Refused($"Une action est partagée avec au plus {MaximumShares} plans.", $"An action is shared with at most {MaximumShares} plans.")] : Array.Empty<Refusal>(),
        ]);
    }

    /// <returns>Refused by no rule but that of the owner: what is followed no longer is told by the history.</returns>
    public static Decision<PlanAction> End(PlanAction current, ActionPlan plan, Convention convention, Guid planId) => Decision<PlanAction>.Of(
        current with { Version = current.Version + 1, Shares = [.. current.Shares.Where(s => s.PlanId != planId)] }, ActionPlanDecisions.Final(plan, convention));

    /// <summary>What two conventions have in common: a Caf, which sees both; a theme; some of their time.</summary>
    private static IEnumerable<Refusal> Fit(PlanAction action, Convention other)
    {
        if (action.ConventionId == other.Id)
            yield return Refused("L'action est déjà dans un plan de cette convention.", "The action is in a plan of this convention already.");
        if (other.Themes.All(t => t.Code != action.Theme))
            yield return Refused("La thématique principale de l'action n'est pas une de celles de l'autre convention.", "The main theme of the action is not one of the other convention's.");
        if (other.EndDate < action.PlannedStart || other.StartDate > action.PlannedEnd)
            yield return Refused("L'action est prévue hors de la période de l'autre convention.", "The action is planned outside the period of the other convention.");
    }

    private static Refusal Refused(string french, string english) => new(Rules.ActionShared, "", new(french, english));
}
