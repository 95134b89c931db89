namespace Ctg.Domain.ActionPlans;

/// <summary>Where an action stands. Being late is derived from its dates, never stored.</summary>
public enum ActionStatus
{
    Proposed,
    Planned,
    InProgress,
    Paused,
    Done,
    Abandoned,
}

/// <summary>An action of a plan: its sheet (fiche action), and where it stands.</summary>
public record PlanAction : ActionContent
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid ConventionId { get; init; }

    /// <summary>Unique in the plan, as in <c>F-012</c>.</summary>
    public required string Reference { get; init; }

    public required int Version { get; init; }

    /// <summary>The action that this began as a copy of.</summary>
    public Guid? CopiedFrom { get; init; }

    /// <summary>The edition of the plan in which it was first proposed.</summary>
    public int Edition { get; init; } = 1;

    public required ActionStatus Status { get; init; }

    /// <summary>Why it was paused, resumed, abandoned or reopened.</summary>
    public string? StatusReason { get; init; }

    /// <summary>The decision of the steering committee by which it was abandoned.</summary>
    public string? Decision { get; init; }

    public DateOnly? ActualStart { get; init; }

    public DateOnly? ActualEnd { get; init; }

    /// <summary>Plans of other conventions in which it is followed too, in the order in which it was shared.</summary>
    public IReadOnlyList<ActionShare> Shares { get; init; } = [];

    /// <summary>In the order of indicators and periods.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public bool IsLateOn(DateOnly date) => IsLate(Status, PlannedStart, PlannedEnd, date);

    /// <summary>Whether a planned date has passed without the action having come that far.</summary>
    public static bool IsLate(ActionStatus status, DateOnly? plannedStart, DateOnly? plannedEnd, DateOnly date) => status switch
    {
        ActionStatus.Proposed or ActionStatus.Planned => plannedStart < date || plannedEnd < date,
        ActionStatus.InProgress or ActionStatus.Paused => plannedEnd < date,
        _ => false,
    };
}

/// <summary>The command to move an action to another status.</summary>
public sealed record ActionMove
{
    public required ActionStatus To { get; init; }

    /// <summary>When it happened: the actual start or end, where the move is one of these.</summary>
    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    /// <summary>To abandoned: the decision of the steering committee, as in "Copil du 12 mars 2025, décision 4".</summary>
    public string? Decision { get; init; }
}
