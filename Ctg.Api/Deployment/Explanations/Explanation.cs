using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Explanations;

/// <summary>
/// What figures of coverage are made of, so that they can be added up again by hand: on a date, a commune is covered that has a time of coverage
/// then, and its inhabitants are those of the vintage that speaks for the date.
/// </summary>
public sealed record Explanation
{
    /// <summary>The signed conventions that count, by their references.</summary>
    public required IReadOnlyList<ExplainedConvention> Conventions { get; init; }

    /// <summary>Every commune of the territory, in order of code.</summary>
    public required IReadOnlyList<ExplainedCommune> Communes { get; init; }
}

/// <summary>A convention that counts.</summary>
public sealed record ExplainedConvention
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>The convention that it renews; null where it renews none.</summary>
    public required Guid? RenewalOf { get; init; }
}

/// <summary>A commune, with its inhabitants and what covers it.</summary>
public sealed record ExplainedCommune
{
    public required TerritoryKey Commune { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<ExplainedPopulation> Populations { get; init; }

    /// <summary>When a convention covers it; empty where none does.</summary>
    public required IReadOnlyList<ExplainedTime> Coverage { get; init; }
}

/// <summary>The inhabitants of a commune while a vintage speaks and it lies within the territory.</summary>
public sealed record ExplainedPopulation
{
    public required string Vintage { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Null where they are not known.</summary>
    public required int? Inhabitants { get; init; }
}

/// <summary>The days on which a convention covers a commune.</summary>
public sealed record ExplainedTime
{
    /// <summary>The id of the convention.</summary>
    public required Guid Convention { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }
}
