using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>What an operator may set of the rules.</summary>
/// <param name="MaximumYears">The longest period of a convention as first written, in years (INV-01).</param>
/// <param name="RefusesOverlap">Whether a second convention in force for a commune is refused, rather than warned of (INV-06).</param>
public sealed record ConventionPolicy(int MaximumYears, bool RefusesOverlap = false);

/// <summary>What a decision about a convention needs to know besides the convention and the command.</summary>
/// <param name="Today">The date in Paris.</param>
/// <param name="Policy">What the operator has set.</param>
public sealed record Circumstances(DateOnly Today, ConventionPolicy Policy)
{
    /// <summary>For a renewal, the convention that it renews.</summary>
    public Convention? Predecessor { get; init; }

    /// <summary>Where its shared diagnosis stands; null where it has none here.</summary>
    public KnownDiagnosis? Diagnosis { get; init; }

    /// <summary>What became of the communes that the decision is about, as the register tells; for what brings communes or days into the perimeter.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>Where other signed conventions, the departmental ones aside, cover its communes (INV-06).</summary>
    public IReadOnlyList<OtherCover> Conventions { get; init; } = [];

    /// <summary>Where Cej contracts cover its communes (INV-18).</summary>
    public IReadOnlyList<OtherCover> CejContracts { get; init; } = [];
}

/// <summary>Where the diagnosis of a convention stands.</summary>
/// <param name="ValidatedOn">Null while its present edition is not validated.</param>
public sealed record KnownDiagnosis(DateOnly? ValidatedOn);

/// <summary>A time in which something else covers a commune.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Reference">Its reference or number, for people.</param>
/// <param name="Commune">The commune.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record OtherCover(Guid Id, string Reference, TerritoryKey Commune, DateOnly From, DateOnly Until);
