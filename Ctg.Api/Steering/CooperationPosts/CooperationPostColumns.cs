using Ctg.Api.Persistence;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>
/// The row of a post. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record CooperationPostColumns
{
    public required Guid Id { get; init; }

    /// <summary>Never updated.</summary>
    public required long ConventionKey { get; init; }

    /// <summary>No column: what the key leads to.</summary>
    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required DateOnly FromDate { get; init; }

    public required DateOnly UntilDate { get; init; }

    public required int FteHundredths { get; init; }

    public required byte[] Summary { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static CooperationPostColumns Of(CooperationPost post, byte[] document, long conventionKey) => new()
    {
        Id = post.Id,
        ConventionKey = conventionKey,
        ConventionId = post.ConventionId,
        Version = post.Version,
        FromDate = post.From,
        UntilDate = post.Until ?? ColumnDates.NotPlanned,
        FteHundredths = post.Fte.Hundredths,
        Summary = Documents.Write(CooperationPostSummary.Of(post)),
        Document = document,
    };
}
