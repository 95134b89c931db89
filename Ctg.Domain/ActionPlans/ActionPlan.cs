namespace Ctg.Domain.ActionPlans;

public enum PlanStage
{
    Draft,
    Submitted,

    /// <summary>Adopted by the steering committee (copil).</summary>
    Adopted,

    Closed,
}

/// <summary>The plan by which a convention acts: axes, and under them the actions. It may come before or after the signature.</summary>
public record ActionPlan
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required PlanStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>The date of the copil that adopted the plan.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>In the order of the plan.</summary>
    public required IReadOnlyList<Axis> Axes { get; init; }

    /// <summary>What an action may stand under: axes and objectives.</summary>
    public IEnumerable<string> Codes() => Axes.SelectMany(a => a.Objectives.Select(o => o.Code).Prepend(a.Code));
}

/// <summary>An axis of a plan.</summary>
public sealed record Axis
{
    /// <summary>Unique in the plan, as in <c>A1</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];
}

/// <summary>An objective under an axis.</summary>
public sealed record Objective
{
    /// <summary>Unique among the axes and objectives of the plan, as in <c>A1.2</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }
}

/// <summary>What a caller writes of a plan.</summary>
public sealed record ActionPlanContent
{
    public required string Title { get; init; }

    public required IReadOnlyList<Axis> Axes { get; init; }
}

/// <summary>The command to move a plan to another stage.</summary>
public sealed record PlanMove
{
    public required PlanStage To { get; init; }

    public required DateOnly On { get; init; }
}
