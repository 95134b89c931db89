using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Shares;

/// <summary>How an action is followed in a plan of another convention.</summary>
public sealed record ShareBody
{
    /// <summary>The code of an axis or objective of that plan.</summary>
    public string? Axis { get; init; }

    /// <summary>How far it is there, in percent, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>What is to be known of it there.</summary>
    public string? Note { get; init; }

    public ShareContent ToContent() => new() { Axis = Axis, Progress = Progress, Note = Note };
}

internal sealed class ShareBodyValidator : AbstractValidator<ShareBody>
{
    public ShareBodyValidator()
    {
        RuleFor(s => s.Axis).Like("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(s => s.Progress).InclusiveBetween(0, 100);
        RuleFor(s => s.Note).MaximumLength(5000);
    }
}
