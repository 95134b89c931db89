using Ctg.Api.References;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>What a caller writes of an action plan.</summary>
public record ActionPlanBody
{
    public string? Title { get; init; }

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<AxisBody>? Axes { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>An axis as a caller writes it.</summary>
public sealed record AxisBody
{
    /// <summary>Unique in the plan, as in A1.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<ObjectiveBody>? Objectives { get; init; }
}

/// <summary>An objective under an axis, as a caller writes it.</summary>
public sealed record ObjectiveBody
{
    /// <summary>Unique among the axes and objectives of the plan, as in A1.2.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }
}

/// <summary>A move of a plan to another stage.</summary>
public sealed record PlanMoveBody
{
    public PlanStage? To { get; init; }

    /// <summary>When it happened: for adopted, the date of the copil.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to reopen a plan that was adopted.</summary>
    public string? Reason { get; init; }

    /// <summary>Required for adopted: the decision of the steering committee, as in "Copil du 12 mars 2025, décision 4".</summary>
    public string? Decision { get; init; }
}
