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
        [PlanStage.Adopted] = [PlanStage.Closed, PlanStage.Draft],
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
            ExternalReferences = content.ExternalReferences,
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
        var isReopened = current.Stage == PlanStage.Adopted && move.To == PlanStage.Draft;
        var moved = current with
        {
            Version = current.Version + 1,
            Edition = isReopened ? current.Edition + 1 : current.Edition,
            Stage = move.To,
            StageSince = move.On,
            StageReason = move.Reason,
            AdoptedOn = move.To == PlanStage.Adopted ? move.On : isReopened ? null : current.AdoptedOn,
            Editions = move.To == PlanStage.Adopted ? [.. current.Editions, Adopted(current, move)] : current.Editions,
        };
        return Decision<ActionPlan>.Of(moved,
        [
            .. Final(current, convention),
            .. move.To == PlanStage.Draft ? [] : Axes(moved),
            .. Guards(move, isReopened),
            .. MoveGuards.Order(Rules.PlanDates, current.Stage != PlanStage.Draft, current.StageSince, move.On),
            .. move.On > today ? [new Refusal(Rules.StageDate, "/on", new(
                "La date d'une étape franchie n'est pas à venir.", "The date of a stage reached is not in the future."))] : Array.Empty<Refusal>(),
        ]);
    }

    private static AdoptedEdition Adopted(ActionPlan plan, PlanMove move) =>
        new() { Number = plan.Edition, AdoptedOn = move.On, Decision = move.Decision ?? "", Version = plan.Version + 1 };

    private static IEnumerable<Refusal> Guards(PlanMove move, bool isReopened)
    {
        if (move.To == PlanStage.Adopted && string.IsNullOrWhiteSpace(move.Decision))
            yield return new(Rules.PlanAdopted, "/decision", new("Adopter un plan est une décision du copil : la citer.", "Adopting a plan is a decision of the steering committee: name it."));
        if (isReopened && string.IsNullOrWhiteSpace(move.Reason))
            yield return new(Rules.PlanReopened, "/reason", new("Rouvrir un plan adopté demande un motif.", "Reopening an adopted plan needs a reason."));
    }

    internal static ActionPlan Write(ActionPlan current, ActionPlanContent content) => current with
    {
        Version = current.Version + 1,
        Title = content.Title,
        Axes = content.Axes,
        ExternalReferences = content.ExternalReferences,
    };

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
