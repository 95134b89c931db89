using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Api.ActionPlans;

/// <summary>An action as it is read.</summary>
public sealed record ActionResource : PlanAction
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }

    /// <summary>How far each indicator has come.</summary>
    public required IReadOnlyList<Achievement> Achievements { get; init; }
}

/// <summary>An action after a change.</summary>
public sealed record ChangedAction : PlanAction, IWithMessages
{
    /// <summary>Whether a planned date has passed, today, without the action having come that far.</summary>
    public required bool Late { get; init; }

    /// <summary>How far each indicator has come.</summary>
    public required IReadOnlyList<Achievement> Achievements { get; init; }

    /// <summary>What it is not refused for and somebody should look at, by rule; the pointers are into the action.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
}

/// <summary>An action as lists show it.</summary>
public record ActionSummary
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid ConventionId { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required ActionStatus Status { get; init; }

    public required int Progress { get; init; }

    /// <summary>Whether something keeps it from going on.</summary>
    public required bool IsBlocked { get; init; }

    public required Priority? Priority { get; init; }

    /// <summary>The action that it is a part of.</summary>
    public required Guid? Parent { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string? Axis { get; init; }

    public required Theme Theme { get; init; }

    public required ListedPilot? Pilot { get; init; }

    public required DateOnly? PlannedStart { get; init; }

    public required DateOnly? PlannedEnd { get; init; }

    public static ActionSummary Of(PlanAction action) => new()
    {
        Id = action.Id,
        PlanId = action.PlanId,
        ConventionId = action.ConventionId,
        Reference = action.Reference,
        Version = action.Version,
        Title = action.Title,
        Status = action.Status,
        Progress = action.Progress,
        IsBlocked = action.Blocked is not null,
        Priority = action.Priority,
        Parent = action.Parent,
        Tags = action.Tags,
        Axis = action.Axis,
        Theme = action.Theme,
        Pilot = action.Pilot is { } pilot ? new() { Type = pilot.Type, Name = pilot.Name, Siren = pilot.Siren } : null,
        PlannedStart = action.PlannedStart,
        PlannedEnd = action.PlannedEnd,
    };
}

/// <summary>The organisation that answers for an action, as lists show it: without whom to ask.</summary>
public sealed record ListedPilot
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public required string? Siren { get; init; }
}

/// <summary>An item of the list of actions.</summary>
public sealed record ListedAction : ActionSummary
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }
}
