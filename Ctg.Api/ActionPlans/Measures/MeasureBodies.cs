using Ctg.Api.ActionPlans.Sheets;
using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Measures;

/// <summary>What an indicator was in a period, or why nobody knows.</summary>
public record MeasureBody
{
    /// <summary>In the indicator's unit, with at most four decimals. Either this or absence.</summary>
    public decimal? Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Why there is no value.</summary>
    public string? Absence { get; init; }

    /// <summary>Required to correct what was recorded (MSR-01).</summary>
    public string? Reason { get; init; }
}

internal static class MeasureMapping
{
    public static Measure ToMeasure(this MeasureBody body, string indicator, MeasurePeriod period) => new()
    {
        Indicator = indicator,
        Period = period,
        Value = body.Value is { } value ? MeasuredValues.Plain(value) : null,
        Source = body.Source.OrNull(),
        Absence = body.Absence.OrNull(),
    };
}

internal sealed class MeasureBodyValidator : AbstractValidator<MeasureBody>
{
    public MeasureBodyValidator()
    {
        RuleFor(m => m.Value).Measured();
        RuleFor(m => m.Value).Must((measure, value) => value is null != string.IsNullOrWhiteSpace(measure.Absence)).WithErrorCode("valueOrAbsence");
        RuleFor(m => m.Source).MaximumLength(300);
        RuleFor(m => m.Absence).MaximumLength(2000);
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
