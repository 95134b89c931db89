using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.CejContracts;

internal sealed class CejContractBodyValidator : AbstractValidator<CejContractBody>
{
    public CejContractBodyValidator()
    {
        RuleFor(c => c.Number).NotNull().Like(Number);
        RuleFor(c => c.Caf).NotNull().Like(CafCode.Pattern);
        RuleFor(c => c.Title).MaximumLength(200);
        RuleFor(c => c.StartDate).NotNull();
        RuleFor(c => c.EndDate).NotNull();
        RuleFor(c => c.Extensions).Few(20);
        RuleForEach(c => c.Extensions).SetValidator(new CejExtensionBodyValidator());
        RuleFor(c => c.Signatories).Few(100);
        RuleForEach(c => c.Signatories).SetValidator(new CejSignatoryBodyValidator());
        RuleFor(c => c.Perimeter!).SetValidator(new PerimeterBodyValidator()).When(c => c.Perimeter is not null);
        RuleFor(c => c.ExternalReferences).OfDifferentSystems();
        RuleForEach(c => c.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }

    internal const string Number = "^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$";
}

internal sealed class CejExtensionBodyValidator : AbstractValidator<CejExtensionBody>
{
    public CejExtensionBodyValidator()
    {
        RuleFor(e => e.EndDate).NotNull();
        RuleFor(e => e.Number).Like(CejContractBodyValidator.Number);
    }
}

internal sealed class CejSignatoryBodyValidator : AbstractValidator<CejSignatoryBody>
{
    public CejSignatoryBodyValidator() => Include(new OrganisationMentionValidator());
}
