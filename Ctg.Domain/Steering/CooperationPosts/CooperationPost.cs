using Ctg.Domain.Contacts;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;

namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>A post of a chargé de coopération: its employer, the working time that it offers, and who holds it.</summary>
public record CooperationPost : IOfConvention
{
    public required Guid Id { get; init; }

    public required Guid ConventionId { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required Employer Employer { get; init; }

    /// <summary>Themes of the convention; none means all of them.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The working time that the post offers, in full-time equivalents.</summary>
    public required Fte Fte { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Past ones included.</summary>
    public required IReadOnlyList<PostHolder> Holders { get; init; }

    /// <summary>What other systems call it; of each system one.</summary>
    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];

    /// <summary>The last day of a holder: its own, or that of the post.</summary>
    public DateOnly? LastDayOf(PostHolder holder) => holder.Until ?? Until;

    /// <summary>What of it is filled on a date.</summary>
    public PostStaffing StaffingOn(DateOnly date) => PostStaffing.On(date, From, Until, Fte, FilledOn(date));

    /// <summary>The working time of those who hold it on a date.</summary>
    internal Fte FilledOn(DateOnly date) =>
        Fte.OfHundredths(Holders.Where(h => h.From <= date && (LastDayOf(h) is not { } last || last >= date)).Sum(h => h.Fte.Hundredths));
}

/// <summary>The organisation that employs whoever holds a post.</summary>
public sealed record Employer
{
    /// <summary>Its id in the register of organisations.</summary>
    public required Guid Organisation { get; init; }

    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }
}

/// <summary>Someone who holds a post, or a part of it, for a time.</summary>
public sealed record PostHolder
{
    public Contact? Contact { get; init; }

    /// <summary>The working time in the post, in full-time equivalents (INV-19).</summary>
    public required Fte Fte { get; init; }

    /// <summary>The first day, within the time of the post.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it is the post's own.</summary>
    public DateOnly? Until { get; init; }
}
