using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

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

/// <summary>Whom an action is for.</summary>
public enum TargetPublic
{
    Children0To3,
    Children3To11,
    Youth12To17,
    Youth18To25,
    Parents,
    Families,
    Seniors,
    DisabledPeople,
    Professionals,
    Everyone,
}

/// <summary>The organisation that answers for an action.</summary>
public sealed record Pilot
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }
}

/// <summary>What a caller writes of an action.</summary>
public record ActionContent
{
    public required string Title { get; init; }

    /// <summary>The code of an axis of the plan.</summary>
    public string? Axis { get; init; }

    /// <summary>The main theme (INV-13).</summary>
    public required Theme Theme { get; init; }

    public required IReadOnlyList<Theme> OtherThemes { get; init; }

    public Pilot? Pilot { get; init; }

    public DateOnly? PlannedStart { get; init; }

    public DateOnly? PlannedEnd { get; init; }

    public required IReadOnlyList<TargetPublic> Publics { get; init; }

    /// <summary>Communes of the perimeter; none means all of it.</summary>
    public required IReadOnlyList<TerritoryKey> Communes { get; init; }

    /// <summary>How far the action is, in percent, 0 to 100.</summary>
    public int Progress { get; init; }
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

    public required ActionStatus Status { get; init; }

    /// <summary>Why it was paused, resumed, abandoned or reopened.</summary>
    public string? StatusReason { get; init; }

    public DateOnly? ActualStart { get; init; }

    public DateOnly? ActualEnd { get; init; }

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
}
