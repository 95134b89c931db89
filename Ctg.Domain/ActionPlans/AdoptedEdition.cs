namespace Ctg.Domain.ActionPlans;

/// <summary>An edition of a plan that the steering committee adopted.</summary>
public sealed record AdoptedEdition
{
    public required int Number { get; init; }

    public required DateOnly AdoptedOn { get; init; }

    /// <summary>The decision of the steering committee.</summary>
    public required string Decision { get; init; }

    /// <summary>The version of the plan that was adopted; the change log has it, and each action as it was then.</summary>
    public required int Version { get; init; }
}
