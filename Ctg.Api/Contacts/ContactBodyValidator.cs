using FluentValidation;

namespace Ctg.Api.Contacts;

internal sealed class ContactBodyValidator : AbstractValidator<ContactBody>
{
    public ContactBodyValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(150);
        RuleFor(c => c.Function).MaximumLength(150);
        RuleFor(c => c.Email).MaximumLength(254).Matches(@"^[^@\s]+@[^@\s]+$");
        RuleFor(c => c.Phone).MaximumLength(30).Matches("^[+0-9 .()-]+$");
        RuleFor(c => c.PurgeOn).NotNull();
    }
}
