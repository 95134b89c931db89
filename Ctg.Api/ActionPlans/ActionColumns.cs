using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>
/// The row of an action: its document, and what queries filter and sort by. The writer sends the members as parameters, and
/// <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record ActionColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long PlanKey { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Status { get; init; }

    public required string Theme { get; init; }

    public required string? Axis { get; init; }

    public required int HasPilot { get; init; }

    public required DateOnly PlannedStart { get; init; }

    public required DateOnly PlannedEnd { get; init; }

    public required int IsBlocked { get; init; }

    public required Guid? ParentId { get; init; }

    public required string SearchText { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    /// <param name="action">The action.</param>
    /// <param name="document">The same, as it is stored.</param>
    /// <param name="planKey">0 where the row has it already.</param>
    /// <param name="conventionKey">0 where the row has it already.</param>
    public static ActionColumns Of(PlanAction action, byte[] document, long planKey = 0, long conventionKey = 0) => new()
    {
        Id = action.Id,
        PlanKey = planKey,
        ConventionKey = conventionKey,
        PlanId = action.PlanId,
        ConventionId = action.ConventionId,
        Reference = action.Reference,
        Version = action.Version,
        Status = action.Status.Code(),
        Theme = action.Theme.Code(),
        Axis = action.Axis,
        HasPilot = action.Pilot is null ? 0 : 1,
        PlannedStart = action.PlannedStart ?? ColumnDates.NotPlanned,
        PlannedEnd = action.PlannedEnd ?? ColumnDates.NotPlanned,
        IsBlocked = action.Blocked is null ? 0 : 1,
        ParentId = action.Parent,
        SearchText = Domain.Territories.SearchText.Fold($"{action.Reference} {action.Title} {action.Pilot?.Name}"),
        Summary = Documents.Write(ActionSummary.Of(action)),
        Document = document,
    };
}
