using FluentValidation;
using FluentValidation.Validators;

namespace Ctg.Api.Http;

/// <summary>A pattern as the contract has it: its <c>$</c> is the end of the text, of which .NET would let a line feed remain.</summary>
internal sealed class PatternValidator<T>(string pattern) : RegularExpressionValidator<T>(pattern)
{
    public override bool IsValid(ValidationContext<T> context, string value)
    {
        if (!base.IsValid(context, value)) return false;
        if (value?.EndsWith('\n') != true) return true;
        context.MessageFormatter.AppendArgument("RegularExpression", Expression);
        return false;
    }
}
