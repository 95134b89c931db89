using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>What a caller writes of an action.</summary>
public sealed record ActionBody
{
    public string? Title { get; init; }

    /// <summary>The code of an axis of the plan.</summary>
    public string? Axis { get; init; }

    /// <summary>The main theme, one of the convention's (INV-13).</summary>
    public Theme? Theme { get; init; }

    /// <summary>Other themes of the convention.</summary>
    public IReadOnlyList<Theme>? OtherThemes { get; init; }

    public PilotBody? Pilot { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Within the period of the convention (INV-12).</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Whom the action is for.</summary>
    public IReadOnlyList<TargetPublic>? Publics { get; init; }

    /// <summary>Communes of the perimeter (INV-14); none means all of it.</summary>
    public IReadOnlyList<TerritoryKey>? Communes { get; init; }

    /// <summary>How far the action is, in percent, 0 to 100.</summary>
    public int? Progress { get; init; }
}

/// <summary>The organisation that answers for an action.</summary>
public sealed record PilotBody
{
    public OrganisationType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Nine digits with a valid check digit (INV-23).</summary>
    public string? Siren { get; init; }
}

/// <summary>A move of an action to another status.</summary>
public sealed record ActionMoveBody
{
    public ActionStatus? To { get; init; }

    /// <summary>When it happened: the actual start for inProgress, the actual end for done.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to pause, resume, abandon and reopen.</summary>
    public string? Reason { get; init; }
}
