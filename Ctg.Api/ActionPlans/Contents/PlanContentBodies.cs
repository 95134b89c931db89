using Ctg.Api.ActionPlans.Measures;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>A plan with all its actions, as it is read and as a caller writes it.</summary>
public sealed record PlanContentBody
{
    /// <summary>As it was read, or left out.</summary>
    public int? Version { get; init; }

    public WholePlanBody? Plan { get; init; }

    /// <summary>All actions of the plan: those that it has, and new ones; two new ones may be alike.</summary>
    public IReadOnlyList<WholeActionBody>? Actions { get; init; }
}

/// <summary>A plan that is written whole. What this request does not write is as it was read, or left out (PLN-07).</summary>
public sealed record WholePlanBody : ActionPlanBody
{
    private readonly StatedMembers _stated = new();

    internal IReadOnlyDictionary<string, object?> Stated => _stated.Members;

    /// <summary>As it was read, or left out.</summary>
    public Guid? Id { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public Guid? ConventionId { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public int? Version { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public int? Edition { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public Guid? CopiedFrom { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out: a plan is moved by a request of its own.</summary>
    public PlanStage? Stage { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? StageSince { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public string? StageReason { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? AdoptedOn { get; init => field = _stated.KeepNull(value); }

    /// <summary>As they were read, or left out.</summary>
    public IReadOnlyList<WholeEditionBody>? Editions { get; init => field = _stated.KeepAll(value, e => ReadMembers.Edition(e.Number, e.AdoptedOn, e.Decision, e.Version)); }
}

/// <summary>An action of a plan that is written whole. What this request does not write is as it was read, or left out (PLN-07).</summary>
public sealed record WholeActionBody : ActionBody
{
    private readonly StatedMembers _stated = new();

    internal IReadOnlyDictionary<string, object?> Stated => _stated.Members;

    /// <summary>That of the action in the plan, as in F-012, or of a new action its own; without one the service gives the next. Case makes no difference.</summary>
    public string? Reference { get; init; }

    /// <summary>The reference of the action of this document that this is a part of (ACT-08): in the place of parent, or beside it.</summary>
    public string? ParentReference { get; init; }

    /// <summary>All measures of the action, those that it has among them (MSR-04); left out, none is written.</summary>
    public IReadOnlyList<WholeMeasureBody>? Measures { get; init; }

    /// <summary>As it was read, or left out.</summary>
    public Guid? Id { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public Guid? PlanId { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public Guid? ConventionId { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public int? Version { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public int? Edition { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public Guid? CopiedFrom { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out: an action is moved by a request of its own.</summary>
    public ActionStatus? Status { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public string? StatusReason { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out.</summary>
    public string? Decision { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? ActualStart { get; init => field = _stated.KeepNull(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? ActualEnd { get; init => field = _stated.KeepNull(value); }

    /// <summary>As they were read, or left out: an action is shared by a request of its own.</summary>
    public IReadOnlyList<WholeShareBody>? Shares { get; init => field = _stated.KeepAll(value, s => ReadMembers.Share(s.PlanId, s.ConventionId, s.Since, s.Axis, s.Progress, s.Note)); }
}

/// <summary>An edition of a plan that is written whole, as it was read.</summary>
public sealed record WholeEditionBody
{
    public int? Number { get; init; }

    public DateOnly? AdoptedOn { get; init; }

    public string? Decision { get; init; }

    public int? Version { get; init; }
}

/// <summary>A share of an action of a plan that is written whole, as it was read.</summary>
public sealed record WholeShareBody
{
    public Guid? PlanId { get; init; }

    public Guid? ConventionId { get; init; }

    public DateOnly? Since { get; init; }

    public string? Axis { get; init; }

    public int? Progress { get; init; }

    public string? Note { get; init; }
}

/// <summary>What an indicator was in a period, or why nobody knows, in a plan that is written whole.</summary>
public sealed record WholeMeasureBody : MeasureBody
{
    /// <summary>The code of an indicator of the action (MSR-03).</summary>
    public string? Indicator { get; init; }

    public MeasurePeriod? Period { get; init; }
}
