using Ctg.Api.Http;
using Ctg.Domain.ActionPlans;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Selections;

/// <summary>One change, or one move, of many actions: of all, or of none with every refusal.</summary>
public sealed record SelectionBody
{
    /// <summary>Of one plan or of several.</summary>
    public IReadOnlyList<SelectedActionBody>? Actions { get; init; }

    /// <summary>What is to be other in each of them; either this or move.</summary>
    public PatchOf<ActionBody>? Change { get; init; }

    /// <summary>Where each of them is to be moved; either this or change.</summary>
    public ActionMoveBody? Move { get; init; }
}

/// <summary>An action that is to change.</summary>
public sealed record SelectedActionBody
{
    public Guid? Id { get; init; }

    /// <summary>The version that was read; one that has changed since refuses the whole.</summary>
    public int? Version { get; init; }
}

internal sealed class SelectionBodyValidator : AbstractValidator<SelectionBody>
{
    public SelectionBodyValidator()
    {
        RuleFor(s => s.Actions).NotEmpty().AtMost(ActionPlanDecisions.MaximumActions);
        RuleForEach(s => s.Actions).SetValidator(new SelectedActionBodyValidator());
        RuleFor(s => s.Actions).Must(actions => actions is null || actions.DistinctBy(a => a.Id).Count() == actions.Count).WithErrorCode("repeated");
        RuleFor(s => s.Change).Must((selection, change) => change is null != selection.Move is null).WithErrorCode("changeOrMove");
        RuleFor(s => s.Move!).SetValidator(new ActionMoveBodyValidator()).When(s => s.Move is not null);
    }
}

internal sealed class SelectedActionBodyValidator : AbstractValidator<SelectedActionBody>
{
    public SelectedActionBodyValidator()
    {
        RuleFor(a => a.Id).NotNull();
        RuleFor(a => a.Version).NotNull();
    }
}

/// <summary>The actions that were changed.</summary>
public sealed record ChangedSelection : IWithMessages
{
    /// <summary>In the order in which they were named.</summary>
    public required IReadOnlyList<ChangedVersion> Actions { get; init; }

    /// <summary>What they are not refused for and somebody should look at, by rule; the pointers begin with the place of the action, as in /actions/3.</summary>
    public required IReadOnlyList<ProblemError> Warnings { get; init; }

    internal static ChangedSelection Of(IReadOnlyList<SelectedAction> actions, IReadOnlyList<PlanAction> written, string language) => new()
    {
        Actions = [.. written.Select(a => new ChangedVersion { Id = a.Id, Reference = a.Reference, Version = a.Version })],
        Warnings =
        [
            .. actions.Zip(written).SelectMany(both => Fault.Told(ActionWarnings.Of(both.Second, both.First.Subject.Convention), language)
                .Select(warning => warning with { Pointer = $"/actions/{both.First.Index}{warning.Pointer}" })),
        ],
    };
}

/// <summary>An action that was changed, and the version that it is now.</summary>
public sealed record ChangedVersion
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }
}
