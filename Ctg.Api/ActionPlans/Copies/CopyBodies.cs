using Ctg.Api.ActionPlans.Contents;
using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Copies;

/// <summary>Where an action is to be copied to.</summary>
public sealed record ActionCopyBody
{
    /// <summary>The id of a plan; that of the action by default.</summary>
    public Guid? Plan { get; init; }

    /// <summary>The title of the copy; that of the action by default.</summary>
    public string? Title { get; init; }
}

/// <summary>Where a plan is to be copied to.</summary>
public sealed record PlanCopyBody
{
    /// <summary>The id of a convention, as in that of a renewal; that of the plan by default.</summary>
    public Guid? Convention { get; init; }

    /// <summary>The title of the copy; that of the plan by default.</summary>
    public string? Title { get; init; }

    /// <summary>The ids of the actions to copy; by default all that were not abandoned.</summary>
    public IReadOnlyList<Guid>? Actions { get; init; }
}

internal sealed class ActionCopyBodyValidator : AbstractValidator<ActionCopyBody>
{
    public ActionCopyBodyValidator() => RuleFor(c => c.Title).MaximumLength(300);
}

internal sealed class PlanCopyBodyValidator : AbstractValidator<PlanCopyBody>
{
    public PlanCopyBodyValidator()
    {
        RuleFor(c => c.Title).MaximumLength(200);
        RuleFor(c => c.Actions).Few(ActionPlanDecisions.MaximumActions);
    }
}

/// <summary>A plan that is a copy, with its actions.</summary>
public sealed record CopiedPlan : PlanContent, IWithMessages
{
    /// <summary>What of the actions could not stand in the convention and was left out, by rule; the pointers are as in /actions/3/plannedEnd.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }
}
