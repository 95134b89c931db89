namespace Ctg.Domain.Steering.Evaluations;

/// <summary>When in the life of a convention it is evaluated.</summary>
public enum EvaluationKind
{
    /// <summary>One for each year.</summary>
    Yearly,

    MidTerm,
    Final,
}

/// <summary>How far an evaluation is.</summary>
public enum EvaluationStage
{
    Planned,
    InProgress,

    /// <summary>Handed over by those who made it.</summary>
    Delivered,

    /// <summary>Accepted by the partners; it no longer changes.</summary>
    Validated,
}

/// <summary>An evaluation of a convention by the four criteria of the national framework.</summary>
public sealed record Evaluation : EvaluationContent, IOfConvention
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required EvaluationStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Why it was taken up again.</summary>
    public string? StageReason { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    public DateOnly? ValidatedOn { get; init; }
}

/// <summary>What a caller writes of an evaluation: the command to plan it, and to revise it.</summary>
public record EvaluationContent
{
    public required EvaluationKind Kind { get; init; }

    /// <summary>The year that a yearly evaluation is about; others have none.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the objectives are coherent and relevant.</summary>
    public Assessment? Coherence { get; init; }

    /// <summary>How far the objectives were achieved.</summary>
    public Assessment? Achievement { get; init; }

    /// <summary>Whether the means were adequate.</summary>
    public Assessment? Means { get; init; }

    /// <summary>Whether the effects will last.</summary>
    public Assessment? Durability { get; init; }

    public string? Summary { get; init; }

    public string? Recommendations { get; init; }

    public LinkedDocument? Document { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}

/// <summary>What an evaluation finds by one criterion.</summary>
public sealed record Assessment
{
    /// <summary>1 (weak) to 4 (strong).</summary>
    public int? Score { get; init; }

    public string? Comment { get; init; }
}

/// <summary>The command to move an evaluation to another stage.</summary>
public sealed record EvaluationMove
{
    public required EvaluationStage To { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }
}
