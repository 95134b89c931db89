using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain;

/// <summary>Conventions to decide about, right until a test changes them.</summary>
internal static class Conventions
{
    public const int Years = 5;
    public static readonly DateOnly Today = new(2026, 6, 15);
    public static readonly TerritoryKey Evry = TerritoryKey.Commune("91228");
    public static readonly TerritoryKey Grigny = TerritoryKey.Commune("91286");

    public static readonly ConventionContent Content = new()
    {
        Title = "Ctg",
        Scope = Scope.Communal,
        StartDate = new(2024, 1, 1),
        EndDate = new(2028, 12, 31),
        Parties =
        [
            new Party { Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = "Caf", CafCode = "91" },
            new Party { Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" },
        ],
        Themes = [.. new[] { Theme.EarlyChildhood, Theme.Youth, Theme.Parenting, Theme.Housing }.Select(code => new ChosenTheme { Code = code })],
        Territories = [Evry],
    };

    public static NamedTerritory Known(TerritoryKey key) => new(key, true, [key], null);

    public static Decision<Convention> Draft(ConventionContent content) =>
        ConventionDecisions.Draft(Guid.NewGuid(), "CTG-91-2024-001", content, [.. content.Territories.Select(Known)], Today, Years);

    /// <summary>A convention in a stage, reached by the moves that lead there.</summary>
    public static Convention At(Stage stage, ConventionContent? content = null)
    {
        Stage[] path = stage switch
        {
            Stage.Abandoned => [Stage.Abandoned],
            Stage.Terminated => [Stage.Preparation, Stage.Deliberation, Stage.Signature, Stage.Signed, Stage.Terminated],
            _ => [.. new[] { Stage.Preparation, Stage.Deliberation, Stage.Signature, Stage.Signed }.Where(s => s <= stage)],
        };
        return path.Aggregate(Draft(content ?? Content).State!, (convention, to) => StageDecisions.Decide(convention, Move(to), Today, Years).State!);
    }

    /// <summary>A move with all that any move may need.</summary>
    public static Move Move(Stage to) => new()
    {
        To = to,
        On = new(2025, 3, 6),
        Reason = "Motif",
        Cause = TerminationCause.GeneralInterest,
        NotifiedOn = new(2025, 1, 6),
        DecisionReference = "CA 2025-1",
    };

    public static string[] Numbers<T>(this Decision<T> decision)
        where T : class => [.. decision.Refusals.Select(r => r.Rule)];
}
