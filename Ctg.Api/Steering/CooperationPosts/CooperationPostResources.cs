using Ctg.Api.Http.Exports;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>A cooperation post as it is read.</summary>
public sealed record CooperationPostResource : CooperationPost
{
    /// <summary>On the date of asOf.</summary>
    public required PostSituation Situation { get; init; }

    /// <summary>The working time of its holders on the date of asOf, in full-time equivalents.</summary>
    public required Fte FilledFte { get; init; }

    /// <summary>The working time that nobody fills on the date of asOf, in full-time equivalents.</summary>
    public required Fte VacantFte { get; init; }
}

/// <summary>A cooperation post as lists show it.</summary>
public record CooperationPostSummary
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required Employer Employer { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The working time that the post offers, in full-time equivalents.</summary>
    public required Fte Fte { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? Until { get; init; }

    public static CooperationPostSummary Of(CooperationPost post) => new()
    {
        Id = post.Id,
        ConventionId = post.ConventionId,
        Version = post.Version,
        Title = post.Title,
        Employer = post.Employer,
        Themes = post.Themes,
        Fte = post.Fte,
        From = post.From,
        Until = post.Until,
    };
}

/// <summary>An item of the list of cooperation posts.</summary>
public sealed record ListedCooperationPost : CooperationPostSummary
{
    /// <summary>On the date of asOf.</summary>
    public required PostSituation Situation { get; init; }

    /// <summary>The working time of its holders on the date of asOf, in full-time equivalents.</summary>
    public required Fte FilledFte { get; init; }

    /// <summary>The working time that nobody fills on the date of asOf, in full-time equivalents.</summary>
    public required Fte VacantFte { get; init; }
}

/// <summary>Cooperation posts as a table.</summary>
internal static class CooperationPostCsv
{
    public static readonly CsvTable Table = CsvTable.Of<ListedCooperationPost>(
        "cooperation-posts",
        "id", "conventionId", "title", "employer.organisation", "employer.type", "employer.name", "themes", "fte", "from", "until", "situation",
        "filledFte", "vacantFte", "version");
}
