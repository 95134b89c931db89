using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.ActionPlans;

/// <summary>Whom an action is for.</summary>
public enum TargetPublic
{
    Children0To3,
    Children3To11,
    Youth12To17,
    Youth18To25,
    Parents,
    Families,
    Seniors,
    DisabledPeople,
    Professionals,
    Everyone,
}

/// <summary>What a caller writes of an action: its sheet (fiche action).</summary>
public record ActionContent : IReferenced
{
    public required string Title { get; init; }

    /// <summary>The code of an axis of the plan, or of an objective under one.</summary>
    public string? Axis { get; init; }

    /// <summary>The action of the same plan that this is a part of; that one is part of none.</summary>
    public Guid? Parent { get; init; }

    /// <summary>The main theme (INV-13).</summary>
    public required Theme Theme { get; init; }

    public required IReadOnlyList<Theme> OtherThemes { get; init; }

    /// <summary>What was found in the shared diagnosis, and makes the action needed (constat).</summary>
    public string? Finding { get; init; }

    public string? Objectives { get; init; }

    public string? ExpectedResults { get; init; }

    /// <summary>Rooms, people and other means that no line of the budget tells.</summary>
    public string? Means { get; init; }

    public Priority? Priority { get; init; }

    public Pilot? Pilot { get; init; }

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public DateOnly? PlannedStart { get; init; }

    public DateOnly? PlannedEnd { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public required IReadOnlyList<TargetPublic> Publics { get; init; }

    /// <summary>Communes of the perimeter; none means all of it.</summary>
    public required IReadOnlyList<TerritoryKey> Communes { get; init; }

    /// <summary>How far the action is, in percent, 0 to 100.</summary>
    public int Progress { get; init; }

    /// <summary>What keeps the action from going on; null where nothing does.</summary>
    public Block? Blocked { get; init; }

    /// <summary>INV-15.</summary>
    public IReadOnlyList<BudgetLine> Budget { get; init; } = [];

    /// <summary>INV-16.</summary>
    public IReadOnlyList<Funding> Fundings { get; init; } = [];

    /// <summary>Each with a code of its own.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Words of the plan's own, to find actions by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ActionNote> Notes { get; init; } = [];

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}

/// <summary>What keeps an action from going on.</summary>
public sealed record Block
{
    public required string Reason { get; init; }

    public required DateOnly Since { get; init; }
}

/// <summary>What somebody noted about an action; the history tells who.</summary>
public sealed record ActionNote
{
    public required DateOnly On { get; init; }

    public required string Text { get; init; }
}

/// <summary>A document about an action, kept elsewhere.</summary>
public sealed record Annex
{
    public required string Title { get; init; }

    public required string Uri { get; init; }

    /// <summary>SHA-256 of its content, in lower-case hexadecimal; null where nobody gave it.</summary>
    public string? Sha256 { get; init; }
}
