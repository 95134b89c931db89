using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>Which actions to sum up; every parameter given must hold.</summary>
public sealed record ActionFiguresQuery
{
    /// <summary>One of these as the main theme, so that no action counts twice.</summary>
    public IReadOnlyList<Theme>? Theme { get; set; }

    /// <summary>A territory at any level: the actions for a commune in it, or for the whole of a perimeter that has one.</summary>
    public TerritoryKey? Territory { get; set; }

    /// <summary>The code of a Caf that shares the convention.</summary>
    public string? Caf { get; set; }

    /// <summary>The id of a convention.</summary>
    public Guid? Convention { get; set; }

    /// <summary>The id of a plan.</summary>
    public Guid? Plan { get; set; }

    /// <summary>Of budgets and fundings, only the lines of this year; the actions are counted all the same.</summary>
    public int? Year { get; set; }

    /// <summary>The business date that late is told for; today in Paris by default.</summary>
    public DateOnly? AsOf { get; set; }
}

/// <summary>What actions come to: of all of them, and of each main theme.</summary>
public sealed record ActionFigures
{
    public required DateOnly AsOf { get; init; }

    public required Figures Total { get; init; }

    /// <summary>In the order of the themes' codes; a theme without actions is left out.</summary>
    public required IReadOnlyList<ThemeFigures> Themes { get; init; }
}

/// <summary>What the actions of a main theme come to.</summary>
public sealed record ThemeFigures : Figures
{
    public required Theme Theme { get; init; }
}

/// <summary>What actions come to.</summary>
public record Figures
{
    public required int Actions { get; init; }

    public required int Proposed { get; init; }

    public required int Planned { get; init; }

    public required int InProgress { get; init; }

    public required int Paused { get; init; }

    public required int Done { get; init; }

    public required int Abandoned { get; init; }

    /// <summary>Those of which a planned date has passed, on the date of asOf, without their having come that far.</summary>
    public required int Late { get; init; }

    public required int Blocked { get; init; }

    public required int WithoutPilot { get; init; }

    /// <summary>Those of which no indicator has been measured.</summary>
    public required int WithoutMeasure { get; init; }

    /// <summary>Budgets in euros, as planned.</summary>
    public required Amount Budget { get; init; }

    /// <summary>Budgets in euros, as far as they are known to be spent.</summary>
    public required Amount Spent { get; init; }

    /// <summary>Budgets in full-time equivalents, as planned.</summary>
    public required Amount BudgetFte { get; init; }

    /// <summary>Fundings in euros that wait for an answer.</summary>
    public required Amount Requested { get; init; }

    public required Amount Granted { get; init; }

    public required Amount Refused { get; init; }
}
