using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Benchmarks.Data;

/// <summary>What the conventions, plans and actions say; the same for the same number, so that every run measures the same data.</summary>
internal static class Contents
{
    private const int OneInForLargeCaf = 8;
    private const int CommunesOfGroup = 3;

    private static readonly Theme[] Themes = [Theme.EarlyChildhood, Theme.Childhood, Theme.Youth, Theme.Parenting, Theme.AccessToRights, Theme.SocialLife];
    private static readonly TargetPublic[] Publics = [TargetPublic.Families, TargetPublic.Parents, TargetPublic.Youth12To17];

    public static readonly ActionPlanContent Plan = new()
    {
        Title = "Plan d'actions",
        Axes = [new() { Code = "A1", Title = "Accueil du jeune enfant" }, new() { Code = "A2", Title = "Jeunesse et parentalité" }, new() { Code = "A3", Title = "Accès aux droits" }],
    };

    /// <summary>The EPCI in turn, each first as a whole, then some of its communes, and so on; one in eight is the large Caf's.</summary>
    public static ConventionContent Of(Country country, int number)
    {
        var isLarge = number % OneInForLargeCaf == OneInForLargeCaf - 1;
        var groupings = isLarge ? country.OfLargeCaf : country.Groupings;
        var turn = isLarge ? number / OneInForLargeCaf : number;
        var (grouping, round) = (groupings[turn % groupings.Count], turn / groupings.Count);
        return round % 2 == 0 ? Whole(grouping, number) : Part(grouping, round, number);
    }

    public static ConventionContent Whole(Grouping grouping, int number) => Written(grouping, number, Scope.Intercommunal, grouping.Name,
        [new() { Role = PartyRole.LocalAuthority, Type = OrganisationType.Epci, Name = grouping.Name, Siren = grouping.Siren, Territory = new(TerritoryType.Epci, grouping.Siren) }],
        [new(TerritoryType.Epci, grouping.Siren)]);

    public static ActionContent Action(Convention convention, int number) => new()
    {
        Title = $"Action {number + 1} : ouvrir, accueillir, accompagner",
        Axis = Plan.Axes[number % Plan.Axes.Count].Code,
        Theme = Themes[number % Themes.Length],
        OtherThemes = number % 2 == 0 ? [] : [Themes[(number + 1) % Themes.Length]],
        PlannedStart = convention.StartDate!.Value.AddMonths(number),
        PlannedEnd = convention.StartDate.Value.AddMonths(number + 12),
        Publics = [Publics[number % Publics.Length]],
        Communes = number % 5 == 0 ? [convention.Perimeter.Communes[0].Territory] : [],
    };

    private static ConventionContent Part(Grouping grouping, int round, int number)
    {
        var count = Math.Min(number % 2 == 0 ? 1 : CommunesOfGroup, grouping.Communes.Count);
        var communes = Enumerable.Range(round, count).Select(i => grouping.Communes[i % grouping.Communes.Count]).ToArray();
        return Written(grouping, number, count == 1 ? Scope.Communal : Scope.MultiCommunal, communes[0].Name,
            [.. communes.Select(c => new Party { Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = c.Name, Siren = c.Siren, Territory = TerritoryKey.Commune(c.Code) })],
            [.. communes.Select(c => TerritoryKey.Commune(c.Code))]);
    }

    private static ConventionContent Written(
        Grouping grouping, int number, Scope scope, string place, IReadOnlyList<Party> authorities, IReadOnlyList<TerritoryKey> territories) => new()
        {
            Title = $"Ctg de {place}",
            Description = "Petite enfance, jeunesse, parentalité et accès aux droits sur le territoire.",
            Scope = scope,
            StartDate = new DateOnly(2019 + (number % 5), 1, 1),
            EndDate = new DateOnly(2023 + (number % 5), 12, 31),
            Parties = [new() { Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = $"Caf {grouping.Caf}", CafCode = grouping.Caf }, .. authorities],
            Themes = [.. Themes.Select(t => new ChosenTheme { Code = t })],
            Territories = territories,
        };
}
