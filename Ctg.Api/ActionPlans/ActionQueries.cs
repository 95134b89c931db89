using System.ComponentModel.DataAnnotations;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>Which plans of a convention to list.</summary>
public sealed record ActionPlanQuery : PageQuery
{
    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }
}

/// <summary>When to read an action for.</summary>
public sealed record ActionReadQuery
{
    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>Which actions to list; every parameter given must hold.</summary>
public sealed record ActionQuery : PageQuery
{
    /// <summary>One of these statuses.</summary>
    public IReadOnlyList<ActionStatus>? Status { get; set; }

    /// <summary>Whether a planned date has passed on the date of asOf.</summary>
    public bool? Late { get; set; }

    /// <summary>Whether the action has a pilot.</summary>
    public bool? HasPilot { get; set; }

    /// <summary>Whether something keeps the action from going on.</summary>
    public bool? Blocked { get; set; }

    /// <summary>A tag, without regard to case and accents.</summary>
    [Searched]
    public string? Tag { get; set; }

    /// <summary>The id of the action that they are parts of.</summary>
    public Guid? Parent { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>One of these themes, as the main one or another.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>A territory at any level: the actions for a commune in it, or for the whole of a perimeter that has one.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a convention: the actions of its plans, and those that are shared with them.</summary>
    public Guid? Convention { get; set; }

    /// <summary>The id of a plan: its actions, and those that are shared with it.</summary>
    public Guid? Plan { get; set; }

    /// <summary>Part of the title, of the reference or of the pilot's name, without regard to case and accents.</summary>
    [Searched]
    public string? Q { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>The first day that the planned end may be.</summary>
    public DateOnly? EndFrom { get; set; }

    /// <summary>The last day that the planned end may be.</summary>
    public DateOnly? EndUntil { get; set; }

    /// <summary>The order; a minus for descending. Actions without the date count as last.</summary>
    [AllowedValues("plannedEnd", "-plannedEnd")]
    public string Sort { get; set; } = "plannedEnd";
}

/// <summary>Which actions of a plan to list.</summary>
public sealed record ActionsOfPlanQuery : PageQuery
{
    /// <summary>One of these statuses.</summary>
    public IReadOnlyList<ActionStatus>? Status { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>What another system calls it, as in elan:4711: the code of the system, a colon, the id there.</summary>
    [RegularExpression(ExternalReferenceFilter.Pattern)]
    public string? ExternalReference { get; set; }

    /// <summary>The same question, asked of all actions.</summary>
    public ActionQuery Within(Guid planId) => new() { Plan = planId, Status = Status, AsOf = AsOf, ExternalReference = ExternalReference, Limit = Limit, Cursor = Cursor };
}
