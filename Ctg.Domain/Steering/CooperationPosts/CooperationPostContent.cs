using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>What a caller writes of a post: the command to open it, and to revise it.</summary>
public sealed record CooperationPostContent
{
    public required string Title { get; init; }

    /// <summary>As the register names it.</summary>
    public required NamedOrganisation Employer { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    public required Fte Fte { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public required IReadOnlyList<PostHolder> Holders { get; init; }

    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}
