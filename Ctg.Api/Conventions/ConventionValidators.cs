using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Conventions;
using FluentValidation;

namespace Ctg.Api.Conventions;

internal sealed class ConventionBodyValidator : AbstractValidator<ConventionBody>
{
    public ConventionBodyValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(200);
        RuleFor(c => c.Description).MaximumLength(4000);
        RuleFor(c => c.Scope).NotNull();
        RuleFor(c => c.Parties).NotNull().Few(100);
        RuleForEach(c => c.Parties).SetValidator(new PartyBodyValidator());
        RuleFor(c => c.Themes).Few(30);
        RuleForEach(c => c.Themes).SetValidator(new ThemeBodyValidator());
        RuleFor(c => c.Themes).Must(themes => themes is null || themes.DistinctBy(t => t.Code).Count() == themes.Count).WithErrorCode("repeated");
        RuleFor(c => c.Perimeter!).SetValidator(new PerimeterBodyValidator()).When(c => c.Perimeter is not null);
        RuleFor(c => c.ExternalReferences).OfDifferentSystems();
        RuleForEach(c => c.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }
}

internal sealed class NewConventionValidator : AbstractValidator<NewConvention>
{
    public NewConventionValidator()
    {
        Include(new ConventionBodyValidator());
        RuleFor(c => c.Reference).Like(Reference);
    }

    internal const string Reference = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";
}

internal sealed class RenewalBodyValidator : AbstractValidator<RenewalBody>
{
    public RenewalBodyValidator()
    {
        RuleFor(r => r.Reference).Like(NewConventionValidator.Reference);
        RuleFor(r => r.Title).MaximumLength(200);
    }
}

internal sealed class PartyBodyValidator : AbstractValidator<PartyBody>
{
    public PartyBodyValidator()
    {
        Include(new OrganisationMentionValidator());
        RuleFor(p => p.Role).NotNull();
        RuleFor(p => p.MustSign).Must((party, mustSign) => mustSign is null || party.Role is not (PartyRole.LeadCaf or PartyRole.Associated) || mustSign == (party.Role == PartyRole.LeadCaf))
            .WithErrorCode("mustSignMismatch");
    }
}

internal sealed class ThemeBodyValidator : AbstractValidator<ThemeBody>
{
    public ThemeBodyValidator()
    {
        RuleFor(t => t.Code).NotNull();
        RuleFor(t => t.LocalLabel).MaximumLength(100);
    }
}

internal sealed class PerimeterBodyValidator : AbstractValidator<PerimeterBody>
{
    public PerimeterBodyValidator() => RuleFor(p => p.Territories).NotNull().Few(2000);
}

internal sealed class MoveBodyValidator : AbstractValidator<MoveBody>
{
    public MoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
        RuleFor(m => m.DecisionReference).MaximumLength(100);
        RuleFor(m => m.DiagnosisWaiver).MaximumLength(2000);
    }
}
