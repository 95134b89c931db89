using Ctg.Api.Contacts;
using Ctg.Api.Organisations;
using Ctg.Api.References;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>What a caller writes of a meeting.</summary>
public sealed record MeetingBody
{
    public Committee? Committee { get; init; }

    /// <summary>For a working group only: one of the convention's themes (MTG-02).</summary>
    public Theme? Theme { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public string? Agenda { get; init; }

    public string? Minutes { get; init; }

    public IReadOnlyList<ParticipantBody>? Participants { get; init; }

    /// <summary>Of a meeting that was held (MTG-05).</summary>
    public IReadOnlyList<TakenDecisionBody>? Decisions { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReferenceBody>? ExternalReferences { get; init; }
}

/// <summary>
/// An organisation that takes part. With its id, what is left out is as the register has it; without, type and name are required.
/// </summary>
public sealed record ParticipantBody : OrganisationMention
{
    /// <summary>Who comes for it: professional data only.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Whether it was present; false is excused. Left out, it is not known.</summary>
    public bool? Present { get; init; }
}

/// <summary>A decision as a caller writes it.</summary>
public sealed record TakenDecisionBody
{
    /// <summary>Of a decision that the meeting has; left out, it is a new one and gets the next number.</summary>
    public int? Number { get; init; }

    public string? Text { get; init; }

    /// <summary>What it is about: something of the same convention (MTG-07).</summary>
    public DecisionTargetBody? ActsOn { get; init; }
}

/// <summary>What a decision acts on: an amendment by its number, anything else by its id.</summary>
public sealed record DecisionTargetBody
{
    public DecisionTargetType? Type { get; init; }

    public Guid? Id { get; init; }

    /// <summary>Of an amendment: its number within the convention.</summary>
    public int? Number { get; init; }
}

/// <summary>A move of a meeting to another status.</summary>
public sealed record MeetingMoveBody
{
    public MeetingStatus? To { get; init; }

    /// <summary>For held, the day of the meeting, which becomes its date; for cancelled, the day on which that was decided.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Required to cancel.</summary>
    public string? Reason { get; init; }
}
