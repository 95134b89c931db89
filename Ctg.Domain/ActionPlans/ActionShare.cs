namespace Ctg.Domain.ActionPlans;

/// <summary>A plan of another convention in which an action is followed too.</summary>
public sealed record ActionShare
{
    public required Guid PlanId { get; init; }

    public required Guid ConventionId { get; init; }

    /// <summary>The date since which it is followed there.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The code of an axis or objective of that plan.</summary>
    public string? Axis { get; init; }

    /// <summary>How far it is there, in percent, 0 to 100; null where nobody told.</summary>
    public int? Progress { get; init; }

    /// <summary>What is to be known of it there.</summary>
    public string? Note { get; init; }
}

/// <summary>What a caller writes of a share.</summary>
public sealed record ShareContent
{
    public string? Axis { get; init; }

    public int? Progress { get; init; }

    public string? Note { get; init; }
}
