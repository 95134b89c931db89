using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Contents;

/// <summary>A plan with all its actions, as a caller writes it.</summary>
public sealed record PlanContentBody : ActionPlanBody
{
    /// <summary>All actions of the plan: those that it has, and new ones; two new ones may be alike.</summary>
    public IReadOnlyList<PlannedActionBody>? Actions { get; init; }
}

/// <summary>An action of a plan that is written whole.</summary>
public sealed record PlannedActionBody : ActionBody
{
    /// <summary>That of the action in the plan, as in F-012; none for a new action.</summary>
    public string? Reference { get; init; }
}

internal sealed class PlanContentBodyValidator : AbstractValidator<PlanContentBody>
{
    public PlanContentBodyValidator()
    {
        Include(new ActionPlanBodyValidator());
        RuleFor(p => p.Actions).NotNull().AtMost(ActionPlanDecisions.MaximumActions);
        RuleForEach(p => p.Actions).SetValidator(new PlannedActionBodyValidator());
        RuleFor(p => p.Actions).Must(AreNamedOnce).WithErrorCode("repeated");
    }

    private static bool AreNamedOnce(IReadOnlyList<PlannedActionBody>? actions)
    {
        string[] references = [.. actions?.Select(a => a.Reference).OfType<string>() ?? []];
        return references.Distinct().Count() == references.Length;
    }
}

internal sealed class PlannedActionBodyValidator : AbstractValidator<PlannedActionBody>
{
    public PlannedActionBodyValidator()
    {
        Include(new ActionBodyValidator());
        RuleFor(a => a.Reference).MaximumLength(20);
    }
}
