namespace Ctg.Domain.Diagnoses;

public enum DiagnosisStage
{
    InProgress,

    /// <summary>Put before the partners.</summary>
    Shared,

    Validated,
}

/// <summary>The shared diagnosis (état des lieux) that a convention and its plans rest on; a convention has one, in one edition after the other.</summary>
public sealed record Diagnosis : DiagnosisContent
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }

    /// <summary>From 1; one more each time that a validated diagnosis is reopened.</summary>
    public required int Edition { get; init; }

    public required DiagnosisStage Stage { get; init; }

    /// <summary>The date of the move into the present stage.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Why it was taken back or reopened.</summary>
    public string? StageReason { get; init; }

    /// <summary>When this edition was validated; null before.</summary>
    public DateOnly? ValidatedOn { get; init; }

    /// <summary>The editions before this one, in their order.</summary>
    public required IReadOnlyList<PastEdition> Editions { get; init; }
}

/// <summary>An edition that was validated, and reopened since.</summary>
public sealed record PastEdition
{
    public required int Number { get; init; }

    public required DateOnly ValidatedOn { get; init; }

    /// <summary>The version of the diagnosis that holds its content; the change log has it.</summary>
    public required int Version { get; init; }
}

/// <summary>The command to move a diagnosis to another stage.</summary>
public sealed record DiagnosisMove
{
    public required DiagnosisStage To { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }
}
