using FluentValidation;

namespace Ctg.Api.ActionPlans.Sheets;

internal sealed class IndicatorBodyValidator : AbstractValidator<IndicatorBody>
{
    public const string Code = "^[A-Za-z0-9.-]{1,20}$";

    public IndicatorBodyValidator()
    {
        RuleFor(i => i.Code).NotEmpty().Matches(Code);
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

internal static class IndicatorValues
{
    public const decimal Maximum = 999_999_999_999m;

    private const int Decimals = 4;

    /// <summary>What an indicator may be: some decimals, so that it reads back as it was written.</summary>
    public static IRuleBuilderOptions<T, decimal?> Measured<T>(this IRuleBuilder<T, decimal?> rule) => rule
        .InclusiveBetween(-Maximum, Maximum)
        .Must(value => value is not { } number || number == Math.Round(number, Decimals)).WithErrorCode("tooManyDecimals");
}
