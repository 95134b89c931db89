using Ctg.Domain.Territories;
using FluentValidation;

namespace Ctg.Api.Conventions.Successions;

/// <summary>What was decided about a commune that parted from one of the perimeter.</summary>
public sealed record SplitDecisionBody
{
    /// <summary>The commune that parted, as the worklist names it.</summary>
    public TerritoryKey? Commune { get; init; }

    /// <summary>Whether it stays in the perimeter: from its first day, as a commune of its own.</summary>
    public bool? Joins { get; init; }

    public string? Reason { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? DecidedOn { get; init; }
}

internal sealed class SplitDecisionBodyValidator : AbstractValidator<SplitDecisionBody>
{
    public SplitDecisionBodyValidator()
    {
        RuleFor(d => d.Commune).NotNull();
        RuleFor(d => d.Joins).NotNull();
        RuleFor(d => d.Reason).NotEmpty().MaximumLength(2000);
        RuleFor(d => d.DecidedOn).NotNull();
    }
}
