using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.ActionPlans;

internal sealed class ActionPlanBodyValidator : AbstractValidator<ActionPlanBody>
{
    public ActionPlanBodyValidator()
    {
        RuleFor(p => p.Title).NotEmpty().MaximumLength(200);
        RuleFor(p => p.Axes).Few(60);
        RuleForEach(p => p.Axes).SetValidator(new AxisBodyValidator());
        RuleFor(p => p.Axes).Must(axes => axes is null || axes.DistinctBy(a => a.Code).Count() == axes.Count).WithErrorCode("repeated");
    }
}

internal sealed class AxisBodyValidator : AbstractValidator<AxisBody>
{
    public AxisBodyValidator()
    {
        RuleFor(a => a.Code).NotEmpty().Matches("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(a => a.Title).NotEmpty().MaximumLength(300);
    }
}

internal sealed class PlanMoveBodyValidator : AbstractValidator<PlanMoveBody>
{
    public PlanMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
    }
}

internal sealed class ActionBodyValidator : AbstractValidator<ActionBody>
{
    public ActionBodyValidator()
    {
        RuleFor(a => a.Title).NotEmpty().MaximumLength(300);
        RuleFor(a => a.Axis).Matches("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(a => a.Theme).NotNull();
        RuleFor(a => a.OtherThemes).Few(30);
        RuleFor(a => a.Pilot!).SetValidator(new PilotBodyValidator()).When(a => a.Pilot is not null);
        RuleFor(a => a.PlannedEnd).Must((action, end) => end is null || action.PlannedStart is null || end >= action.PlannedStart).WithErrorCode("endBeforeStart");
        RuleFor(a => a.Publics).Few(20);
        RuleFor(a => a.Communes).Few(2000);
        RuleFor(a => a.Progress).InclusiveBetween(0, 100);
    }
}

internal sealed class PilotBodyValidator : AbstractValidator<PilotBody>
{
    public PilotBodyValidator()
    {
        RuleFor(p => p.Type).NotNull();
        RuleFor(p => p.Name).NotEmpty().MaximumLength(150);
        RuleFor(p => p.Siren).MaximumLength(9);
    }
}

internal sealed class ActionMoveBodyValidator : AbstractValidator<ActionMoveBody>
{
    public ActionMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
