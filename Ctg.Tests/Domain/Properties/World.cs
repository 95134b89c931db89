using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Properties;

/// <summary>What conventions are made of at random: right more often than wrong, so that they get somewhere.</summary>
internal static class World
{
    public static readonly Circumstances Now = Conventions.Now;

    /// <summary>Where a second convention for Grigny is refused.</summary>
    public static readonly Circumstances Strict = new(Conventions.Today, new ConventionPolicy(5, RefusesOverlap: true))
    {
        Conventions = [new OtherCover(Id(99), "CTG-91-2022-004", Conventions.Grigny, new(2022, 1, 1), new(2026, 12, 31))],
    };

    public static readonly Party Lead = Conventions.Content.Parties[0];

    /// <summary>Who may be a party besides. An associated one does not sign, as the service sees to.</summary>
    public static readonly Party[] Others =
    [
        Conventions.Content.Parties[1],
        new() { Organisation = Id(3), Role = PartyRole.LocalAuthority, Type = OrganisationType.Epci, Name = "Grand Paris Sud" },
        new() { Organisation = Id(4), Role = PartyRole.LocalAuthority, Type = OrganisationType.Syndicat, Name = "Syndicat" },
        new() { Organisation = Id(5), Role = PartyRole.CoFunder, Type = OrganisationType.Caf, Name = "Caf 77", CafCode = "77" },
        new() { Organisation = Id(6), Role = PartyRole.Partner, Type = OrganisationType.Msa, Name = "Msa" },
        new() { Organisation = Id(7), Role = PartyRole.CoFunder, Type = OrganisationType.Region, Name = "Région", MustSign = false },
        new() { Organisation = Id(8), Role = PartyRole.Associated, Type = OrganisationType.Association, Name = "Association", MustSign = false },
    ];

    public static readonly TerritoryKey[] Communes = [Conventions.Evry, Conventions.Grigny, TerritoryKey.Commune("91521"), TerritoryKey.Commune("77285")];

    private static readonly TerritoryKey Nowhere = TerritoryKey.Commune("99999");

    public static NamedTerritory Known(TerritoryKey key) => key == Nowhere ? new(key, false, [], null) : Conventions.Known(key);

    /// <summary>Content that nothing stands in the way of.</summary>
    public static ConventionContent Good(Dice dice) => Conventions.Content with
    {
        EndDate = dice.Of<DateOnly>(new(2025, 10, 31), new(2026, 12, 31), new(2028, 12, 31)),
        Parties = [Lead, Others[0], .. dice.Some(Others[1..], 25)],
        Territories = [Communes[0], .. dice.Some(Communes[1..])],
    };

    /// <summary>Content of which any part may be wrong.</summary>
    public static ConventionContent Any(Dice dice)
    {
        var good = Good(dice);
        return new ConventionContent
        {
            Title = dice.Of("Ctg", "Convention"),
            Scope = dice.Of(Enum.GetValues<Scope>()),
            StartDate = dice.Percent(80) ? good.StartDate : dice.Of<DateOnly?>(null, new(2026, 1, 1), new(2024, 2, 29)),
            EndDate = dice.Percent(80) ? good.EndDate : dice.Of<DateOnly?>(null, new(2023, 12, 31), new(2024, 1, 1), new(2025, 1, 31), new(2029, 1, 1)),
            Parties = [.. dice.Percent(90) ? [Lead] : dice.Some([Lead, Others[3] with { Role = PartyRole.LeadCaf }, Lead]), .. dice.Some(Others)],
            Themes = dice.Percent(80) ? good.Themes : dice.Some(good.Themes, 70),
            Territories = dice.Percent(80) ? good.Territories : dice.Some([.. Communes, Nowhere], 30),
        };
    }

    private static Guid Id(int number) => new($"019a0000-0000-7000-8000-{number:D12}");
}
