using Ctg.Domain.Conventions;

namespace Ctg.Domain.ActionPlans;

/// <summary>How an action fits its plan and its convention (INV-12, INV-13, INV-14, INV-15, INV-23).</summary>
public static class ActionRules
{
    public static IEnumerable<Refusal> For(PlanAction action, ActionPlan plan, Convention convention) =>
    [
        .. FitOf(action, convention),
        .. Axis(action.Axis, plan),
        .. Siren.Refusals(action.Pilot?.Siren, "/pilot/siren"),
        .. action.Partners.Index().SelectMany(p => Siren.Refusals(p.Item.Siren, $"/partners/{p.Index}/siren")),
        .. action.Fundings.Index().SelectMany(f => Siren.Refusals(f.Item.Siren, $"/fundings/{f.Index}/siren")),
        .. BudgetRules.Lines(action),
        .. IndicatorRules.Targets(action),
        .. IndicatorRules.Measured(action),
        .. Blocked(action),
    ];

    /// <summary>The rules between an action and its convention; a change of the convention is held against them too.</summary>
    public static IEnumerable<Refusal> FitOf(PlanAction action, Convention convention) =>
    [
        .. Date(action.PlannedStart, "/plannedStart", convention),
        .. Date(action.PlannedEnd, "/plannedEnd", convention),
        .. Date(action.ActualStart, "/actualStart", convention),
        .. Date(action.ActualEnd, "/actualEnd", convention),
        .. action.Milestones.Index().SelectMany(m => Date(m.Item.Due, $"/milestones/{m.Index}/due", convention)),
        .. Themes(action, convention),
        .. Communes(action, convention),
    ];

    private static IEnumerable<Refusal> Date(DateOnly? date, string pointer, Convention convention)
    {
        if (date is { } day && !(convention.StartDate <= day && day <= convention.EndDate))
            yield return new(Rules.ActionPeriod, pointer, convention is { StartDate: { } start, EndDate: { } end }
                ? new($"La date est hors de la convention ({start:yyyy-MM-dd} à {end:yyyy-MM-dd}).", $"The date is outside the convention ({start:yyyy-MM-dd} to {end:yyyy-MM-dd}).")
                : new("La convention n'a pas encore de période.", "The convention has no period yet."));
    }

    private static IEnumerable<Refusal> Themes(PlanAction action, Convention convention)
    {
        var chosen = convention.Themes.Select(t => t.Code).ToHashSet();
        if (!chosen.Contains(action.Theme)) yield return NotChosen("/theme");
        for (var i = 0; i < action.OtherThemes.Count; i++)
        {
            if (!chosen.Contains(action.OtherThemes[i])) yield return NotChosen($"/otherThemes/{i}");
            if (action.OtherThemes[i] == action.Theme)
                yield return new(Rules.ActionThemes, $"/otherThemes/{i}", new(
                    "La thématique principale ne se répète pas parmi les autres.", "The main theme is not repeated among the others."));
        }
    }

    private static Refusal NotChosen(string pointer) => new(Rules.ActionThemes, pointer, new(
        "Cette thématique n'est pas une de celles de la convention.", "This theme is not one of the convention's."));

    private static IEnumerable<Refusal> Communes(PlanAction action, Convention convention)
    {
        // One that has left, or merged since, was in it: what was planned there stays planned there.
        var perimeter = convention.Perimeter.Named();
        for (var i = 0; i < action.Communes.Count; i++)
        {
            if (!perimeter.Contains(action.Communes[i]))
                yield return new(Rules.ActionCommunes, $"/communes/{i}", new(
                    $"{action.Communes[i]} n'est pas dans le périmètre de la convention.", $"{action.Communes[i]} is not in the perimeter of the convention."));
        }
    }

    /// <summary>What an action stands under in a plan, its own or one that it is shared with (ACT-05).</summary>
    internal static IEnumerable<Refusal> Axis(string? axis, ActionPlan plan)
    {
        if (axis is not null && !plan.Codes().Contains(axis))
            yield return new(Rules.ActionAxis, "/axis", new($"L'axe ou objectif {axis} n'est pas dans le plan.", $"Axis or objective {axis} is not in the plan."));
    }

    private static IEnumerable<Refusal> Blocked(PlanAction action)
    {
        if (action is { Blocked: not null, Status: ActionStatus.Done or ActionStatus.Abandoned })
            yield return new(Rules.ActionBlocked, "/blocked", new("Une action finie ou abandonnée n'est pas bloquée.", "An action that is done or abandoned is not blocked."));
    }

    /// <summary>What keeps an action from going on does so already.</summary>
    internal static IEnumerable<Refusal> BlockedSince(PlanAction action, DateOnly today)
    {
        if (action.Blocked?.Since > today)
            yield return new(Rules.ActionBlockedSince, "/blocked/since", new("Une action est bloquée depuis un jour échu.", "An action is blocked since a day that has come."));
    }
}
