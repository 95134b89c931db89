namespace Ctg.Domain.ActionPlans;

/// <summary>A plan with its actions: as it is, in the order in which they were added; as it is written, in that of the document.</summary>
public sealed record WholePlan(ActionPlan Plan, IReadOnlyList<PlanAction> Actions)
{
    /// <summary>Of all of it: each of these versions only ever grows.</summary>
    public int Version => Plan.Version + Actions.Sum(a => a.Version);

    /// <summary>Why measures were recorded or corrected, by the id of their action, where the caller said it.</summary>
    public IReadOnlyDictionary<Guid, string> Reasons { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>A plan that is written whole: as it shall be, the new actions among the others.</summary>
public sealed record WrittenPlan
{
    public required ActionPlanContent Content { get; init; }

    public required IReadOnlyList<WrittenAction> Actions { get; init; }

    /// <summary>The version of the whole that the document says that it is of; null where it says none.</summary>
    public int? Version { get; init; }

    /// <summary>What else the document says of the plan: members that are read, not written, by their names.</summary>
    public IReadOnlyDictionary<string, object?> Stated { get; init; } = new Dictionary<string, object?>();
}

/// <summary>An action of a plan that is written whole.</summary>
public sealed record WrittenAction
{
    /// <summary>For one that is new.</summary>
    public required Guid Id { get; init; }

    /// <summary>That of an action of the plan, or the own one of a new action; null for a new one that the plan gives the next to.</summary>
    public string? Reference { get; init; }

    /// <summary>The reference of the action of the document that it is a part of; beside the id in its content, or instead of it.</summary>
    public string? ParentReference { get; init; }

    public required ActionContent Content { get; init; }

    /// <summary>All measures as they shall be; null where none is written.</summary>
    public IReadOnlyList<WrittenMeasure>? Measures { get; init; }

    /// <summary>What else the document says of the action: members that are read, not written, by their names.</summary>
    public IReadOnlyDictionary<string, object?> Stated { get; init; } = new Dictionary<string, object?>();
}
