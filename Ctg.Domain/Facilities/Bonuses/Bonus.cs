namespace Ctg.Domain.Facilities.Bonuses;

/// <summary>What a facility was granted in a year: one line of what the Caf's own system has computed.</summary>
public sealed record Bonus
{
    public required int Year { get; init; }

    public required BonusKind Kind { get; init; }

    /// <summary>Tells apart several lines of a kind and year, as in handicap; null where there is one.</summary>
    public string? Nature { get; init; }

    /// <summary>What was there before, in the unit: places that were co-financed already.</summary>
    public decimal? ExistingQuantity { get; init; }

    /// <summary>What is new, in the unit.</summary>
    public decimal? NewQuantity { get; init; }

    public required BonusUnit Unit { get; init; }

    /// <summary>In euros.</summary>
    public required Amount Amount { get; init; }

    /// <summary>The reference of the convention d'objectifs et de financement (COF) that it is paid under.</summary>
    public string? FinancingAgreement { get; init; }

    /// <summary>What tells the lines of a facility apart; they are kept in this order.</summary>
    public (int Year, BonusKind Kind, string Nature) Line() => (Year, Kind, Nature ?? "");

    /// <summary>Whether it says what the other says, and at most the financing agreement besides.</summary>
    public bool Completes(Bonus other) => this == (other.FinancingAgreement is null ? other with { FinancingAgreement = FinancingAgreement } : other);
}

public enum BonusKind
{
    /// <summary>Support of the Caf that depends on no convention.</summary>
    Support,

    /// <summary>Bonus territoire: for facilities that a local authority which has signed a Ctg supports (INV-17).</summary>
    BonusTerritoire,
}

/// <summary>What the quantities of a line are in.</summary>
public enum BonusUnit
{
    /// <summary>Places in a year.</summary>
    PlaceYear,

    Hour,

    /// <summary>Full-time equivalents in a year.</summary>
    FteYear,

    /// <summary>A lump sum for a year.</summary>
    FlatYear,
}
