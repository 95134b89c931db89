using Ctg.Api.ActionPlans.Sheets;
using Ctg.Api.Http;
using Ctg.Api.References;
using Ctg.Domain.Territories;
using FluentValidation;

namespace Ctg.Api.ActionPlans;

internal sealed class ActionPlanBodyValidator : AbstractValidator<ActionPlanBody>
{
    public ActionPlanBodyValidator()
    {
        RuleFor(p => p.Title).NotEmpty().MaximumLength(200);
        RuleFor(p => p.Axes).Few(60);
        RuleForEach(p => p.Axes).SetValidator(new AxisBodyValidator());
        RuleFor(p => p.Axes).Must(axes => axes is null || AreDistinct(axes.SelectMany(a => (a.Objectives ?? []).Select(o => o.Code).Prepend(a.Code)))).WithErrorCode("repeated");
        RuleFor(p => p.ExternalReferences).OfDifferentSystems();
        RuleForEach(p => p.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }

    private static bool AreDistinct(IEnumerable<string?> codes) => codes.Distinct().Count() == codes.Count();
}

internal sealed class AxisBodyValidator : AbstractValidator<AxisBody>
{
    public AxisBodyValidator()
    {
        RuleFor(a => a.Code).NotEmpty().Like("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(a => a.Title).NotEmpty().MaximumLength(300);
        RuleFor(a => a.Objectives).Few(60);
        RuleForEach(a => a.Objectives).SetValidator(new ObjectiveBodyValidator());
    }
}

internal sealed class ObjectiveBodyValidator : AbstractValidator<ObjectiveBody>
{
    public ObjectiveBodyValidator()
    {
        RuleFor(o => o.Code).NotEmpty().Like("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(o => o.Title).NotEmpty().MaximumLength(300);
    }
}

internal sealed class PlanMoveBodyValidator : AbstractValidator<PlanMoveBody>
{
    public PlanMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
        RuleFor(m => m.Decision).MaximumLength(300);
    }
}

internal sealed class ActionBodyValidator : AbstractValidator<ActionBody>
{
    private const int Longest = 5000;

    public ActionBodyValidator()
    {
        RuleFor(a => a.Title).NotEmpty().MaximumLength(300);
        RuleFor(a => a.Axis).Like("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(a => a.Theme).NotNull();
        RuleFor(a => a.OtherThemes).Few(30);
        RuleFor(a => a.Pilot!).SetValidator(new PilotBodyValidator()).When(a => a.Pilot is not null);
        RuleFor(a => a.PlannedEnd).Must((action, end) => end is null || action.PlannedStart is null || end >= action.PlannedStart).WithErrorCode("endBeforeStart");
        RuleFor(a => a.Publics).Few(20);
        RuleFor(a => a.Communes).Few(2000);
        RuleFor(a => a.Progress).InclusiveBetween(0, 100);
        RuleFor(a => a.Finding).MaximumLength(Longest);
        RuleFor(a => a.Objectives).MaximumLength(Longest);
        RuleFor(a => a.ExpectedResults).MaximumLength(Longest);
        RuleFor(a => a.Means).MaximumLength(Longest);
        RuleFor(a => a.Partners).Few(100);
        RuleForEach(a => a.Partners).SetValidator(new PartnerBodyValidator());
        RuleFor(a => a.Milestones).Few(100);
        RuleForEach(a => a.Milestones).SetValidator(new MilestoneBodyValidator());
        RuleFor(a => a.Blocked!).SetValidator(new BlockBodyValidator()).When(a => a.Blocked is not null);
        RuleFor(a => a.Budget).Few(100);
        RuleForEach(a => a.Budget).SetValidator(new BudgetLineBodyValidator());
        RuleFor(a => a.Fundings).Few(100);
        RuleForEach(a => a.Fundings).SetValidator(new FundingBodyValidator());
        RuleFor(a => a.Indicators).Few(50);
        RuleForEach(a => a.Indicators).SetValidator(new IndicatorBodyValidator());
        RuleFor(a => a.Indicators).Must(all => all is null || all.DistinctBy(i => i.Code).Count() == all.Count).WithErrorCode("repeated");
        RuleFor(a => a.Tags).AtMost(30).Must(AreOther).WithErrorCode("repeated");
        RuleForEach(a => a.Tags).NotEmpty().MaximumLength(50);
        RuleFor(a => a.Notes).Few(500);
        RuleForEach(a => a.Notes).SetValidator(new ActionNoteBodyValidator());
        RuleFor(a => a.Annexes).Few(100);
        RuleForEach(a => a.Annexes).SetValidator(new AnnexBodyValidator());
        RuleFor(a => a.ExternalReferences).OfDifferentSystems();
        RuleForEach(a => a.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }

    /// <summary>Tags are found without regard to case and accents, so two that differ by these alone are one.</summary>
    private static bool AreOther(IReadOnlyList<string>? tags) => tags is null || tags.Select(SearchedAs).Distinct().Count() == tags.Count;

    private static string SearchedAs(string? tag) => tag is null ? "" : SearchText.Fold(tag) is { Length: > 0 } folded ? folded : tag.Trim();
}

internal sealed class ActionMoveBodyValidator : AbstractValidator<ActionMoveBody>
{
    public ActionMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
        RuleFor(m => m.Decision).MaximumLength(300);
    }
}
