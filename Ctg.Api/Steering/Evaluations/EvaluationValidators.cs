using Ctg.Api.Conventions.Filing;
using Ctg.Api.Http;
using Ctg.Api.References;
using FluentValidation;

namespace Ctg.Api.Steering.Evaluations;

internal sealed class EvaluationBodyValidator : AbstractValidator<EvaluationBody>
{
    public EvaluationBodyValidator()
    {
        RuleFor(e => e.Kind).NotNull();
        RuleFor(e => e.Year).InclusiveBetween(ValueTypes.Dates.First.Year, ValueTypes.Dates.Last.Year);
        RuleFor(e => e.Coherence!).SetValidator(new AssessmentBodyValidator()).When(e => e.Coherence is not null);
        RuleFor(e => e.Achievement!).SetValidator(new AssessmentBodyValidator()).When(e => e.Achievement is not null);
        RuleFor(e => e.Means!).SetValidator(new AssessmentBodyValidator()).When(e => e.Means is not null);
        RuleFor(e => e.Durability!).SetValidator(new AssessmentBodyValidator()).When(e => e.Durability is not null);
        RuleFor(e => e.Summary).MaximumLength(20_000);
        RuleFor(e => e.Recommendations).MaximumLength(20_000);
        RuleFor(e => e.Document!).SetValidator(new LinkedDocumentBodyValidator()).When(e => e.Document is not null);
        RuleFor(e => e.ExternalReferences).OfDifferentSystems();
        RuleForEach(e => e.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }
}

internal sealed class AssessmentBodyValidator : AbstractValidator<AssessmentBody>
{
    public AssessmentBodyValidator()
    {
        RuleFor(a => a.Score).InclusiveBetween(1, 4);
        RuleFor(a => a.Comment).MaximumLength(5_000);
    }
}

internal sealed class EvaluationMoveBodyValidator : AbstractValidator<EvaluationMoveBody>
{
    public EvaluationMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
