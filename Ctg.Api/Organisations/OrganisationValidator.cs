using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.Organisations;

internal sealed class OrganisationBodyValidator : AbstractValidator<OrganisationBody>
{
    public OrganisationBodyValidator()
    {
        RuleFor(o => o.Type).NotNull();
        RuleFor(o => o.Name).NotEmpty().MaximumLength(150);
        RuleFor(o => o.CafCode).Matches(CafCode.Pattern);
        RuleFor(o => o.CafCode).Must((organisation, code) => (organisation.Type == OrganisationType.Caf) == (code is not null)).WithErrorCode("cafCodeMismatch");
        RuleFor(o => o.Siren).MaximumLength(9);
    }
}
