using Ctg.Domain.Contacts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>What a caller writes of a meeting: the command to plan it, and to revise it.</summary>
public sealed record MeetingContent
{
    public required Committee Committee { get; init; }

    public Theme? Theme { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public string? Place { get; init; }

    public string? Agenda { get; init; }

    public string? Minutes { get; init; }

    public required IReadOnlyList<ParticipantContent> Participants { get; init; }

    public required IReadOnlyList<DecisionContent> Decisions { get; init; }

    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}

/// <param name="Organisation">As the register names it.</param>
/// <param name="Contact">Who came for it.</param>
/// <param name="Present">False is excused, null is not known.</param>
public sealed record ParticipantContent(NamedOrganisation Organisation, Contact? Contact, bool? Present);

/// <param name="Number">Of a decision that the meeting has; null for a new one.</param>
/// <param name="Text">In words.</param>
/// <param name="ActsOn">What it is about.</param>
public sealed record DecisionContent(int? Number, string Text, DecisionTarget? ActsOn);

/// <summary>The command to move a meeting to another status.</summary>
public sealed record MeetingMove
{
    public required MeetingStatus To { get; init; }

    /// <summary>For held, the day of the meeting, which becomes its date; for cancelled, the day on which that was decided.</summary>
    public required DateOnly On { get; init; }

    public string? Reason { get; init; }
}
