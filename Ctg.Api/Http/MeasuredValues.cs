using FluentValidation;

namespace Ctg.Api.Http;

/// <summary>Numbers that somebody has measured.</summary>
internal static class MeasuredValues
{
    private const decimal Maximum = 999_999_999_999m;

    private const int Decimals = 4;

    /// <summary>Without the zeros at its end, so that equal values are written alike.</summary>
    public static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    /// <summary>With few enough digits to read back as it was written.</summary>
    public static IRuleBuilderOptions<T, decimal?> Measured<T>(this IRuleBuilder<T, decimal?> rule) => rule
        .InclusiveBetween(-Maximum, Maximum)
        .Must(value => value is not { } number || number == Math.Round(number, Decimals)).WithErrorCode("tooManyDecimals");
}
