using Ctg.Api.ActionPlans;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Balances;

/// <summary>Holds themes against territories, by one statement. Only conventions in force count, which are signed: everybody may see them.</summary>
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
            var rows = await session.QueryAsync<BalanceRow>(List, parameters, query.Within is null ? "of the country" : "of a territory");
            return new BalanceReport { Within = query.Within, On = on, By = query.By, Items = ItemsOf(rows, language) };
        },
        cancellation);

    private static IReadOnlyList<BalanceItem> ItemsOf(IReadOnlyList<BalanceRow> rows, string language) =>
    [
        .. rows.GroupBy(row => row.TerritoryId).SelectMany(group =>
        {
            var territory = Documents.Read<Territory>(group.First().Document);
            return group.OrderBy(row => row.Theme).Select(row => row.ToItem(territory, language));
        }),
    ];

    private sealed class BalanceRow
    {
        public int TerritoryId { get; init; }

        public byte[] Document { get; init; } = [];

        public Theme Theme { get; init; }

        public int Conventions { get; init; }

        public int ConventionsWithoutAction { get; init; }

        public int Actions { get; init; }

        public Amount Budget { get; init; }

        public Amount Spent { get; init; }

        public Amount BudgetFte { get; init; }

        public int Absent { get; init; }

        public BalanceItem ToItem(Territory territory, string language) => new()
        {
            Territory = territory.Key,
            Name = territory.Name,
            Theme = Theme,
            Label = Theme.Label().In(language),
            Conventions = Conventions,
            ConventionsWithoutAction = ConventionsWithoutAction,
            Actions = Actions,
            Budget = Budget,
            Spent = Spent,
            BudgetFte = BudgetFte,
            IsAbsent = Absent != 0,
        };
    }
}
