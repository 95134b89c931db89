using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Balances;

/// <summary>
/// Holds themes against territories, by one statement, and by another for each kind of what the figures are made of. Only conventions in force
/// count, which are signed: everybody may see them.
/// </summary>
public sealed class BalanceStore(Database database)
{
    private static readonly Statement List = Statement.Load("Deployment/Sql/List_Balance.sql");
    private static readonly TextList Themes = new(Enum.GetValues<Theme>().Select(t => t.Code()));

    /// <summary>Null where the territory does not exist.</summary>
    public Task<BalanceReport?> FindAsync(BalanceQuery query, DateOnly on, string language, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            if (!await TerritoryNames.IsThereAsync(session, query.Within, on)) return null;
            var parameters = new { Type = query.Within?.Type.Code(), query.Within?.Code, On = on, By = query.By.Code(), Themes };
            var place = query.Within is null ? "of the country" : "of a territory";
            return new BalanceReport
            {
                Within = query.Within,
                On = on,
                By = query.By,
                Items = ItemsOf(await session.QueryAsync<BalanceRow>(List, parameters, place, "as figures"), language),
                Explanation = query.Explain ? await ExplainAsync(session, parameters, place) : null,
            };
        },
        cancellation);

    private static async Task<BalanceExplanation> ExplainAsync(Session session, object parameters, string place) => new()
    {
        Conventions = [.. (await session.QueryAsync<BalancedConventionRow>(List, parameters, place, "as conventions")).Select(row => row.ToConvention())],
        Actions = [.. (await session.QueryAsync<BalancedActionRow>(List, parameters, place, "as actions")).Select(row => row.ToAction())],
    };

    private static IReadOnlyList<BalanceItem> ItemsOf(IReadOnlyList<BalanceRow> rows, string language) =>
    [
        .. rows.GroupBy(row => row.TerritoryId).SelectMany(group =>
        {
            var territory = Documents.Read<Territory>(group.First().Document);
            return group.OrderBy(row => row.Theme).Select(row => row.ToItem(territory, language));
        }),
    ];
}
