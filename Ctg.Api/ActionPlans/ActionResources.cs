using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.ActionPlans;

/// <summary>An action as it is read.</summary>
public sealed record ActionResource : PlanAction
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }
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

    public required string? Axis { get; init; }

    public required Theme Theme { get; init; }

    public required Pilot? Pilot { get; init; }

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
        Axis = action.Axis,
        Theme = action.Theme,
        Pilot = action.Pilot,
        PlannedStart = action.PlannedStart,
        PlannedEnd = action.PlannedEnd,
    };
}

/// <summary>An item of the list of actions.</summary>
public sealed record ListedAction : ActionSummary
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }
}
