using Ctg.Api.ActionPlans.Measures;
using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;
using FluentValidation.Results;

namespace Ctg.Api.ActionPlans.Contents;

internal sealed class PlanContentBodyValidator : AbstractValidator<PlanContentBody>
{
    public PlanContentBodyValidator()
    {
        RuleFor(p => p.Plan).NotNull();
        RuleFor(p => p.Plan!).SetValidator(new WholePlanBodyValidator()).When(p => p.Plan is not null);
        RuleFor(p => p.Actions).NotNull().AtMost(ActionPlanDecisions.MaximumActions);
        RuleForEach(p => p.Actions).SetValidator(new WholeActionBodyValidator());
        RuleFor(p => p.Actions).Custom(NameOnce);
    }

    /// <summary>Each reference that was there before is told where it stands.</summary>
    private static void NameOnce(IReadOnlyList<WholeActionBody>? actions, ValidationContext<PlanContentBody> context)
    {
        var seen = new HashSet<string>(ActionReferences.Comparer);
        foreach (var (index, action) in (actions ?? []).Index())
        {
            if (action?.Reference is { } reference && !seen.Add(reference))
                context.AddFailure(new ValidationFailure($"Actions[{index}].Reference", "") { ErrorCode = "repeated" });
        }
    }
}

internal sealed class WholePlanBodyValidator : AbstractValidator<WholePlanBody>
{
    public WholePlanBodyValidator() => Include(new ActionPlanBodyValidator());
}

internal sealed class WholeActionBodyValidator : AbstractValidator<WholeActionBody>
{
    public WholeActionBodyValidator()
    {
        Include(new ActionBodyValidator());
        RuleFor(a => a.Reference).Like(ActionReferences.Pattern);
        RuleFor(a => a.ParentReference).Like(ActionReferences.Pattern);
        RuleFor(a => a.Measures).AtMost(2000);
        RuleForEach(a => a.Measures).SetValidator(new WholeMeasureBodyValidator());
        RuleFor(a => a.Measures).Must(all => all is null || all.DistinctBy(m => (m?.Indicator, m?.Period)).Count() == all.Count).WithErrorCode("repeated");
        RuleFor(a => a.Measures).Must(all => (all ?? []).Select(m => m?.Reason).Distinct().Sum(r => r?.Length + 2 ?? 0) <= Reasons + 2).WithErrorCode("reasonsTooLong");
    }

    /// <summary>What the history has room for, of an action in one change.</summary>
    private const int Reasons = 2000;
}

internal sealed class WholeMeasureBodyValidator : AbstractValidator<WholeMeasureBody>
{
    public WholeMeasureBodyValidator()
    {
        Include(new MeasureBodyValidator());
        RuleFor(m => m.Indicator).NotEmpty().MaximumLength(20);
        RuleFor(m => m.Period).NotNull();
    }
}
