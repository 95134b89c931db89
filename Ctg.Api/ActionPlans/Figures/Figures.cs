using Ctg.Domain;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>What actions come to.</summary>
public record Figures
{
    public int Actions { get; init; }

    public int Proposed { get; init; }

    public int Planned { get; init; }

    public int InProgress { get; init; }

    public int Paused { get; init; }

    public int Done { get; init; }

    public int Abandoned { get; init; }

    /// <summary>Those of which a planned date has passed, on the date of asOf, without their having come that far.</summary>
    public int Late { get; init; }

    public int Blocked { get; init; }

    public int WithoutPilot { get; init; }

    /// <summary>Those of which no indicator has been measured.</summary>
    public int WithoutMeasure { get; init; }

    /// <summary>Budgets in euros, as planned.</summary>
    public Amount Budget { get; init; }

    /// <summary>Budgets in euros, as far as they are known to be spent.</summary>
    public Amount Spent { get; init; }

    /// <summary>Budgets in full-time equivalents, as planned.</summary>
    public Amount BudgetFte { get; init; }

    /// <summary>Fundings in euros that wait for an answer.</summary>
    public Amount Requested { get; init; }

    public Amount Granted { get; init; }

    public Amount Refused { get; init; }

    internal static Figures Sum(IEnumerable<Figures> parts) => parts.Aggregate(new Figures(), (sum, part) => new()
    {
        Actions = sum.Actions + part.Actions,
        Proposed = sum.Proposed + part.Proposed,
        Planned = sum.Planned + part.Planned,
        InProgress = sum.InProgress + part.InProgress,
        Paused = sum.Paused + part.Paused,
        Done = sum.Done + part.Done,
        Abandoned = sum.Abandoned + part.Abandoned,
        Late = sum.Late + part.Late,
        Blocked = sum.Blocked + part.Blocked,
        WithoutPilot = sum.WithoutPilot + part.WithoutPilot,
        WithoutMeasure = sum.WithoutMeasure + part.WithoutMeasure,
        Budget = sum.Budget + part.Budget,
        Spent = sum.Spent + part.Spent,
        BudgetFte = sum.BudgetFte + part.BudgetFte,
        Requested = sum.Requested + part.Requested,
        Granted = sum.Granted + part.Granted,
        Refused = sum.Refused + part.Refused,
    });
}
