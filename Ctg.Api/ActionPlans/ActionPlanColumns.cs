using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>The row of a plan. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.</summary>
internal sealed record ActionPlanColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Stage { get; init; }

    public required int Edition { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    /// <param name="plan">The plan.</param>
    /// <param name="document">The same, as it is stored.</param>
    /// <param name="conventionKey">0 where the row has it already.</param>
    public static ActionPlanColumns Of(ActionPlan plan, byte[] document, long conventionKey = 0) => new()
    {
        Id = plan.Id,
        ConventionKey = conventionKey,
        ConventionId = plan.ConventionId,
        Version = plan.Version,
        Stage = plan.Stage.Code(),
        Edition = plan.Edition,
        Document = document,
    };
}
