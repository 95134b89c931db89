namespace Ctg.Domain.ActionPlans;

/// <summary>What a full sheet of an action has, in the order in which sheets tell it.</summary>
public enum SheetMember
{
    Axis,
    Priority,
    Finding,
    Objectives,
    ExpectedResults,
    Publics,
    Pilot,
    PilotContact,
    Partners,

    /// <summary>The planned start and the planned end.</summary>
    PlannedDates,

    Milestones,

    /// <summary>What is planned in euros, be it nothing.</summary>
    Budget,

    /// <summary>Money that was granted, or waits for an answer.</summary>
    Fundings,

    /// <summary>Of each indicator, of which there is at least one.</summary>
    Baselines,

    /// <summary>Of each indicator, of which there is at least one.</summary>
    Targets,
}

/// <summary>
/// The list is that of the field's own sheets (constat, objectifs, pilote, partenaires, publics, budget, financeurs, échéancier, indicateurs,
/// résultats attendus). Left out is what may be empty on purpose: communes (none means all), means beyond the budget, other themes, tags,
/// notes, annexes; and title and theme, without which there is no action.
/// </summary>
public static class SheetMembers
{
    public static readonly IReadOnlyList<SheetMember> All = Enum.GetValues<SheetMember>();

    public static Text Label(this SheetMember member) => member switch
    {
        SheetMember.Axis => new("Axe ou objectif", "Axis or objective"),
        SheetMember.Priority => new("Priorité", "Priority"),
        SheetMember.Finding => new("Constat", "Finding"),
        SheetMember.Objectives => new("Objectifs", "Objectives"),
        SheetMember.ExpectedResults => new("Résultats attendus", "Expected results"),
        SheetMember.Publics => new("Publics", "Publics"),
        SheetMember.Pilot => new("Pilote", "Pilot"),
        SheetMember.PilotContact => new("Contact du pilote", "Contact of the pilot"),
        SheetMember.Partners => new("Partenaires", "Partners"),
        SheetMember.PlannedDates => new("Dates prévues", "Planned dates"),
        SheetMember.Milestones => new("Échéancier", "Milestones"),
        SheetMember.Budget => new("Budget prévu", "Planned budget"),
        SheetMember.Fundings => new("Financements", "Fundings"),
        SheetMember.Baselines => new("Valeurs de référence des indicateurs", "Baselines of the indicators"),
        SheetMember.Targets => new("Cibles des indicateurs", "Targets of the indicators"),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    /// <param name="member">What is looked for.</param>
    /// <param name="action">The action.</param>
    /// <param name="parent">The action that it is a part of; null where it is part of none.</param>
    internal static bool IsThere(this SheetMember member, PlanAction action, PlanAction? parent) => member switch
    {
        SheetMember.Axis => (action.Axis ?? parent?.Axis) is not null,
        SheetMember.Priority => (action.Priority ?? parent?.Priority) is not null,
        SheetMember.Finding => (action.Finding ?? parent?.Finding) is not null,
        SheetMember.Objectives => (action.Objectives ?? parent?.Objectives) is not null,
        SheetMember.ExpectedResults => (action.ExpectedResults ?? parent?.ExpectedResults) is not null,
        SheetMember.Publics => action.Publics.Count > 0 || parent?.Publics.Count > 0,
        SheetMember.Pilot => action.Pilot is not null,
        SheetMember.PilotContact => action.Pilot?.Contact is not null,
        SheetMember.Partners => action.Partners.Count > 0,
        SheetMember.PlannedDates => action is { PlannedStart: not null, PlannedEnd: not null },
        SheetMember.Milestones => action.Milestones.Count > 0,
        SheetMember.Budget => action.Budget.Any(l => l.Unit == BudgetUnit.Eur),
        SheetMember.Fundings => action.Fundings.Any(f => f.State != FundingState.Refused),
        SheetMember.Baselines => action.Indicators.Count > 0 && action.Indicators.All(i => i.Baseline is not null),
        SheetMember.Targets => action.Indicators.Count > 0 && action.Indicators.All(i => i.Target is not null),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };
}
