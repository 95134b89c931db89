using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.Organisations;

internal sealed class OrganisationBodyValidator : AbstractValidator<OrganisationBody>
{
    public OrganisationBodyValidator()
    {
        Include(new OrganisationDescriptionValidator());
        RuleFor(o => o.Type).NotNull();
        RuleFor(o => o.Name).NotEmpty();
        RuleFor(o => o.CafCode).Must((organisation, code) => (organisation.Type == OrganisationType.Caf) == (code is not null)).WithErrorCode("cafCodeMismatch");
    }
}

internal sealed class OrganisationDescriptionValidator : AbstractValidator<OrganisationDescription>
{
    public OrganisationDescriptionValidator()
    {
        RuleFor(o => o.Name).MaximumLength(150);
        RuleFor(o => o.CafCode).Matches(CafCode.Pattern);
        RuleFor(o => o.Siren).MaximumLength(9);
    }
}
