namespace Ctg.Domain.Deployment;

/// <summary>All that a timeline is made of. Communes are told by their ids.</summary>
public sealed record TimelineFacts
{
    /// <summary>Of the official geographic code: for each day of the timeline one speaks, or none.</summary>
    public required IReadOnlyList<Vintage> Vintages { get; init; }

    public required IReadOnlyList<KnownCommunes> Known { get; init; }

    public required IReadOnlyList<CoveredCommunes> Covered { get; init; }

    public required IReadOnlyList<ConventionSum> Conventions { get; init; }
}

/// <summary>A vintage of the official geographic code, the days for which it speaks, and the year of the census that its populations are of.</summary>
public sealed record Vintage(string Name, Period Speaks, int CensusYear);

/// <summary>Communes of a vintage that lie within a territory on the same days.</summary>
/// <param name="Vintage">By its name.</param>
/// <param name="Within">The days; null for all.</param>
/// <param name="Inhabitants">Of each commune; 0 where nobody knows them.</param>
public sealed record KnownCommunes(string Vintage, Period? Within, IReadOnlyDictionary<int, int> Inhabitants);

/// <summary>Communes that conventions cover from one day to another, or are planned to while these are not signed.</summary>
public sealed record CoveredCommunes(Period Period, DateOnly? SignedOn, IReadOnlyList<int> Communes);

/// <summary>So many conventions with the same dates. One that is not signed is planned: its dates may be none yet, the last there is.</summary>
public sealed record ConventionSum(DateOnly StartDate, DateOnly LastDay, DateOnly? SignedOn, bool IsRenewed, int Conventions)
{
    public bool IsSigned => SignedOn is not null;

    public DateOnly CountsFrom(CoverageMode mode) => mode.CountsFrom(StartDate, SignedOn);

    public bool IsInForce(DateOnly on, CoverageMode mode) => CountsFrom(mode) <= on && LastDay >= on;
}
