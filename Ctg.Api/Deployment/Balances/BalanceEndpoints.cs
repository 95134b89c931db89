using Ctg.Api.Http;
using Ctg.Api.Http.Exports;

namespace Ctg.Api.Deployment.Balances;

public static class BalanceEndpoints
{
    private static readonly CsvTable Table = CsvTable.Of<BalanceItem>(
        "balance", "territory", "name", "theme", "label", "conventions", "conventionsWithoutAction", "actions", "budget", "spent", "budgetFte", "isAbsent");

    public static RouteGroupBuilder MapBalance(this RouteGroupBuilder group)
    {
        group.MapGet("/deployment/balance", GetBalance).WithName("getBalance").WithSummary("Hold themes against territories").WithTags("Deployment").Exports(Table)
            .WithDescription("What conventions in force do about each theme in each région, département or EPCI: how many declare it, without an action of it too, "
                + "actions, euros and full-time equivalents, and the themes that are absent.");
        return group;
    }

    private static async Task<Answer<BalanceReport>> GetBalance(Query<BalanceQuery> query, BalanceStore store, ParisCalendar calendar, HttpContext context)
    {
        var (form, language) = (ExportForms.WantedBy(context), Language.Of(context.Request));
        if (await store.FindAsync(query.Value, query.Value.On ?? calendar.Today, language, context.RequestAborted) is not { } balance) return DeploymentEndpoints.Unknown(query.Value.Within);
        return await Answer<BalanceReport>.OfAsync(balance, balance.Items, form, context, language);
    }
}
