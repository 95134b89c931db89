using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Conventions.Acts;

internal sealed class DeliberationBodyValidator : AbstractValidator<DeliberationBody>
{
    public DeliberationBodyValidator()
    {
        RuleFor(d => d.Body).NotNull();
        RuleFor(d => d.Number).MaximumLength(50);
        RuleFor(d => d.Outcome).NotNull();
        RuleFor(d => d.Votes!).SetValidator(new VotesBodyValidator()).When(d => d.Votes is not null);
        RuleFor(d => d.PrefectureReference).MaximumLength(100);
        RuleFor(d => d.Url).WebAddress();
        RuleFor(d => d.OpenData!).SetValidator(new OpenDataOfActBodyValidator()).When(d => d.OpenData is not null);
        RuleFor(d => d.Annulment!).SetValidator(new AnnulmentBodyValidator()).When(d => d.Annulment is not null);
    }
}

internal sealed class NewDeliberationValidator : AbstractValidator<NewDeliberation>
{
    public NewDeliberationValidator()
    {
        Include(new DeliberationBodyValidator());
        RuleFor(d => d.Organisation).NotNull();
        RuleFor(d => d.Amendment).InclusiveBetween(1, 1000);
    }
}

internal sealed class VotesBodyValidator : AbstractValidator<VotesBody>
{
    internal const int Most = 10_000;

    public VotesBodyValidator()
    {
        RuleFor(v => v.InOffice).NotNull().InclusiveBetween(0, Most);
        RuleFor(v => v.Present).InclusiveBetween(0, Most);
        RuleFor(v => v.Proxies).InclusiveBetween(0, Most);
        RuleFor(v => v.Voters).NotNull().InclusiveBetween(0, Most);
        RuleFor(v => v.For).NotNull().InclusiveBetween(0, Most);
        RuleFor(v => v.Against).NotNull().InclusiveBetween(0, Most);
        RuleFor(v => v.Abstentions).NotNull().InclusiveBetween(0, Most);
    }
}

internal sealed class OpenDataOfActBodyValidator : AbstractValidator<OpenDataOfActBody>
{
    public OpenDataOfActBodyValidator()
    {
        RuleFor(o => o.Siret).Like("^[0-9]{14}$");
        RuleFor(o => o.MatterCode).MaximumLength(10);
        RuleFor(o => o.MatterName).MaximumLength(200);
        RuleFor(o => o.Subject).MaximumLength(1000);
        RuleFor(o => o.Prefecture).MaximumLength(20);
    }
}

internal sealed class AnnulmentBodyValidator : AbstractValidator<AnnulmentBody>
{
    public AnnulmentBodyValidator()
    {
        RuleFor(a => a.On).NotNull();
        RuleFor(a => a.Reason).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class SignatureBodyValidator : AbstractValidator<SignatureBody>
{
    public SignatureBodyValidator()
    {
        RuleFor(s => s.SignedOn).NotNull();
        RuleFor(s => s.SignatoryName).NotEmpty().MaximumLength(150);
        RuleFor(s => s.SignatoryOffice).MaximumLength(150);
        RuleFor(s => s.Regularisation).MaximumLength(2000);
    }
}

internal sealed class NewSignatureValidator : AbstractValidator<NewSignature>
{
    public NewSignatureValidator()
    {
        Include(new SignatureBodyValidator());
        RuleFor(s => s.Organisation).NotNull();
        RuleFor(s => s.Amendment).InclusiveBetween(1, 1000);
    }
}
