using System.Text;
using FluentValidation;
using FluentValidation.Results;

namespace Ctg.Api.Http;

/// <summary>From the failures of FluentValidation to faults: our pointers, codes and words.</summary>
public static class Validation
{
    public static async Task<IReadOnlyList<Fault>> FaultsAsync<T>(this IValidator<T> validator, T value, CancellationToken cancellation) =>
        [.. (await validator.ValidateAsync(value, cancellation)).Errors.Select(ToFault)];

    private static Fault ToFault(ValidationFailure failure)
    {
        var values = failure.FormattedMessagePlaceholderValues;
        var pointer = Pointer(failure.PropertyName);
        return failure.ErrorCode switch
        {
            "NotNullValidator" or "NotEmptyValidator" => Fault.Of(pointer, "required"),
            "MaximumLengthValidator" => Fault.Of(pointer, "tooLong", values["MaxLength"]),
            "InclusiveBetweenValidator" => Fault.Of(pointer, "outOfRange", values["From"], values["To"]),
            "RegularExpressionValidator" => Fault.Of(pointer, "wrongFormat", values["RegularExpression"]),
            "tooMany" => Fault.Of(pointer, "tooMany", values[ICountValidator.Argument]),
            var code => Fault.Of(pointer, code),
        };
    }

    /// <summary>At most so many items.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int maximum) =>
        rule.SetValidator(new CountValidator<T, TItem>(maximum)).WithErrorCode("tooMany");

    /// <summary>At most so many items, none of them twice.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Few<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int maximum) => rule
        .AtMost(maximum)
        .Must(items => items is null || items.Distinct().Count() == items.Count).WithErrorCode("repeated");

    /// <summary>Written like this from the first character to the last.</summary>
    public static IRuleBuilderOptions<T, string?> Like<T>(this IRuleBuilder<T, string?> rule, string pattern) => rule.SetValidator(new PatternValidator<T>(pattern));

    /// <summary>An absolute http or https address.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(1000).Like("^https?://[^\\s/?#]+[^\\s]*$");

    /// <summary><c>Parties[0].CafCode</c> is <c>/parties/0/cafCode</c>.</summary>
    private static string Pointer(string path)
    {
        var pointer = new StringBuilder();
        foreach (var step in path.Split('.', '['))
        {
            if (step.Length > 0) pointer.Append('/').Append(char.ToLowerInvariant(step[0])).Append(step.AsSpan(1).TrimEnd(']'));
        }
        return pointer.ToString();
    }
}
