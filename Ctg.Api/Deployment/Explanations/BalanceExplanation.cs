using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Explanations;

/// <summary>What a balance is made of, so that it can be counted again by hand.</summary>
public sealed record BalanceExplanation
{
    /// <summary>The conventions in force, by their references.</summary>
    public required IReadOnlyList<BalancedConvention> Conventions { get; init; }

    /// <summary>All their actions that are not abandoned, wherever these take place.</summary>
    public required IReadOnlyList<BalancedAction> Actions { get; init; }
}

/// <summary>A convention in force.</summary>
public sealed record BalancedConvention
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    /// <summary>The territories held against each other in which it counts.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    /// <summary>Those that it declares.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }
}

/// <summary>An action of such a convention.</summary>
public sealed record BalancedAction
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    /// <summary>The id of its convention.</summary>
    public required Guid Convention { get; init; }

    /// <summary>The territories held against each other in which it counts; empty where its communes lie elsewhere.</summary>
    public required IReadOnlyList<TerritoryKey> Territories { get; init; }

    /// <summary>The main theme, under which it is counted.</summary>
    public required Theme Theme { get; init; }

    /// <summary>All its themes, the main one included.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>In euros, as planned.</summary>
    public required Amount Budget { get; init; }

    /// <summary>In euros, as far as it is known to be spent.</summary>
    public required Amount Spent { get; init; }

    /// <summary>In full-time equivalents, as planned.</summary>
    public required Amount BudgetFte { get; init; }
}
