using Ctg.Api.Contacts;
using Ctg.Api.Http;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using FluentValidation;

namespace Ctg.Api.Steering.Meetings;

internal sealed class MeetingBodyValidator : AbstractValidator<MeetingBody>
{
    public MeetingBodyValidator()
    {
        RuleFor(m => m.Committee).NotNull();
        RuleFor(m => m.Title).NotEmpty().MaximumLength(200);
        RuleFor(m => m.Date).NotNull();
        RuleFor(m => m.Place).MaximumLength(200);
        RuleFor(m => m.Agenda).MaximumLength(20_000);
        RuleFor(m => m.Minutes).MaximumLength(100_000);
        RuleFor(m => m.Participants).Few(300);
        RuleForEach(m => m.Participants).SetValidator(new ParticipantBodyValidator());
        RuleFor(m => m.Decisions).Few(200);
        RuleForEach(m => m.Decisions).SetValidator(new TakenDecisionBodyValidator());
        RuleFor(m => m.ExternalReferences).OfDifferentSystems();
        RuleForEach(m => m.ExternalReferences).SetValidator(new ExternalReferenceBodyValidator());
    }
}

internal sealed class ParticipantBodyValidator : AbstractValidator<ParticipantBody>
{
    public ParticipantBodyValidator()
    {
        Include(new OrganisationMentionValidator());
        RuleFor(p => p.Contact!).SetValidator(new ContactBodyValidator()).When(p => p.Contact is not null);
    }
}

internal sealed class TakenDecisionBodyValidator : AbstractValidator<TakenDecisionBody>
{
    public TakenDecisionBodyValidator()
    {
        RuleFor(d => d.Text).NotEmpty().MaximumLength(5_000);
        RuleFor(d => d.ActsOn!).SetValidator(new DecisionTargetBodyValidator()).When(d => d.ActsOn is not null);
    }
}

internal sealed class DecisionTargetBodyValidator : AbstractValidator<DecisionTargetBody>
{
    public DecisionTargetBodyValidator() => RuleFor(t => t.Type).NotNull();
}

internal sealed class MeetingMoveBodyValidator : AbstractValidator<MeetingMoveBody>
{
    public MeetingMoveBodyValidator()
    {
        RuleFor(m => m.To).NotNull();
        RuleFor(m => m.On).NotNull();
        RuleFor(m => m.Reason).MaximumLength(2000);
    }
}
