using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>Planning, revising and moving a meeting.</summary>
public static class MeetingDecisions
{
    private static readonly Dictionary<MeetingStatus, MeetingStatus[]> Table = new()
    {
        [MeetingStatus.Planned] = [MeetingStatus.Held, MeetingStatus.Cancelled],
        [MeetingStatus.Held] = [],
        [MeetingStatus.Cancelled] = [],
    };

    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="convention">The convention that it steers.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="targets">Of what its decisions act on, that which was found among what the convention has.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Meeting> Plan(
        Guid id, Convention convention, MeetingContent content, IReadOnlyCollection<DecisionTarget> targets, DateOnly today)
    {
        var nothing = new Meeting
        {
            Id = id,
            ConventionId = convention.Id,
            Version = 0,
            Status = MeetingStatus.Planned,
            StatusSince = today,
            Committee = content.Committee,
            Title = "",
            Date = content.Date,
            Participants = [],
            Decisions = [],
            LastDecisionNumber = 0,
        };
        return Revise(nothing, convention, content, targets, today);
    }

    /// <param name="current">The state to revise.</param>
    /// <param name="convention">The convention that it steers.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="targets">Of what its decisions act on, that which was found among what the convention has.</param>
    /// <param name="today">The date in Paris.</param>
    public static Decision<Meeting> Revise(
        Meeting current, Convention convention, MeetingContent content, IReadOnlyCollection<DecisionTarget> targets, DateOnly today)
    {
        var revised = Write(current, content);
        return Decision<Meeting>.Of(revised,
        [
            .. SteeringRules.NotAbandoned(convention, Rules.MeetingFinal),
            .. MeetingRules.Theme(current, revised, convention),
            .. MeetingRules.Date(current, revised, today),
            .. content.Participants.SelectMany((p, index) => Siren.Refusals(p.Organisation.Content.Siren, $"/participants/{index}/siren")),
            .. TakenDecisionRules.For(current, content.Decisions, convention, targets),
        ]);
    }

    public static Decision<Meeting> Decide(Meeting current, Convention convention, MeetingMove move, DateOnly today)
    {
        if (!Table[current.Status].Contains(move.To))
            return Decision<Meeting>.Refuse(new Refusal(Rules.MeetingMove, "/to", new(
                $"Ce passage n'existe pas depuis le statut actuel ; possible : {Names(current.Status)}.",
                $"This move does not exist from the present status; possible: {Names(current.Status)}.")));
        var moved = current with
        {
            Version = current.Version + 1,
            Status = move.To,
            StatusSince = move.On,
            StatusReason = move.Reason,
            Date = move.To == MeetingStatus.Held ? move.On : current.Date,
        };
        return Decision<Meeting>.Of(moved,
        [
            .. SteeringRules.NotAbandoned(convention, Rules.MeetingFinal),
            .. ActRules.NotInTheFuture(move.On, "/on", today),
            .. MeetingRules.Reason(move),
        ]);
    }

    private static Meeting Write(Meeting meeting, MeetingContent content)
    {
        var last = meeting.LastDecisionNumber;
        return meeting with
        {
            Version = meeting.Version + 1,
            Committee = content.Committee,
            Theme = content.Theme,
            Title = content.Title,
            Date = content.Date,
            Place = content.Place,
            Agenda = content.Agenda,
            Minutes = content.Minutes,
            Participants = [.. content.Participants.Select(ToParticipant)],
            Decisions = [.. content.Decisions.Select(d => new TakenDecision { Number = d.Number ?? ++last, Text = d.Text, ActsOn = d.ActsOn })],
            LastDecisionNumber = last,
            ExternalReferences = content.ExternalReferences,
        };
    }

    // One without an id is refused.
    private static Participant ToParticipant(ParticipantContent participant) => new()
    {
        Organisation = participant.Organisation.Id ?? Guid.Empty,
        Type = participant.Organisation.Content.Type,
        Name = participant.Organisation.Content.Name,
        Contact = participant.Contact,
        Present = participant.Present,
    };

    private static string Names(MeetingStatus status) =>
        string.Join(", ", Table[status].Select(CodeWord.Of).DefaultIfEmpty("—"));
}
