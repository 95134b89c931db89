using Ctg.Domain.Conventions.Successions;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions;

/// <summary>What a convention covers: communes, whatever it was given as.</summary>
public sealed record Perimeter
{
    public static readonly Perimeter Empty = new() { Territories = [], Communes = [] };

    /// <summary>As given: communes, EPCI, EPT, syndicats, Caf or départements.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    /// <summary>The communes that these held when they entered, and their successors, in order of code.</summary>
    public required IReadOnlyList<PerimeterCommune> Communes { get; init; }

    /// <summary>What became of communes that passed whole to others since (INV-20), in order of date.</summary>
    public IReadOnlyList<CommuneSuccession> Successions { get; init; } = [];

    /// <summary>Every commune that it has or had, those included that passed to another before they were covered.</summary>
    public IReadOnlySet<TerritoryKey> Named() => Communes.Select(c => c.Territory).Concat(Successions.Select(s => s.Commune)).ToHashSet();
}

/// <summary>A commune's time in a perimeter.</summary>
public sealed record PerimeterCommune
{
    public required TerritoryKey Territory { get; init; }

    /// <summary>First day; null when it is the convention's own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null when it is the convention's own.</summary>
    public DateOnly? Until { get; init; }

    public required PerimeterOrigin Origin { get; init; }
}

/// <summary>How a commune came into a perimeter.</summary>
public enum PerimeterOrigin
{
    Initial,
    Amendment,

    /// <summary>It took over a commune of the perimeter, or parted from one (INV-20).</summary>
    Succession,
}
