using Ctg.Api.ActionPlans.Sheets;
using Ctg.Api.References;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>What a caller writes of an action.</summary>
public record ActionBody
{
    public string? Title { get; init; }

    /// <summary>The code of an axis or objective of the plan.</summary>
    public string? Axis { get; init; }

    /// <summary>The id of the action of the same plan that this is a part of (ACT-08).</summary>
    public Guid? Parent { get; init; }

    /// <summary>The main theme, one of the convention's (INV-13).</summary>
    public Theme? Theme { get; init; }

    /// <summary>Other themes of the convention.</summary>
    public IReadOnlyList<Theme>? OtherThemes { get; init; }

    /// <summary>What was found in the shared diagnosis, and makes the action needed.</summary>
    public string? Finding { get; init; }

    public string? Objectives { get; init; }

    public string? ExpectedResults { get; init; }

    /// <summary>Rooms, people and other means that no line of the budget tells.</summary>
    public string? Means { get; init; }

    public Priority? Priority { get; init; }

    public PilotBody? Pilot { get; init; }

    public IReadOnlyList<PartnerBody>? Partners { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public DateOnly? PlannedEnd { get; init; }

    public IReadOnlyList<MilestoneBody>? Milestones { get; init; }

    /// <summary>Whom the action is for.</summary>
    public IReadOnlyList<TargetPublic>? Publics { get; init; }

    /// <summary>Communes of the perimeter (INV-14); none means all of it.</summary>
    public IReadOnlyList<TerritoryKey>? Communes { get; init; }

    /// <summary>How far the action is, in percent, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>What keeps the action from going on; null where nothing does.</summary>
    public BlockBody? Blocked { get; init; }

    /// <summary>One line for each nature, unit and year; either lines of years or one of the whole (INV-15).</summary>
    public IReadOnlyList<BudgetLineBody>? Budget { get; init; }

    /// <summary>Where more is granted than planned, the answer to a change of the action warns (INV-16).</summary>
    public IReadOnlyList<FundingBody>? Fundings { get; init; }

    /// <summary>Without their measures.</summary>
    public IReadOnlyList<IndicatorBody>? Indicators { get; init; }

    /// <summary>Words of the plan's own, to find actions by.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<ActionNoteBody>? Notes { get; init; }

    public IReadOnlyList<AnnexBody>? Annexes { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>A move of an action to another status.</summary>
public sealed record ActionMoveBody
{
    public ActionStatus? To { get; init; }

    /// <summary>When it happened: the actual start for inProgress, the actual end for done.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to pause, resume, abandon and reopen.</summary>
    public string? Reason { get; init; }

    /// <summary>Required to abandon: the decision of the steering committee, as in "Copil du 12 mars 2025, décision 4".</summary>
    public string? Decision { get; init; }
}
