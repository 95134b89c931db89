using Ctg.Domain;
using Ctg.Domain.ActionPlans;

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

    /// <summary>How many have a status.</summary>
    internal int With(ActionStatus status) => status switch
    {
        ActionStatus.Proposed => Proposed,
        ActionStatus.Planned => Planned,
        ActionStatus.InProgress => InProgress,
        ActionStatus.Paused => Paused,
        ActionStatus.Done => Done,
        _ => Abandoned,
    };

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

    /// <summary>What one action comes to; the queries say the same of many (Sql/Sum_Actions.sql).</summary>
    internal static Figures Of(PlanAction action, DateOnly asOf)
    {
        return new()
        {
            Actions = 1,
            Proposed = Is(ActionStatus.Proposed),
            Planned = Is(ActionStatus.Planned),
            InProgress = Is(ActionStatus.InProgress),
            Paused = Is(ActionStatus.Paused),
            Done = Is(ActionStatus.Done),
            Abandoned = Is(ActionStatus.Abandoned),
            Late = action.IsLateOn(asOf) ? 1 : 0,
            Blocked = action.Blocked is null ? 0 : 1,
            WithoutPilot = action.Pilot is null ? 1 : 0,
            WithoutMeasure = action.Measures.Count == 0 ? 1 : 0,
            Budget = Lines(BudgetUnit.Eur, l => l.Planned),
            Spent = Lines(BudgetUnit.Eur, l => l.Actual ?? default),
            BudgetFte = Lines(BudgetUnit.Fte, l => l.Planned),
            Requested = Funded(FundingState.Requested),
            Granted = Funded(FundingState.Granted),
            Refused = Funded(FundingState.Refused),
        };

        int Is(ActionStatus status) => action.Status == status ? 1 : 0;

        Amount Lines(BudgetUnit unit, Func<BudgetLine, Amount> amount) => Amount.Sum(action.Budget.Where(l => l.Unit == unit).Select(amount));

        Amount Funded(FundingState state) => Amount.Sum(action.Fundings.Where(f => f.State == state).Select(f => f.Amount));
    }
}
