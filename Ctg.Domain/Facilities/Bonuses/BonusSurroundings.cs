using Ctg.Domain.Conventions;

namespace Ctg.Domain.Facilities.Bonuses;

/// <summary>What a bonus territoire depends on besides its facility (INV-17).</summary>
/// <param name="Covers">When signed conventions cover the commune of the facility, or the one that has its land then.</param>
/// <param name="CejContracts">The Cej contracts of its Caf that covered it, each with its last day.</param>
public sealed record BonusSurroundings(IReadOnlyList<ConventionCover> Covers, IReadOnlyList<EndingCej> CejContracts)
{
    public static readonly BonusSurroundings None = new([], []);
}

/// <summary>A signed convention, and a time in which it may cover the commune.</summary>
/// <param name="Convention">It has its parties with their times, and its own.</param>
/// <param name="From">Null where it is the convention's own.</param>
/// <param name="Until">Null where it is the convention's own.</param>
public sealed record ConventionCover(Convention Convention, DateOnly? From, DateOnly? Until);

/// <param name="Number">As its Caf numbers it.</param>
/// <param name="LastDay">Its extensions included.</param>
public sealed record EndingCej(string Number, DateOnly LastDay);
