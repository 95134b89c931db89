using Ctg.Api.Http;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Worklist;

/// <summary>Which of the work to list; every parameter given must hold.</summary>
public sealed record WorklistQuery : PageQuery, IRefusable
{
    /// <summary>Of these kinds; of all where it is left out.</summary>
    public IReadOnlyList<WorklistKind>? Kind { get; set; }

    /// <summary>
    /// The territory, as it is on the date, that what waits lies within: the commune that it is about, a commune of the action, that of the
    /// facility, or else one of the perimeter; the whole country where it is left out.
    /// </summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The code of a Caf that shares the convention, or whose facility it is.</summary>
    public string? Caf { get; set; }

    /// <summary>The date on which conventions are in force and terms are over; today in Paris by default. What is recorded counts as it is now.</summary>
    public DateOnly? On { get; set; }
}

/// <summary>Something that waits for somebody.</summary>
public sealed record WorklistItem : IWithMessages
{
    public required WorklistKind Kind { get; init; }

    /// <summary>The number of the rule that it follows from.</summary>
    public required string Rule { get; init; }

    /// <summary>Null for bonusWithoutCtg, which lacks one.</summary>
    public required Guid? ConventionId { get; init; }

    public required string? ConventionReference { get; init; }

    /// <summary>The address of the convention; for bonusWithoutCtg, of the facility.</summary>
    public required string Href { get; init; }

    /// <summary>
    /// Since when it waits: the first day of a commune of its own, the day on which a term was over, the planned date that has passed, the start
    /// of the year. For actionWithoutPilot and indicatorWithoutBaseline, by when: the planned start, or that of the convention where there is none.
    /// </summary>
    public required DateOnly On { get; init; }

    /// <summary>For splitToDecide, the commune that parted; for earlyChildhoodMissing and bonusWithoutCtg, that which it is about.</summary>
    public required TerritoryKey? Commune { get; init; }

    /// <summary>For splitToDecide, the commune of the perimeter that it parted from.</summary>
    public required TerritoryKey? SplitFrom { get; init; }

    /// <summary>What it is about; null where that is the convention itself.</summary>
    public required WorklistSubject? Subject { get; init; }

    /// <summary>What to do, in French or English.</summary>
    public required string Message { get; init; }
}

/// <summary>What something that waits is about.</summary>
public sealed record WorklistSubject
{
    public required WorklistSubjectType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The address to read it at; of an indicator, that of its action.</summary>
    public required string Href { get; init; }
}

public enum WorklistSubjectType
{
    Action,
    Commune,
    Indicator,
    Facility,
}
