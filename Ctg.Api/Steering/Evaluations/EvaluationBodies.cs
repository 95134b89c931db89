using Ctg.Api.Conventions.Filing;
using Ctg.Api.References;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Api.Steering.Evaluations;

/// <summary>What a caller writes of an evaluation.</summary>
public sealed record EvaluationBody
{
    public EvaluationKind? Kind { get; init; }

    /// <summary>Of a yearly evaluation, and only of one (EVA-06).</summary>
    public int? Year { get; init; }

    /// <summary>Whether the objectives are coherent and relevant.</summary>
    public AssessmentBody? Coherence { get; init; }

    /// <summary>How far the objectives were achieved.</summary>
    public AssessmentBody? Achievement { get; init; }

    /// <summary>Whether the means were adequate.</summary>
    public AssessmentBody? Means { get; init; }

    /// <summary>Whether the effects will last.</summary>
    public AssessmentBody? Durability { get; init; }

    public string? Summary { get; init; }

    public string? Recommendations { get; init; }

    public LinkedDocumentBody? Document { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>What an evaluation finds by one criterion.</summary>
public sealed record AssessmentBody
{
    /// <summary>1 (weak) to 4 (strong); needed for delivery (EVA-02).</summary>
    public int? Score { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A move of an evaluation to another stage.</summary>
public sealed record EvaluationMoveBody
{
    public EvaluationStage? To { get; init; }

    /// <summary>When it happened.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to take a delivered evaluation up again.</summary>
    public string? Reason { get; init; }
}
