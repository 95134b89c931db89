namespace Ctg.Domain.Steering.Meetings;

/// <summary>What a meeting decided.</summary>
public sealed record TakenDecision
{
    /// <summary>Its number within the meeting, which it keeps when others are removed.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>What it is about, where that is something of the convention.</summary>
    public DecisionTarget? ActsOn { get; init; }
}

/// <summary>Something of a convention that a decision acts on.</summary>
public sealed record DecisionTarget
{
    public required DecisionTargetType Type { get; init; }

    /// <summary>Of anything but an amendment.</summary>
    public Guid? Id { get; init; }

    /// <summary>Of an amendment: its number within the convention.</summary>
    public int? Number { get; init; }
}

/// <summary>What kind of thing a decision acts on.</summary>
public enum DecisionTargetType
{
    Convention,
    ActionPlan,
    Action,
    Amendment,
    Diagnosis,
    Evaluation,
    CooperationPost,
}
