using FluentValidation;
using FluentValidation.Validators;

namespace Ctg.Api.Http;

/// <summary>How many items a list may have.</summary>
internal interface ICountValidator
{
    /// <summary>The argument of the message.</summary>
    const string Argument = "MaximumCount";

    int Max { get; }
}

/// <summary>At most so many items; none at all is no matter of this rule.</summary>
internal sealed class CountValidator<T, TItem>(int max) : PropertyValidator<T, IReadOnlyList<TItem>?>, ICountValidator
{
    public override string Name => "CountValidator";

    public int Max => max;

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem>? value)
    {
        context.MessageFormatter.AppendArgument(ICountValidator.Argument, max);
        return value is null || value.Count <= max;
    }
}
