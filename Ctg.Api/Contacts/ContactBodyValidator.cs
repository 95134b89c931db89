using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Contacts;

internal sealed class ContactBodyValidator : AbstractValidator<ContactBody>
{
    public ContactBodyValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(150);
        RuleFor(c => c.Function).MaximumLength(150);
        RuleFor(c => c.Email).MaximumLength(254).Like(@"^[^@\s]+@[^@\s]+$");
        RuleFor(c => c.Phone).MaximumLength(30).Like("^[+0-9 .()-]+$");
        RuleFor(c => c.PurgeOn).NotNull();
    }
}
