using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain.Properties;

/// <summary>Deliberations, signatures, documents and amendments at random.</summary>
internal static class RandomActs
{
    private static readonly DateOnly First = new(2024, 6, 1);
    private static readonly DateOnly Late = Conventions.Today.AddDays(20);

    /// <param name="dice">What chooses.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="amendment">What it is about; null for the convention.</param>
    /// <param name="isWon">Whether it is as the party wishes that waits for it.</param>
    public static Deliberation Vote(Dice dice, Guid organisation, int? amendment, bool isWon = false) => Voted(dice, new Deliberation
    {
        Id = dice.Id(),
        Organisation = organisation,
        Amendment = amendment,
        Body = DeliberatingBody.Other,
        Outcome = DeliberationOutcome.Planned,
    }, isWon);

    /// <summary>The same deliberation with other words; whose it is and what it is about stay.</summary>
    public static Deliberation Voted(Dice dice, Deliberation act, bool isWon = false)
    {
        var held = isWon || dice.Percent(95) ? dice.Day(First, new(2024, 12, 31)) : dice.Day(First, Late);
        var isAdopted = isWon || dice.Percent(85);
        return act with
        {
            Number = isWon || dice.Percent(95) ? $"D-{dice.Below(99)}" : null,
            HeldOn = held,
            Outcome = isAdopted ? DeliberationOutcome.Adopted : dice.Of(DeliberationOutcome.Planned, DeliberationOutcome.Rejected),
            PublishedOn = isWon || (isAdopted && dice.Percent(90)) ? held.AddDays(dice.Below(30) - (isWon ? 0 : 1)) : null,
            TransmittedOn = isWon || (isAdopted && dice.Percent(90)) ? held.AddDays(dice.Below(30)) : null,
            Votes = !isWon && dice.Percent(50) ? Count(dice) : null,
            Annulment = !isWon && dice.Percent(10) ? new Annulment { On = held.AddDays(60), Reason = "Retrait" } : null,
        };
    }

    public static Signature Sign(Dice dice, Guid organisation, int? amendment) => Signed(dice, new Signature
    {
        Id = dice.Id(),
        Organisation = organisation,
        Amendment = amendment,
        SignedOn = default,
        SignatoryName = "Camille Martin",
    });

    public static Signature Signed(Dice dice, Signature signature) => signature with
    {
        SignedOn = dice.Percent(80) ? dice.Day(new(2025, 1, 1), new(2025, 12, 31)) : dice.Day(First, Late),
        Regularisation = dice.Percent(20) ? "Séance reportée" : null,
    };

    public static FiledDocument Document(Dice dice, DocumentType type, int? amendment) => new()
    {
        Id = dice.Id(),
        Type = type,
        Title = "Document",
        Version = 1,
        Sha256 = new(dice.Of('a', 'b', 'c'), 64),
        Uri = "https://documents.example/document.pdf",
        Amendment = amendment,
        FiledOn = Conventions.Today,
    };

    /// <summary>Changes that mostly add what the convention has not, and remove what it has.</summary>
    public static AmendmentContent Changes(Dice dice, Convention current)
    {
        var held = current.Perimeter.Communes.Where(c => c.Until is null).Select(c => c.Territory).ToArray();
        var parties = current.Parties.Where(p => p.IsCurrent()).Select(p => p.Organisation).ToArray();
        TerritoryKey[] add = dice.Some(World.Communes.Where(key => !held.Contains(key) || dice.Percent(10)));
        var end = current.EndDate ?? Conventions.Today;
        var changes = new AmendmentChanges
        {
            Extension = dice.Percent(30) ? new Extension { EndDate = end.AddDays(dice.Below(800) - 50) } : null,
            Perimeter = dice.Percent(70) ? new PerimeterChange { Add = add, AddedCommunes = add, Remove = dice.Some(World.Communes.Where(key => held.Contains(key) || dice.Percent(5))) } : null,
            Parties = dice.Percent(30)
                ? new PartyChange
                {
                    Add = dice.Some(World.Others.Where(p => !parties.Contains(p.Organisation) || dice.Percent(10)), 25),
                    Remove = [.. dice.Some(parties.Skip(dice.Percent(10) ? 0 : 1), 25).OfType<Guid>()],
                }
                : null,
            Themes = dice.Percent(30) ? new ThemeChange { Add = Themes(dice), Remove = dice.Some([Theme.Housing, Theme.Youth, Theme.Culture], 15) } : null,
            Other = dice.Percent(50) ? "Texte" : null,
        };
        var effect = dice.Percent(90) ? dice.Day(new(2024, 1, 1), end) : dice.Of<DateOnly?>(null, new(2023, 12, 31), new(2033, 1, 1));
        return new("Avenant", effect, changes, changes.Perimeter is null ? [] : [.. add.Select(World.Known)]);
    }

    // A caller may well name a theme twice, under two names.
    private static ChosenTheme[] Themes(Dice dice) =>
        [.. dice.Some([Theme.Culture, Theme.Mobility, Theme.Housing, Theme.Culture], 40).Select((code, index) => new ChosenTheme { Code = code, LocalLabel = $"Nom {index}" })];

    private static Votes Count(Dice dice)
    {
        var inOffice = dice.Below(40) + (dice.Percent(85) ? 20 : 0);
        return new Votes { InOffice = inOffice, Present = 15, Proxies = 5, Voters = 19, For = 15, Against = dice.Below(3), Abstentions = dice.Percent(90) ? 2 : 9 };
    }
}
