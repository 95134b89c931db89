using Ctg.Api.Persistence;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Api.Steering.Meetings;

/// <summary>
/// The row of a meeting. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record MeetingColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Committee { get; init; }

    public required string Status { get; init; }

    public required DateOnly MeetingDate { get; init; }

    public required string SearchText { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static MeetingColumns Of(Meeting meeting, byte[] document, long conventionKey) => new()
    {
        Id = meeting.Id,
        ConventionKey = conventionKey,
        ConventionId = meeting.ConventionId,
        Version = meeting.Version,
        Committee = meeting.Committee.Code(),
        Status = meeting.Status.Code(),
        MeetingDate = meeting.Date,
        SearchText = Domain.Territories.SearchText.Fold(meeting.Title),
        Summary = Documents.Write(MeetingSummary.Of(meeting)),
        Document = document,
    };
}
