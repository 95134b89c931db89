using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Successions;

/// <summary>A commune of a perimeter that passed whole to another (INV-20): what names the one means the other from that day on.</summary>
public sealed record CommuneSuccession
{
    public required TerritoryKey Commune { get; init; }

    public required TerritoryKey Successor { get; init; }

    /// <summary>The first day of the successor in the place of the commune.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required MovementKind Kind { get; init; }
}
