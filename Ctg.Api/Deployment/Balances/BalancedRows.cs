using System.Globalization;
using Ctg.Api.Deployment.Explanations;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;

namespace Ctg.Api.Deployment.Balances;

/// <summary>What a balance is made of has its themes and its territories each in one text, commas between them; null where there is none.</summary>
internal abstract class BalancedRow
{
    public Guid Id { get; init; }

    public string Reference { get; init; } = "";

    public string? Territories { get; init; }

    public string? Themes { get; init; }

    protected IReadOnlyList<TerritoryKey> TerritoryKeys => [.. Items(Territories).Order(StringComparer.Ordinal).Select(key => TerritoryKey.Parse(key, CultureInfo.InvariantCulture))];

    protected IReadOnlyList<Theme> ThemeCodes => [.. Items(Themes).Select(KeyedCodes.Value<Theme>).Order()];

    private static string[] Items(string? joined) => joined?.Split(',') ?? [];
}

internal sealed class BalancedConventionRow : BalancedRow
{
    public BalancedConvention ToConvention() => new() { Id = Id, Reference = Reference, Territories = TerritoryKeys, Themes = ThemeCodes };
}

internal sealed class BalancedActionRow : BalancedRow
{
    public Guid Convention { get; init; }

    public Theme Theme { get; init; }

    public Amount Budget { get; init; }

    public Amount Spent { get; init; }

    public Amount BudgetFte { get; init; }

    public BalancedAction ToAction() => new()
    {
        Id = Id,
        Reference = Reference,
        Convention = Convention,
        Territories = TerritoryKeys,
        Theme = Theme,
        Themes = ThemeCodes,
        Budget = Budget,
        Spent = Spent,
        BudgetFte = BudgetFte,
    };
}
