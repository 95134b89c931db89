using Ctg.Api.Http;
using Ctg.Domain.Organisations;
using Ctg.Domain.Webhooks;
using FluentValidation;

namespace Ctg.Api.Webhooks;

internal sealed class WebhookBodyValidator : AbstractValidator<WebhookBody>
{
    public WebhookBodyValidator()
    {
        RuleFor(w => w.Url).NotNull().WebAddress();
        RuleFor(w => w.Types).Few(50);
        RuleFor(w => w.Caf).Like(CafCode.Pattern);
        RuleFor(w => w.Description).MaximumLength(500);
    }
}

internal sealed class NewWebhookValidator : AbstractValidator<NewWebhook>
{
    public NewWebhookValidator()
    {
        Include(new WebhookBodyValidator());
        RuleFor(w => w.Owner).Like(WebhookQuery.OwnerPattern);
        RuleFor(w => w.Secret).Like(SigningSecret.Pattern);
    }
}

internal sealed class SecretBodyValidator : AbstractValidator<SecretBody>
{
    public SecretBodyValidator() => RuleFor(s => s.Secret).Like(SigningSecret.Pattern);
}
