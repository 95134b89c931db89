using Ctg.Api.Conventions.Filing;
using Ctg.Api.Http;
using Ctg.Api.References;
using FluentValidation;

namespace Ctg.Api.Diagnoses;

internal sealed class DiagnosisBodyValidator : AbstractValidator<DiagnosisBody>
{
    /// <summary>The entity tag has a bit for each, and a kept one is at most 60 characters.</summary>
    private const int MaximumFindings = 150;

    public DiagnosisBodyValidator()
    {
        RuleFor(d => d.Title).NotEmpty().MaximumLength(200);
        RuleFor(d => d.Summary).MaximumLength(10000);
        RuleFor(d => d.Document!).SetValidator(new LinkedDocumentBodyValidator()).When(d => d.Document is not null);
        RuleFor(d => d.Findings).Few(MaximumFindings);
        RuleForEach(d => d.Findings).SetValidator(new FindingBodyValidator());
        RuleFor(d => d.Findings).Must(findings => findings is null || findings.DistinctBy(f => f.Code).Count() == findings.Count).WithErrorCode("repeated");
        RuleFor(d => d.ExternalReferences).OfDifferentSystems();
        RuleForEach(d => d.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }
}

internal sealed class FindingBodyValidator : AbstractValidator<FindingBody>
{
    public FindingBodyValidator()
    {
        RuleFor(f => f.Code).NotEmpty().Like("^[A-Za-z0-9.-]{1,20}$");
        RuleFor(f => f.Text).NotEmpty().MaximumLength(4000);
        RuleFor(f => f.Priority).NotNull();
        RuleFor(f => f.Figures).Few(50);
        RuleForEach(f => f.Figures).SetValidator(new FigureBodyValidator());
        RuleFor(f => f.Actions).Few(100);
    }
}

internal sealed class FigureBodyValidator : AbstractValidator<FigureBody>
{
    public FigureBodyValidator()
    {
        RuleFor(f => f.Label).NotEmpty().MaximumLength(300);
        RuleFor(f => f.Value).NotNull().Measured();
        RuleFor(f => f.Unit).MaximumLength(50);
        RuleFor(f => f.Source).MaximumLength(300);
        RuleFor(f => f.Year).InclusiveBetween(ValueTypes.Dates.First.Year, ValueTypes.Dates.Last.Year);
    }
}

internal sealed class DiagnosisMoveBodyValidator : AbstractValidator<DiagnosisMoveBody>
{
    public DiagnosisMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
