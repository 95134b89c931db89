using Ctg.Domain.Organisations;

namespace Ctg.Domain.ActionPlans;

public enum BudgetNature
{
    Operating,
    Investment,
}

/// <summary>What a line of a budget counts.</summary>
public enum BudgetUnit
{
    /// <summary>Euros, to the cent.</summary>
    Eur,

    /// <summary>Full-time equivalents, to the hundredth.</summary>
    Fte,
}

/// <summary>A line of the budget of an action, for a year or for the whole of it (INV-15).</summary>
public sealed record BudgetLine
{
    public required BudgetNature Nature { get; init; }

    public required BudgetUnit Unit { get; init; }

    /// <summary>Null for a line that is of no one year.</summary>
    public int? Year { get; init; }

    /// <summary>In the unit, with two decimals.</summary>
    public required Amount Planned { get; init; }

    /// <summary>In the unit, with two decimals; null where it is not known yet.</summary>
    public Amount? Actual { get; init; }
}

public enum FundingState
{
    Requested,
    Granted,
    Refused,
}

/// <summary>Money that an organisation gives to an action, or is asked for.</summary>
public sealed record Funding
{
    public required OrganisationType Type { get; init; }

    public required string Name { get; init; }

    public string? Siren { get; init; }

    /// <summary>Null where it is of no one year.</summary>
    public int? Year { get; init; }

    /// <summary>In euros.</summary>
    public required Amount Amount { get; init; }

    public required FundingState State { get; init; }
}
