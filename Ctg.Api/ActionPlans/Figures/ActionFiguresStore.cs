using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.ActionPlans.Figures;

/// <summary>Sums up actions, each only where the caller may see the convention; one statement whatever is asked.</summary>
public sealed class ActionFiguresStore(Database database)
{
    private static readonly Statement Sum = Statement.Load("ActionPlans/Sql/Sum_Actions.sql");

    public Task<ActionFigures> SumAsync(ActionFiguresQuery query, DateOnly asOf, Caller caller, CancellationToken cancellation)
    {
        var parameters = new
        {
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            AsOf = asOf,
            Themes = new TextList((query.Theme ?? []).Select(t => t.Code())),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            query.Caf,
            query.Convention,
            query.Plan,
            query.Year,
        };
        return database.ReadAsync(
            async session => ActionFigures.Of(asOf, await session.QueryAsync<ActionFiguresRow>(Sum, parameters, Parts(query, caller)), query.Plan is not null), cancellation);
    }

    private static List<string> Parts(ActionFiguresQuery query, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller, query.Caf) };
        if (query.Theme is { Count: > 0 }) parts.Add("theme");
        if (query.Territory is not null) parts.Add("territory");
        if (query.Caf is not null) parts.Add("caf");
        if (query.Convention is not null) parts.Add("convention");
        if (query.Plan is not null) parts.Add("plan");
        if (query.Year is not null) parts.Add("year");
        return parts;
    }
}
