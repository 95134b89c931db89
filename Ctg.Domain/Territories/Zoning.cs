namespace Ctg.Domain.Territories;

/// <summary>A zoning of public policy that a commune is in, whole or in part.</summary>
public enum Zoning
{
    /// <summary>The commune has a quartier prioritaire de la politique de la ville.</summary>
    Qpv,

    /// <summary>Zone de revitalisation rurale, until 30 June 2024.</summary>
    Zrr,

    /// <summary>France ruralités revitalisation, which took the place of the ZRR on 1 July 2024.</summary>
    Frr,

    /// <summary>Its reinforced tier, from 1 January 2025 on.</summary>
    FrrPlus,
}

public static class ZoningTimes
{
    /// <summary>The first day of a zoning; null where nothing here depends on it.</summary>
    public static DateOnly? FirstDay(this Zoning zoning) => zoning switch
    {
        Zoning.Frr => new(2024, 7, 1),
        Zoning.FrrPlus => new(2025, 1, 1),
        _ => null,
    };

    /// <summary>The last day of a zoning; null while it goes on.</summary>
    public static DateOnly? LastDay(this Zoning zoning) => zoning == Zoning.Zrr ? new(2024, 6, 30) : null;
}

/// <summary>A zoning that a commune is in for a time.</summary>
public sealed record TerritoryZoning
{
    public required Zoning Zoning { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The act that says so, such as a decree, where it is known.</summary>
    public string? Act { get; init; }
}
