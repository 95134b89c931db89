using Ctg.Api.Contacts;
using Ctg.Api.References;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class MeetingMapping
{
    /// <param name="body">As the caller writes it.</param>
    /// <param name="organisations">Those of its participants, named by the register.</param>
    public static MeetingContent ToContent(this MeetingBody body, IReadOnlyList<NamedOrganisation> organisations) => new()
    {
        Committee = body.Committee!.Value,
        Theme = body.Theme,
        Title = body.Title!,
        Date = body.Date!.Value,
        Place = body.Place,
        Agenda = body.Agenda,
        Minutes = body.Minutes,
        Participants = [.. (body.Participants ?? []).Zip(organisations, (p, organisation) => new ParticipantContent(organisation, p.Contact?.ToContact(), p.Present))],
        Decisions = [.. body.Decisions?.Select(d => new DecisionContent(d.Number, d.Text!, d.ActsOn?.ToTarget())) ?? []],
        ExternalReferences = body.ExternalReferences.ToReferences(),
    };

    /// <summary>The content of a meeting as a caller would write it: what a patch is applied to.</summary>
    public static MeetingBody ToBody(this Meeting meeting) => new()
    {
        Committee = meeting.Committee,
        Theme = meeting.Theme,
        Title = meeting.Title,
        Date = meeting.Date,
        Place = meeting.Place,
        Agenda = meeting.Agenda,
        Minutes = meeting.Minutes,
        Participants = [.. meeting.Participants.Select(ToBody)],
        Decisions = [.. meeting.Decisions.Select(ToBody)],
        ExternalReferences = meeting.ExternalReferences.ToBodies(),
    };

    public static MeetingMove ToMove(this MeetingMoveBody body) => new() { To = body.To!.Value, On = body.On!.Value, Reason = body.Reason };

    private static ParticipantBody ToBody(Participant participant) => new()
    {
        Organisation = participant.Organisation,
        Type = participant.Type,
        Name = participant.Name,
        Contact = ContactBody.Of(participant.Contact),
        Present = participant.Present,
    };

    private static TakenDecisionBody ToBody(TakenDecision decision) => new()
    {
        Number = decision.Number,
        Text = decision.Text,
        ActsOn = decision.ActsOn is { } target ? new() { Type = target.Type, Id = target.Id, Number = target.Number } : null,
    };

    private static DecisionTarget ToTarget(this DecisionTargetBody body) => new() { Type = body.Type!.Value, Id = body.Id, Number = body.Number };
}
