using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Organisations;
using FluentValidation;

namespace Ctg.Api.Facilities;

internal sealed class FacilityBodyValidator : AbstractValidator<FacilityBody>
{
    /// <summary>Of what the Caf numbers: facilities, and the agreements that they are financed by.</summary>
    internal const string Number = "^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$";

    public FacilityBodyValidator()
    {
        RuleFor(f => f.Caf).NotNull().Like(CafCode.Pattern);
        RuleFor(f => f.InternalId).NotNull().Like(Number);
        RuleFor(f => f.Type).NotNull();
        RuleFor(f => f.Name).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Operator).NotNull();
        RuleFor(f => f.Operator!).SetValidator(new FacilityOperatorBodyValidator()).When(f => f.Operator is not null);
        RuleFor(f => f.Commune).NotNull();
        RuleFor(f => f.Siret).MaximumLength(Domain.Siren.SiretLength);
        RuleFor(f => f.ExternalReferences).OfDifferentSystems();
        RuleForEach(f => f.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
        RuleFor(f => f.Capacity).InclusiveBetween(0, 100_000);
        RuleFor(f => f.Supports).AtMost(100);
        RuleForEach(f => f.Supports).SetValidator(new FacilitySupportBodyValidator());
    }
}

internal sealed class FacilityOperatorBodyValidator : AbstractValidator<FacilityOperatorBody>
{
    public FacilityOperatorBodyValidator() => Include(new OrganisationMentionValidator());
}

internal sealed class FacilitySupportBodyValidator : AbstractValidator<FacilitySupportBody>
{
    public FacilitySupportBodyValidator()
    {
        Include(new OrganisationMentionValidator());
        RuleFor(s => s.From).NotNull();
    }
}
