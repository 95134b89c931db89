using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>What the parties decided about a commune that parted from one of the perimeter (INV-20).</summary>
public sealed record SplitDecision
{
    /// <summary>The commune that parted.</summary>
    public required TerritoryKey Commune { get; init; }

    /// <summary>The commune of the perimeter that it parted from.</summary>
    public required TerritoryKey SplitFrom { get; init; }

    /// <summary>The first day of the commune of its own.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Whether it stays in the perimeter, as a commune of its own.</summary>
    public required bool Joins { get; init; }

    public required string Reason { get; init; }

    public required DateOnly DecidedOn { get; init; }
}

/// <summary>The command to decide about a commune that parted.</summary>
/// <param name="Commune">The commune that parted.</param>
/// <param name="Joins">Whether it stays in the perimeter.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedOn">When it was decided.</param>
public sealed record SplitChoice(TerritoryKey Commune, bool Joins, string Reason, DateOnly DecidedOn);
