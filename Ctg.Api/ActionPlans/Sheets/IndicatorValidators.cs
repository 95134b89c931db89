using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Sheets;

internal sealed class IndicatorBodyValidator : AbstractValidator<IndicatorBody>
{
    public const string Code = "^[A-Za-z0-9.-]{1,20}$";

    public IndicatorBodyValidator()
    {
        RuleFor(i => i.Code).NotEmpty().Like(Code);
        RuleFor(i => i.Title).NotEmpty().MaximumLength(300);
        RuleFor(i => i.Nature).NotNull();
        RuleFor(i => i.Unit).NotEmpty().MaximumLength(50);
        RuleFor(i => i.Direction).NotNull();
        RuleFor(i => i.Baseline!).SetValidator(new DatedValueBodyValidator()).When(i => i.Baseline is not null);
        RuleFor(i => i.Target!).SetValidator(new DatedValueBodyValidator()).When(i => i.Target is not null);
    }
}

internal sealed class DatedValueBodyValidator : AbstractValidator<DatedValueBody>
{
    public DatedValueBodyValidator()
    {
        RuleFor(v => v.Value).NotNull().Measured();
        RuleFor(v => v.On).NotNull();
    }
}
