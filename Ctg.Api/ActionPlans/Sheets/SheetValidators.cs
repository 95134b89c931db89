using Ctg.Api.Contacts;
using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.ActionPlans.Sheets;

internal sealed class PilotBodyValidator : AbstractValidator<PilotBody>
{
    public PilotBodyValidator()
    {
        RuleFor(p => p.Type).NotNull();
        RuleFor(p => p.Name).NotEmpty().MaximumLength(150);
        RuleFor(p => p.Siren).MaximumLength(9);
        RuleFor(p => p.Contact!).SetValidator(new ContactBodyValidator()).When(p => p.Contact is not null);
    }
}

internal sealed class PartnerBodyValidator : AbstractValidator<PartnerBody>
{
    public PartnerBodyValidator()
    {
        RuleFor(p => p.Type).NotNull();
        RuleFor(p => p.Name).NotEmpty().MaximumLength(150);
        RuleFor(p => p.Siren).MaximumLength(9);
        RuleFor(p => p.Role).MaximumLength(300);
    }
}

internal sealed class MilestoneBodyValidator : AbstractValidator<MilestoneBody>
{
    public MilestoneBodyValidator()
    {
        RuleFor(m => m.Title).NotEmpty().MaximumLength(300);
        RuleFor(m => m.Due).NotNull();
    }
}

internal sealed class BlockBodyValidator : AbstractValidator<BlockBody>
{
    public BlockBodyValidator()
    {
        RuleFor(b => b.Reason).NotEmpty().MaximumLength(2000);
        RuleFor(b => b.Since).NotNull();
    }
}

internal sealed class BudgetLineBodyValidator : AbstractValidator<BudgetLineBody>
{
    public BudgetLineBodyValidator()
    {
        RuleFor(l => l.Nature).NotNull();
        RuleFor(l => l.Unit).NotNull();
        RuleFor(l => l.Year).InclusiveBetween(1900, 2199);
        RuleFor(l => l.Planned).NotNull();
    }
}

internal sealed class FundingBodyValidator : AbstractValidator<FundingBody>
{
    public FundingBodyValidator()
    {
        RuleFor(f => f.Type).NotNull();
        RuleFor(f => f.Name).NotEmpty().MaximumLength(150);
        RuleFor(f => f.Siren).MaximumLength(9);
        RuleFor(f => f.Year).InclusiveBetween(1900, 2199);
        RuleFor(f => f.Amount).NotNull();
        RuleFor(f => f.State).NotNull();
    }
}

internal sealed class ActionNoteBodyValidator : AbstractValidator<ActionNoteBody>
{
    public ActionNoteBodyValidator()
    {
        RuleFor(n => n.On).NotNull();
        RuleFor(n => n.Text).NotEmpty().MaximumLength(5000);
    }
}

internal sealed class AnnexBodyValidator : AbstractValidator<AnnexBody>
{
    public AnnexBodyValidator()
    {
        RuleFor(a => a.Title).NotEmpty().MaximumLength(300);
        RuleFor(a => a.Uri).NotNull().WebAddress();
        RuleFor(a => a.Sha256).Like("^[0-9a-f]{64}$");
    }
}
