using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Balances;

internal sealed class BalanceRow
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
