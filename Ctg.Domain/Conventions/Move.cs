namespace Ctg.Domain.Conventions;

/// <summary>The command to move a convention to another stage.</summary>
public sealed record Move
{
    public required Stage To { get; init; }

    /// <summary>When it happened; for a termination, its last day in force.</summary>
    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    public TerminationCause? Cause { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    public string? DecisionReference { get; init; }

    /// <summary>To deliberation: when the shared diagnosis was validated; as the diagnosis has it, where the convention has one here.</summary>
    public DateOnly? DiagnosisValidatedOn { get; init; }

    /// <summary>To deliberation: why there is no shared diagnosis.</summary>
    public string? DiagnosisWaiver { get; init; }
}
