using System.Runtime.CompilerServices;
using System.Text.Json;
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

    /// <summary>As it was read, or left out: a plan is moved by a request of its own.</summary>
    public PlanStage? Stage { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? StageSince { get; init => field = _stated.Keep(value); }

    /// <summary>As it was read, or left out.</summary>
    public DateOnly? AdoptedOn { get; init => field = _stated.KeepNull(value); }
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
}

/// <summary>What an indicator was in a period, or why nobody knows, in a plan that is written whole.</summary>
public sealed record WholeMeasureBody : MeasureBody
{
    /// <summary>The code of an indicator of the action (MSR-03).</summary>
    public string? Indicator { get; init; }

    public MeasurePeriod? Period { get; init; }
}

/// <summary>The members of a body that are read, not written, as far as a caller has named them.</summary>
internal sealed class StatedMembers
{
    public Dictionary<string, object?> Members { get; } = [];

    /// <summary>For a member that is never null: null names nothing.</summary>
    public T? Keep<T>(T? value, [CallerMemberName] string name = "")
    {
        if (value is not null) KeepNull(value, name);
        return value;
    }

    /// <summary>For a member that may be null: to name it null is to say so.</summary>
    public T? KeepNull<T>(T? value, [CallerMemberName] string name = "")
    {
        Members[JsonNamingPolicy.CamelCase.ConvertName(name)] = value;
        return value;
    }
}
