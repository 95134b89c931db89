using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>What a caller writes of a convention: the command to create it, and to revise it.</summary>
public sealed record ConventionContent
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public required Scope Scope { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    public DateOnly? CeremonyOn { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<ChosenTheme> Themes { get; init; }

    /// <summary>The perimeter as given, in the order of the caller.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    public IReadOnlyList<ExternalReference> ExternalReferences { get; init; } = [];
}
