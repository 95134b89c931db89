namespace Ctg.Domain.ActionPlans;

/// <summary>What became of a milestone; the words of the Open Contracting Data Standard.</summary>
public enum MilestoneStatus
{
    Scheduled,
    Met,
    PartiallyMet,
    NotMet,
}

/// <summary>A step of an action, with the day by which it is to be done.</summary>
public sealed record Milestone
{
    public required string Title { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public required DateOnly Due { get; init; }

    public required MilestoneStatus Status { get; init; }
}
