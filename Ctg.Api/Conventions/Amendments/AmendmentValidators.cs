using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Conventions.Amendments;

internal sealed class AmendmentBodyValidator : AbstractValidator<AmendmentBody>
{
    public AmendmentBodyValidator()
    {
        RuleFor(a => a.Title).NotEmpty().MaximumLength(200);
        RuleFor(a => a.Changes!).SetValidator(new AmendmentChangesBodyValidator()).When(a => a.Changes is not null);
    }
}

internal sealed class AmendmentChangesBodyValidator : AbstractValidator<AmendmentChangesBody>
{
    public AmendmentChangesBodyValidator()
    {
        RuleFor(c => c.Extension!).SetValidator(new ExtensionBodyValidator()).When(c => c.Extension is not null);
        RuleFor(c => c.Perimeter!).SetValidator(new PerimeterChangeBodyValidator()).When(c => c.Perimeter is not null);
        RuleFor(c => c.Parties!).SetValidator(new PartyChangeBodyValidator()).When(c => c.Parties is not null);
        RuleFor(c => c.Themes!).SetValidator(new ThemeChangeBodyValidator()).When(c => c.Themes is not null);
        RuleFor(c => c.Other).MaximumLength(4000);
    }
}

internal sealed class ExtensionBodyValidator : AbstractValidator<ExtensionBody>
{
    public ExtensionBodyValidator() => RuleFor(e => e.EndDate).NotNull();
}

internal sealed class PerimeterChangeBodyValidator : AbstractValidator<PerimeterChangeBody>
{
    public PerimeterChangeBodyValidator()
    {
        RuleFor(p => p.Add).Few(2000);
        RuleFor(p => p.Remove).Few(2000);
    }
}

internal sealed class PartyChangeBodyValidator : AbstractValidator<PartyChangeBody>
{
    public PartyChangeBodyValidator()
    {
        RuleFor(p => p.Add).Few(100);
        RuleForEach(p => p.Add).SetValidator(new PartyBodyValidator());
        RuleFor(p => p.Remove).Few(100);
    }
}

internal sealed class ThemeChangeBodyValidator : AbstractValidator<ThemeChangeBody>
{
    public ThemeChangeBodyValidator()
    {
        RuleFor(t => t.Add).Few(30);
        RuleForEach(t => t.Add).SetValidator(new ThemeBodyValidator());
        RuleFor(t => t.Remove).Few(30);
    }
}

internal sealed class AmendmentMoveBodyValidator : AbstractValidator<AmendmentMoveBody>
{
    public AmendmentMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
