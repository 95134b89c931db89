using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Deployment;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Balances;

/// <summary>Which balance to tell.</summary>
public sealed record BalanceQuery : IRefusable
{
    /// <summary>The territory; the whole country where it is left out.</summary>
    public TerritoryKey? Within { get; set; }

    /// <summary>The date; today in Paris by default.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The territories that are held against each other.</summary>
    public GroupedBy By { get; set; } = GroupedBy.Departement;

    /// <summary>Whether to list what the figures are made of.</summary>
    public bool Explain { get; set; }
}

/// <summary>What conventions in force do about each theme, territory by territory: those where none is in force are left out.</summary>
public sealed record BalanceReport : IWithMessages
{
    /// <summary>Null for the whole country.</summary>
    public required TerritoryKey? Within { get; init; }

    public required DateOnly On { get; init; }

    public required GroupedBy By { get; init; }

    /// <summary>In order of the territories' codes, and within each of the themes.</summary>
    public required IReadOnlyList<BalanceItem> Items { get; init; }

    /// <summary>What the figures are made of; null where it was not asked for.</summary>
    public required BalanceExplanation? Explanation { get; init; }
}

/// <summary>
/// What is done about a theme in a territory. An action is in each territory that one of its communes lies in, or where it has none, that one of
/// its convention's does: sums over territories may count it twice, sums over themes do not. Abandoned actions are left out.
/// </summary>
public sealed record BalanceItem
{
    public required TerritoryKey Territory { get; init; }

    public required string Name { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>What the theme is called, in French or English.</summary>
    public required string Label { get; init; }

    /// <summary>Conventions in force that declare the theme.</summary>
    public required int Conventions { get; init; }

    /// <summary>Those of them that have no action of it, as a main theme or another.</summary>
    public required int ConventionsWithoutAction { get; init; }

    /// <summary>Actions of which it is the main theme.</summary>
    public required int Actions { get; init; }

    /// <summary>Budgets of these in euros, as planned.</summary>
    public required Amount Budget { get; init; }

    /// <summary>Budgets of these in euros, as far as they are known to be spent.</summary>
    public required Amount Spent { get; init; }

    /// <summary>Budgets of these in full-time equivalents, as planned.</summary>
    public required Amount BudgetFte { get; init; }

    /// <summary>Whether nobody declares the theme, and no action in the territory has it, as a main theme or another.</summary>
    public required bool IsAbsent { get; init; }
}
