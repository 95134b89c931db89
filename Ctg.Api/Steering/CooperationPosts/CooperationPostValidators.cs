using Ctg.Api.Contacts;
using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using FluentValidation;

namespace Ctg.Api.Steering.CooperationPosts;

internal sealed class CooperationPostBodyValidator : AbstractValidator<CooperationPostBody>
{
    public CooperationPostBodyValidator()
    {
        RuleFor(p => p.Title).NotEmpty().MaximumLength(200);
        RuleFor(p => p.Employer).NotNull();
        RuleFor(p => p.Employer!).SetValidator(new EmployerBodyValidator()).When(p => p.Employer is not null);
        RuleFor(p => p.Themes).Few(30);
        RuleFor(p => p.Fte).NotNull();
        RuleFor(p => p.From).NotNull();
        RuleFor(p => p.Until).Must((post, until) => until is null || post.From is null || until >= post.From).WithErrorCode("endBeforeStart");
        RuleFor(p => p.Holders).Few(100);
        RuleForEach(p => p.Holders).SetValidator(new PostHolderBodyValidator());
        RuleFor(p => p.ExternalReferences).OfDifferentSystems();
        RuleForEach(p => p.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }
}

internal sealed class EmployerBodyValidator : AbstractValidator<EmployerBody>
{
    public EmployerBodyValidator() => Include(new OrganisationMentionValidator());
}

internal sealed class PostHolderBodyValidator : AbstractValidator<PostHolderBody>
{
    public PostHolderBodyValidator()
    {
        RuleFor(h => h.Contact!).SetValidator(new ContactBodyValidator()).When(h => h.Contact is not null);
        RuleFor(h => h.Fte).NotNull();
        RuleFor(h => h.From).NotNull();
        RuleFor(h => h.Until).Must((holder, until) => until is null || holder.From is null || until >= holder.From).WithErrorCode("endBeforeStart");
    }
}
