using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>A plan as its row has it, with the convention that it belongs to.</summary>
public sealed class PlanRow
{
    public long PlanKey { get; init; }

    public long ConventionKey { get; init; }

    public int Version { get; init; }

    public byte[] Document { get; init; } = [];

    public byte[] Convention { get; init; } = [];
}

/// <summary>An action as its row has it.</summary>
public sealed class ActionRow
{
    public long ActionKey { get; init; }

    public int Version { get; init; }

    public ActionStatus Status { get; init; }

    public DateOnly PlannedStart { get; init; }

    public DateOnly PlannedEnd { get; init; }

    /// <summary>The document, or in a list the summary.</summary>
    public byte[] Document { get; init; } = [];

    public bool IsLateOn(DateOnly date) => PlanAction.IsLate(Status, PlannedStart, PlannedEnd, date);
}

/// <summary>An action with the plan and the convention that it must fit.</summary>
public sealed class ActionWithPlanRow
{
    public long ActionKey { get; init; }

    public int Version { get; init; }

    public byte[] Document { get; init; } = [];

    public byte[] Plan { get; init; } = [];

    public byte[] Convention { get; init; } = [];

    /// <summary>1 where the final evaluation of the convention was validated.</summary>
    public int IsEvaluated { get; init; }
}
