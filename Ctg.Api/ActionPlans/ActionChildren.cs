using Ctg.Api.Persistence;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans;

/// <summary>The rows that stand beside an action, for queries.</summary>
internal static class ActionChildren
{
    private static readonly Statement InsertThemes = Statement.Load("ActionPlans/Sql/Insert_Action_Themes.sql");
    private static readonly Statement InsertCommunes = Statement.Load("ActionPlans/Sql/Insert_Action_Communes.sql");

    public static readonly IReadOnlyList<ChildTable<PlanAction>> Tables =
    [
        new("action_theme", Themes, (session, key, action) => session.InsertAsync(InsertThemes, KeyedCodes.Type, Themes(action).Select(r => (key, r.Theme)))),
        new("action_commune", Communes, (session, key, action) => session.InsertAsync(InsertCommunes, KeyedCodes.Type, Communes(action).Select(r => (key, r.Code)))),
    ];

    private static IEnumerable<ThemeRow> Themes(PlanAction action) =>
        action.OtherThemes.Prepend(action.Theme).Distinct().Select(t => new ThemeRow(t.Code()));

    private static IEnumerable<CommuneRow> Communes(PlanAction action) => action.Communes.Select(c => new CommuneRow(c.Code));

    private sealed record ThemeRow(string Theme);

    /// <param name="Code">The column has the territory of this code.</param>
    private sealed record CommuneRow(string Code);
}
