using Ctg.Domain.Conventions;

namespace Ctg.Domain.Steering.Meetings;

/// <summary>Who meets to steer a convention.</summary>
public enum Committee
{
    /// <summary>The steering committee, which decides.</summary>
    Copil,

    /// <summary>The technical committee, which prepares.</summary>
    Cotech,

    /// <summary>Those who work on a theme, or on anything else.</summary>
    WorkingGroup,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>A meeting (séance) of those who steer a convention.</summary>
public sealed record Meeting : IOfConvention
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required MeetingStatus Status { get; init; }

    /// <summary>The date of the move into the present status.</summary>
    public required DateOnly StatusSince { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? StatusReason { get; init; }

    public required Committee Committee { get; init; }

    /// <summary>That of a working group, where it has one.</summary>
    public Theme? Theme { get; init; }

    public required string Title { get; init; }

    /// <summary>The day that it is planned for; once held, the day on which it was.</summary>
    public required DateOnly Date { get; init; }

    public string? Place { get; init; }

    public string? Agenda { get; init; }

    public string? Minutes { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    /// <summary>What it decided; none until it was held.</summary>
    public required IReadOnlyList<TakenDecision> Decisions { get; init; }

    /// <summary>The last number that a decision was given; numbers of removed decisions are not given again.</summary>
    public required int LastDecisionNumber { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}
