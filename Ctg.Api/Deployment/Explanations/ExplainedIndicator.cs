using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Api.Deployment.Explanations;

/// <summary>An indicator that is counted, or an action that has none.</summary>
public sealed record ExplainedIndicator
{
    /// <summary>The id of the action.</summary>
    public required Guid Action { get; init; }

    /// <summary>The reference of the action.</summary>
    public required string Reference { get; init; }

    /// <summary>The id of its convention.</summary>
    public required Guid Convention { get; init; }

    /// <summary>Its main theme.</summary>
    public required Theme Theme { get; init; }

    /// <summary>The indicator's code within the action; null where the action has none.</summary>
    public required string? Code { get; init; }

    /// <summary>Null where the action has none.</summary>
    public required IndicatorNature? Nature { get; init; }

    public required bool HasBaseline { get; init; }

    public required bool HasTarget { get; init; }

    public required bool IsMeasuredThisYear { get; init; }

    /// <summary>True too where the action has none, which is not counted.</summary>
    public required bool IsNeverMeasured { get; init; }
}
