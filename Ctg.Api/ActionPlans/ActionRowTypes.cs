using Ctg.Api.Persistence;

namespace Ctg.Api.ActionPlans;

/// <summary>The rows of an action's sheet as they are inserted.</summary>
internal static class ActionRowTypes
{
    public static readonly RowType<(long Key, BudgetLineRow Row)> Budget = new("action_budget_rows",
        RowColumn<(long Key, BudgetLineRow Row)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, BudgetLineRow Row)>.Int("line_number", r => r.Row.LineNumber),
        RowColumn<(long Key, BudgetLineRow Row)>.Text("nature", 30, r => r.Row.Nature),
        RowColumn<(long Key, BudgetLineRow Row)>.Text("unit", 30, r => r.Row.Unit),
        RowColumn<(long Key, BudgetLineRow Row)>.Int("budget_year", r => r.Row.BudgetYear),
        RowColumn<(long Key, BudgetLineRow Row)>.BigInt("planned", r => r.Row.Planned),
        RowColumn<(long Key, BudgetLineRow Row)>.BigInt("actual", r => r.Row.Actual));

    public static readonly RowType<(long Key, FundingRow Row)> Fundings = new("action_funding_rows",
        RowColumn<(long Key, FundingRow Row)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, FundingRow Row)>.Int("line_number", r => r.Row.LineNumber),
        RowColumn<(long Key, FundingRow Row)>.Text("type", 30, r => r.Row.Type),
        RowColumn<(long Key, FundingRow Row)>.Int("funding_year", r => r.Row.FundingYear),
        RowColumn<(long Key, FundingRow Row)>.BigInt("amount", r => r.Row.Amount),
        RowColumn<(long Key, FundingRow Row)>.Text("state", 30, r => r.Row.State));

    public static readonly RowType<(long Key, IndicatorRow Row)> Indicators = new("action_indicator_rows",
        RowColumn<(long Key, IndicatorRow Row)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, IndicatorRow Row)>.Text("code", 20, r => r.Row.Code),
        RowColumn<(long Key, IndicatorRow Row)>.Text("nature", 30, r => r.Row.Nature),
        RowColumn<(long Key, IndicatorRow Row)>.Int("has_baseline", r => r.Row.HasBaseline),
        RowColumn<(long Key, IndicatorRow Row)>.Int("has_target", r => r.Row.HasTarget));

    public static readonly RowType<(long Key, MeasureRow Row)> Measures = new("action_measure_rows",
        RowColumn<(long Key, MeasureRow Row)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, MeasureRow Row)>.Text("code", 20, r => r.Row.Code),
        RowColumn<(long Key, MeasureRow Row)>.Text("period", 10, r => r.Row.Period),
        RowColumn<(long Key, MeasureRow Row)>.Date("from_date", r => r.Row.FromDate),
        RowColumn<(long Key, MeasureRow Row)>.Date("until_date", r => r.Row.UntilDate),
        RowColumn<(long Key, MeasureRow Row)>.Int("has_value", r => r.Row.HasValue));

    public static readonly RowType<(long Key, string Tag)> Tags = new("action_tag_rows",
        RowColumn<(long Key, string Tag)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, string Tag)>.Text("tag", 100, r => r.Tag));

    public static readonly RowType<(long Key, ShareRow Row)> Shares = new("action_share_rows",
        RowColumn<(long Key, ShareRow Row)>.BigInt("action_key", r => r.Key),
        RowColumn<(long Key, ShareRow Row)>.Id("plan_id", r => r.Row.PlanId),
        RowColumn<(long Key, ShareRow Row)>.Text("axis", 20, r => r.Row.Axis));
}

/// <summary>A plan in which an action is followed too.</summary>
/// <param name="PlanId">The column has the key of this plan.</param>
/// <param name="Axis">The code of an axis of it.</param>
internal sealed record ShareRow(Guid PlanId, string? Axis);

/// <summary>A line of a budget.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="Nature">Its code.</param>
/// <param name="Unit">Its code.</param>
/// <param name="BudgetYear">0 for a line of no one year.</param>
/// <param name="Planned">In hundredths of the unit.</param>
/// <param name="Actual">In hundredths of the unit.</param>
internal sealed record BudgetLineRow(int LineNumber, string Nature, string Unit, int BudgetYear, long Planned, long? Actual);

/// <summary>A funding.</summary>
/// <param name="LineNumber">From 0.</param>
/// <param name="Type">Of the organisation.</param>
/// <param name="FundingYear">0 where it is of no one year.</param>
/// <param name="Amount">In cents.</param>
/// <param name="State">Its code.</param>
internal sealed record FundingRow(int LineNumber, string Type, int FundingYear, long Amount, string State);

internal sealed record IndicatorRow(string Code, string Nature, int HasBaseline, int HasTarget);

/// <summary>A measure.</summary>
/// <param name="Code">Of the indicator.</param>
/// <param name="Period">As in 2025-H1.</param>
/// <param name="FromDate">The first day of the period.</param>
/// <param name="UntilDate">The last day of the period.</param>
/// <param name="HasValue">0 where there is only a reason for having none.</param>
internal sealed record MeasureRow(string Code, string Period, DateOnly FromDate, DateOnly UntilDate, int HasValue);
