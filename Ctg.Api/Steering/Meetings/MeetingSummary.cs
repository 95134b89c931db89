using Ctg.Api.Http.Exports;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>A meeting as the list shows it.</summary>
public sealed record MeetingSummary
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required MeetingStatus Status { get; init; }

    public required Committee Committee { get; init; }

    public required Theme? Theme { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required string? Place { get; init; }

    /// <summary>Those known to be present.</summary>
    public required int PresentCount { get; init; }

    public required int DecisionCount { get; init; }

    /// <summary>Whether its minutes are written.</summary>
    public required bool HasMinutes { get; init; }

    public static MeetingSummary Of(Meeting meeting) => new()
    {
        Id = meeting.Id,
        ConventionId = meeting.ConventionId,
        Version = meeting.Version,
        Status = meeting.Status,
        Committee = meeting.Committee,
        Theme = meeting.Theme,
        Title = meeting.Title,
        Date = meeting.Date,
        Place = meeting.Place,
        PresentCount = meeting.Participants.Count(p => p.Present == true),
        DecisionCount = meeting.Decisions.Count,
        HasMinutes = !string.IsNullOrWhiteSpace(meeting.Minutes),
    };
}

/// <summary>Meetings as a table.</summary>
internal static class MeetingCsv
{
    public static readonly CsvTable Table = CsvTable.Of<MeetingSummary>(
        "meetings",
        "id", "conventionId", "committee", "theme", "title", "date", "place", "status", "presentCount", "decisionCount", "hasMinutes", "version");
}
