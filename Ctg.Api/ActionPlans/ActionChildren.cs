using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans;

/// <summary>The rows that stand beside an action, for queries.</summary>
internal static class ActionChildren
{
    private static readonly Statement InsertThemes = Statement.Load("ActionPlans/Sql/Insert_Action_Themes.sql");
    private static readonly Statement InsertCommunes = Statement.Load("ActionPlans/Sql/Insert_Action_Communes.sql");

    private static readonly Statement InsertBudget = Statement.Load("ActionPlans/Sql/Insert_Action_Budget_Lines.sql");
    private static readonly Statement InsertFundings = Statement.Load("ActionPlans/Sql/Insert_Action_Fundings.sql");
    private static readonly Statement InsertIndicators = Statement.Load("ActionPlans/Sql/Insert_Action_Indicators.sql");
    private static readonly Statement InsertMeasures = Statement.Load("ActionPlans/Sql/Insert_Action_Measures.sql");
    private static readonly Statement InsertTags = Statement.Load("ActionPlans/Sql/Insert_Action_Tags.sql");
    private static readonly Statement InsertShares = Statement.Load("ActionPlans/Sql/Insert_Action_Shares.sql");

    public static readonly IReadOnlyList<ChildTable<PlanAction>> Tables =
    [
        new("action_theme", Themes, (session, key, action) => session.InsertAsync(InsertThemes, KeyedCodes.Type, Themes(action).Select(r => (key, r.Theme)))),
        new("action_commune", Communes, (session, key, action) => session.InsertAsync(InsertCommunes, KeyedCodes.Type, Communes(action).Select(r => (key, r.Code)))),
        new("action_budget_line", Budget, (session, key, action) => session.InsertAsync(InsertBudget, ActionRowTypes.Budget, Budget(action).Select(r => (key, r)))),
        new("action_funding", Fundings, (session, key, action) => session.InsertAsync(InsertFundings, ActionRowTypes.Fundings, Fundings(action).Select(r => (key, r)))),
        new("action_indicator", Indicators, (session, key, action) => session.InsertAsync(InsertIndicators, ActionRowTypes.Indicators, Indicators(action).Select(r => (key, r)))),
        new("action_measure", Measures, (session, key, action) => session.InsertAsync(InsertMeasures, ActionRowTypes.Measures, Measures(action).Select(r => (key, r)))),
        new("action_tag", Tags, (session, key, action) => session.InsertAsync(InsertTags, ActionRowTypes.Tags, Tags(action).Select(r => (key, r.Tag)))),
        new("action_share", Shares, (session, key, action) => session.InsertAsync(InsertShares, ActionRowTypes.Shares, Shares(action).Select(r => (key, r)))),
        ExternalReferences.Table<PlanAction>(ActionPlanStore.ActionType),
    ];

    private static IEnumerable<ThemeRow> Themes(PlanAction action) =>
        action.OtherThemes.Prepend(action.Theme).Distinct().Select(t => new ThemeRow(t.Code()));

    private static IEnumerable<CommuneRow> Communes(PlanAction action) => action.Communes.Select(c => new CommuneRow(c.Code));

    private static IEnumerable<BudgetLineRow> Budget(PlanAction action) =>
        action.Budget.Select((l, i) => new BudgetLineRow(i, l.Nature.Code(), l.Unit.Code(), l.Year ?? 0, l.Planned.Cents, l.Actual?.Cents));

    private static IEnumerable<FundingRow> Fundings(PlanAction action) =>
        action.Fundings.Select((f, i) => new FundingRow(i, f.Type.Code(), f.Year ?? 0, f.Amount.Cents, f.State.Code()));

    private static IEnumerable<IndicatorRow> Indicators(PlanAction action) =>
        action.Indicators.Select(i => new IndicatorRow(i.Code, i.Nature.Code(), i.Baseline is null ? 0 : 1, i.Target is null ? 0 : 1));

    private static IEnumerable<MeasureRow> Measures(PlanAction action) =>
        action.Measures.Select(m => new MeasureRow(m.Indicator, m.Period.Text, m.Period.FirstDay, m.Period.LastDay, m.Value is null ? 0 : 1));

    private static IEnumerable<TagRow> Tags(PlanAction action) => action.Tags.Select(SearchText.Fold).Where(t => t.Length > 0).Distinct().Select(t => new TagRow(t));

    private static IEnumerable<ShareRow> Shares(PlanAction action) => action.Shares.Select(s => new ShareRow(s.PlanId, s.Axis));

    private sealed record TagRow(string Tag);

    private sealed record ThemeRow(string Theme);

    /// <param name="Code">The column has the territory of this code.</param>
    private sealed record CommuneRow(string Code);
}
