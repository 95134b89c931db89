using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>Creating, revising and moving an action.</summary>
public static class ActionDecisions
{
    private static readonly Dictionary<ActionStatus, ActionStatus[]> Table = new()
    {
        [ActionStatus.Proposed] = [ActionStatus.Planned, ActionStatus.Abandoned],
        [ActionStatus.Planned] = [ActionStatus.InProgress, ActionStatus.Abandoned],
        [ActionStatus.InProgress] = [ActionStatus.Paused, ActionStatus.Done, ActionStatus.Abandoned],
        [ActionStatus.Paused] = [ActionStatus.InProgress, ActionStatus.Abandoned],
        [ActionStatus.Done] = [ActionStatus.InProgress],
        [ActionStatus.Abandoned] = [ActionStatus.Planned],
    };

    private static readonly Refusal[] Evaluated =
    [
        new(Rules.ActionEvaluated, "/to", new("L'évaluation finale de la convention est validée : ses actions closes le restent.", "The final evaluation of the convention is validated: what is closed stays closed.")),
    ];

    /// <param name="place">The new action in its plan.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="content">What is written of it.</param>
    /// <param name="around">What stands around it in the plan.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<PlanAction> Propose(
        NewPlace place, ActionPlan plan, Convention convention, ActionContent content, ActionSurroundings around, DateOnly today)
    {
        var action = Write(Begin(place, plan, content), content);
        return Decision<PlanAction>.Of(action,
        [
            .. ActionPlanDecisions.Final(plan, convention),
            .. ActionRules.For(action, plan, convention),
            .. ActionRules.BlockedSince(action, today),
            .. SubActionRules.For(action, around),
            .. ActionPlanDecisions.Room(place.Number),
        ]);
    }

    /// <param name="current">The action as it is.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="content">All that is written of it, as it shall be.</param>
    /// <param name="around">What stands around it in the plan.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<PlanAction> Revise(PlanAction current, ActionPlan plan, Convention convention, ActionContent content, ActionSurroundings around, DateOnly today)
    {
        var revised = Write(current, content);
        return Decision<PlanAction>.Of(revised,
        [
            .. ActionPlanDecisions.Final(plan, convention),
            .. ActionRules.For(revised, plan, convention),
            .. ActionRules.BlockedSince(revised, today),
            .. SubActionRules.For(revised, around),
            .. revised.Status is ActionStatus.Proposed or ActionStatus.Abandoned ? [] : Complete(revised),
        ]);
    }

    /// <param name="current">The action to move.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="convention">Its convention.</param>
    /// <param name="move">Where to, when and why.</param>
    /// <param name="today">The date in Paris.</param>
    /// <param name="isEvaluated">Whether the final evaluation of the convention was validated.</param>
    public static Decision<PlanAction> Decide(PlanAction current, ActionPlan plan, Convention convention, ActionMove move, DateOnly today, bool isEvaluated = false)
    {
        if (!Table[current.Status].Contains(move.To))
            return Decision<PlanAction>.Refuse(new Refusal(Rules.ActionMove, "/to", new(
                $"Ce passage n'existe pas depuis le statut actuel ; possible : {Names(current.Status)}.",
                $"This move does not exist from the present status; possible: {Names(current.Status)}.")));
        var starts = current.Status == ActionStatus.Planned && move.To == ActionStatus.InProgress;
        var moved = current with
        {
            Version = current.Version + 1,
            Status = move.To,
            StatusReason = move.Reason,
            Decision = move.To == ActionStatus.Abandoned ? move.Decision : null,
            Blocked = move.To is ActionStatus.Done or ActionStatus.Abandoned ? null : current.Blocked,
            ActualStart = move.To == ActionStatus.Planned ? null : starts ? move.On : current.ActualStart,
            ActualEnd = move.To == ActionStatus.Done ? move.On : null,
            Progress = move.To == ActionStatus.Done ? 100 : current.Progress,
        };
        return Decision<PlanAction>.Of(moved,
        [
            .. ActionPlanDecisions.Final(plan, convention),
            .. ActionRules.For(moved, plan, convention),
            .. move.To == ActionStatus.Planned ? Planned(moved, plan) : [],
            .. move.To == ActionStatus.Done ? IndicatorRules.Answered(moved) : [],
            .. Guards(current, move, today),
            .. isEvaluated && current.Status is (ActionStatus.Done or ActionStatus.Abandoned) ? Evaluated : [],
        ]);
    }

    private static IEnumerable<Refusal> Guards(PlanAction current, ActionMove move, DateOnly today)
    {
        var starts = current.Status == ActionStatus.Planned && move.To == ActionStatus.InProgress;
        if (!starts && move.To is not ActionStatus.Done and not ActionStatus.Planned && string.IsNullOrWhiteSpace(move.Reason)
            || (current.Status == ActionStatus.Abandoned && string.IsNullOrWhiteSpace(move.Reason)))
            yield return new(Rules.ActionReason, "/reason", new("Ce passage demande un motif.", "This move needs a reason."));
        if (move.To == ActionStatus.Abandoned && string.IsNullOrWhiteSpace(move.Decision))
            yield return new(Rules.ActionAbandoned, "/decision", new("Abandonner une action est une décision du copil : la citer.", "Abandoning an action is a decision of the steering committee: name it."));
        if (move.On > today || (move.To == ActionStatus.Done && move.On < current.ActualStart))
            yield return new(Rules.ActionDates, "/on", new(
                "Une action commence et finit à des dates échues, dans cet ordre.", "An action starts and ends on dates that have come, in that order."));
    }

    private static IEnumerable<Refusal> Planned(PlanAction action, ActionPlan plan) =>
    [
        .. plan.HasAdopted(action) ? [] : new[] { new Refusal(Rules.ActionPlanAdopted, "/to", new(
            "Une action se planifie une fois son plan adopté.", "An action is planned once its plan is adopted.")) },
        .. Complete(action),
    ];

    private static IEnumerable<Refusal> Complete(PlanAction action)
    {
        if (action.Pilot is null) yield return Missing("/pilot", "Une action planifiée a un pilote.", "A planned action has a pilot.");
        if (action.PlannedStart is null) yield return Missing("/plannedStart", "Une action planifiée a une date de début.", "A planned action has a start date.");
        if (action.PlannedEnd is null) yield return Missing("/plannedEnd", "Une action planifiée a une date de fin.", "A planned action has an end date.");
        foreach (var refusal in IndicatorRules.Needed(action)) yield return refusal;
    }

    private static Refusal Missing(string pointer, string french, string english) => new(Rules.ActionComplete, pointer, new(french, english));

    /// <summary>A new action before anything else is written of it.</summary>
    internal static PlanAction Begin(NewPlace place, ActionPlan plan, ActionContent content) => new()
    {
        Id = place.Id,
        PlanId = plan.Id,
        ConventionId = plan.ConventionId,
        Reference = place.Reference,
        Version = 0,
        Edition = plan.Edition,
        Title = "",
        Theme = content.Theme,
        OtherThemes = [],
        Publics = [],
        Communes = [],
        Status = ActionStatus.Proposed,
    };

    private static PlanAction Write(PlanAction action, ActionContent content) => action with
    {
        Version = action.Version + 1,
        Title = content.Title,
        Axis = content.Axis,
        Parent = content.Parent,
        Theme = content.Theme,
        OtherThemes = content.OtherThemes,
        Finding = content.Finding,
        Objectives = content.Objectives,
        ExpectedResults = content.ExpectedResults,
        Means = content.Means,
        Priority = content.Priority,
        Pilot = content.Pilot,
        Partners = content.Partners,
        PlannedStart = content.PlannedStart,
        PlannedEnd = content.PlannedEnd,
        Milestones = content.Milestones,
        Publics = content.Publics,
        Communes = content.Communes,
        Progress = content.Progress,
        Blocked = content.Blocked,
        Budget = content.Budget,
        Fundings = content.Fundings,
        Indicators = content.Indicators,
        Tags = content.Tags,
        Notes = content.Notes,
        Annexes = content.Annexes,
        ExternalReferences = content.ExternalReferences,
    };

    private static string Names(ActionStatus status) =>
        string.Join(", ", Table[status].Select(CodeWord.Of));
}
