using Ctg.Api.Http;
using Ctg.Api.References;
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
        RuleFor(o => o.ExternalReferences).OfDifferentSystems();
        RuleForEach(o => o.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
        RuleFor(o => o.CafCode).Must((organisation, code) => (organisation.Type == OrganisationType.Caf) == (code is not null)).WithErrorCode("cafCodeMismatch");
    }
}

internal sealed class OrganisationDescriptionValidator : AbstractValidator<OrganisationDescription>
{
    public OrganisationDescriptionValidator()
    {
        RuleFor(o => o.Name).MaximumLength(150);
        RuleFor(o => o.CafCode).Like(CafCode.Pattern);
        RuleFor(o => o.Siren).MaximumLength(9);
    }
}

internal sealed class OrganisationMentionValidator : AbstractValidator<OrganisationMention>
{
    public OrganisationMentionValidator()
    {
        Include(new OrganisationDescriptionValidator());
        RuleFor(o => o.Type).Must((mention, type) => type is not null || mention.Organisation is not null).WithErrorCode("required");
        RuleFor(o => o.Name).Must((mention, name) => name is null ? mention.Organisation is not null : !string.IsNullOrWhiteSpace(name)).WithErrorCode("required");
        RuleFor(o => o.CafCode).Must((mention, code) => mention.Organisation is not null || (mention.Type == OrganisationType.Caf) == (code is not null)).WithErrorCode("cafCodeMismatch");
    }
}
