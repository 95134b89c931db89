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
public record ActionPlan : IReferenced
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    /// <summary>From 1; one more each time that an adopted plan is reopened. The actions of the plan go on through all of them.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The plan that this began as a copy of.</summary>
    public Guid? CopiedFrom { get; init; }

    public required string Title { get; init; }

    public required PlanStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Why it was taken back or reopened.</summary>
    public string? StageReason { get; init; }

    /// <summary>The date of the copil that adopted this edition; null before.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>Those that were adopted, in their order.</summary>
    public IReadOnlyList<AdoptedEdition> Editions { get; init; } = [];

    /// <summary>In the order of the plan.</summary>
    public required IReadOnlyList<Axis> Axes { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];

    /// <summary>What an action may stand under: axes and objectives.</summary>
    public IEnumerable<string> Codes() => Axes.SelectMany(a => a.Objectives.Select(o => o.Code).Prepend(a.Code));

    /// <summary>Whether the action stands in an edition that was adopted; while the next one is written, it holds.</summary>
    public bool HasAdopted(PlanAction action) => Stage == PlanStage.Adopted || Editions.Any(e => e.Number >= action.Edition);
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

    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}

/// <summary>The command to move a plan to another stage.</summary>
public sealed record PlanMove
{
    public required PlanStage To { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    /// <summary>To adopted: the decision of the steering committee, as in "Copil du 12 mars 2025, décision 4".</summary>
    public string? Decision { get; init; }
}
