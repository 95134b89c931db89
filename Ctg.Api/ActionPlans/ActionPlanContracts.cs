using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>What a caller writes of an action plan.</summary>
public sealed record ActionPlanBody
{
    public string? Title { get; init; }

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<AxisBody>? Axes { get; init; }
}

/// <summary>An axis as a caller writes it.</summary>
public sealed record AxisBody
{
    /// <summary>Unique in the plan, as in A1.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }
}

/// <summary>A move of a plan to another stage.</summary>
public sealed record PlanMoveBody
{
    public PlanStage? To { get; init; }

    /// <summary>When it happened: for adopted, the date of the copil.</summary>
    public DateOnly? On { get; init; }
}

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

/// <summary>An action as it is read.</summary>
public sealed record ActionResource : PlanAction
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }
}

/// <summary>An action as lists show it.</summary>
public record ActionSummary
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid ConventionId { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required ActionStatus Status { get; init; }

    public required int Progress { get; init; }

    public required string? Axis { get; init; }

    public required Theme Theme { get; init; }

    public required Pilot? Pilot { get; init; }

    public required DateOnly? PlannedStart { get; init; }

    public required DateOnly? PlannedEnd { get; init; }

    public static ActionSummary Of(PlanAction action) => new()
    {
        Id = action.Id,
        PlanId = action.PlanId,
        ConventionId = action.ConventionId,
        Reference = action.Reference,
        Version = action.Version,
        Title = action.Title,
        Status = action.Status,
        Progress = action.Progress,
        Axis = action.Axis,
        Theme = action.Theme,
        Pilot = action.Pilot,
        PlannedStart = action.PlannedStart,
        PlannedEnd = action.PlannedEnd,
    };
}

/// <summary>An item of the list of actions.</summary>
public sealed record ListedAction : ActionSummary
{
    /// <summary>Whether a planned date has passed, on the date of asOf, without the action having come that far.</summary>
    public required bool Late { get; init; }
}

/// <summary>Which page of the plans of a convention to list.</summary>
public sealed record ActionPlanQuery : PageQuery;

/// <summary>When to read an action for.</summary>
public sealed record ActionReadQuery
{
    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>Which actions to list; every parameter given must hold.</summary>
public sealed record ActionQuery : PageQuery
{
    public IReadOnlyList<ActionStatus>? Status { get; set; }

    /// <summary>Whether a planned date has passed on the date of asOf.</summary>
    public bool? Late { get; set; }

    /// <summary>Whether the action has a pilot.</summary>
    public bool? HasPilot { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>One of these themes, as the main one or another.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>A territory at any level: the actions for a commune in it, or for the whole of a perimeter that has one.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a convention.</summary>
    public Guid? Convention { get; set; }

    /// <summary>The id of a plan.</summary>
    public Guid? Plan { get; set; }

    /// <summary>Part of the title, of the reference or of the pilot's name, without regard to case and accents.</summary>
    public string? Q { get; set; }

    public DateOnly? EndFrom { get; set; }

    public DateOnly? EndUntil { get; set; }

    /// <summary>The order; a minus for descending. Actions without the date count as last.</summary>
    [AllowedValues("plannedEnd", "-plannedEnd")]
    public string Sort { get; set; } = "plannedEnd";
}

/// <summary>Which actions of a plan to list.</summary>
public sealed record ActionsOfPlanQuery : PageQuery
{
    public IReadOnlyList<ActionStatus>? Status { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The same question, asked of all actions.</summary>
    public ActionQuery Within(Guid planId) => new() { Plan = planId, Status = Status, AsOf = AsOf, Limit = Limit, Cursor = Cursor };
}
