using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>Creating, revising and moving an action plan.</summary>
public static class ActionPlanDecisions
{
    /// <summary>Ten times what plans have.</summary>
    public const int MaximumActions = 300;

    private static readonly Dictionary<PlanStage, PlanStage[]> Table = new()
    {
        [PlanStage.Draft] = [PlanStage.Submitted],
        [PlanStage.Submitted] = [PlanStage.Adopted, PlanStage.Draft],
        [PlanStage.Adopted] = [PlanStage.Closed],
        [PlanStage.Closed] = [],
    };

    public static Decision<ActionPlan> Draft(Guid id, Convention convention, ActionPlanContent content, DateOnly today)
    {
        var plan = new ActionPlan
        {
            Id = id,
            ConventionId = convention.Id,
            Version = 1,
            Title = content.Title,
            Stage = PlanStage.Draft,
            StageSince = today,
            Axes = content.Axes,
        };
        return Decision<ActionPlan>.Of(plan, Final(plan, convention));
    }

    /// <param name="current">The plan to revise.</param>
    /// <param name="convention">The convention of the plan.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="axesInUse">The codes of the axes that actions stand under.</param>
    public static Decision<ActionPlan> Revise(
        ActionPlan current, Convention convention, ActionPlanContent content, IReadOnlyCollection<string> axesInUse)
    {
        var revised = Write(current, content);
        var lost = axesInUse.Except(revised.Codes()).Order(StringComparer.Ordinal).ToArray();
        return Decision<ActionPlan>.Of(revised,
        [
            .. Final(current, convention),
            .. lost.Select(code => new Refusal(Rules.PlanAxisInUse, "/axes", new(
                $"L'axe ou objectif {code} porte des actions : il reste dans le plan.", $"Axis or objective {code} has actions: it stays in the plan."))),
            .. current.Stage == PlanStage.Draft ? [] : Axes(revised),
        ]);
    }

    public static Decision<ActionPlan> Decide(ActionPlan current, Convention convention, PlanMove move, DateOnly today)
    {
        if (!Table[current.Stage].Contains(move.To))
            return Decision<ActionPlan>.Refuse(new Refusal(Rules.PlanMove, "/to", new(
                $"Ce passage n'existe pas depuis l'étape actuelle ; possible : {Names(current.Stage)}.",
                $"This move does not exist from the present stage; possible: {Names(current.Stage)}.")));
        var moved = current with
        {
            Version = current.Version + 1,
            Stage = move.To,
            StageSince = move.On,
            AdoptedOn = move.To == PlanStage.Adopted ? move.On : current.AdoptedOn,
        };
        return Decision<ActionPlan>.Of(moved,
        [
            .. Final(current, convention),
            .. move.To == PlanStage.Draft ? [] : Axes(moved),
            .. move.On > today ? [new Refusal(Rules.StageDate, "/on", new(
                "La date d'une étape franchie n'est pas à venir.", "The date of a stage reached is not in the future."))] : Array.Empty<Refusal>(),
        ]);
    }

    internal static ActionPlan Write(ActionPlan current, ActionPlanContent content) => current with { Version = current.Version + 1, Title = content.Title, Axes = content.Axes };

    internal static IEnumerable<Refusal> Final(ActionPlan plan, Convention convention)
    {
        if (plan.Stage == PlanStage.Closed || convention.Stage.IsFinal())
            yield return new(Rules.PlanFinal, "/stage", new(
                "Le plan est clos, ou sa convention a pris fin : il ne change plus.", "The plan is closed, or its convention has ended: it no longer changes."));
    }

    /// <summary>A plan is read and written whole, so it has an end.</summary>
    internal static IEnumerable<Refusal> Room(int number)
    {
        if (number > MaximumActions)
            yield return new(Rules.PlanRoom, "", new($"Un plan a au plus {MaximumActions} actions.", $"A plan has at most {MaximumActions} actions."));
    }

    private static IEnumerable<Refusal> Axes(ActionPlan plan)
    {
        if (plan.Axes.Count == 0)
            yield return new(Rules.PlanAxes, "/axes", new("Un plan soumis a au moins un axe.", "A plan that is submitted has at least one axis."));
    }

    private static string Names(PlanStage stage) =>
        string.Join(", ", Table[stage].Select(CodeWord.Of).DefaultIfEmpty("—"));
}
