using Ctg.Api.Operations;
using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Tests.Domain;

/// <summary>Conventions to decide about, right until a test changes them.</summary>
internal static class Conventions
{
    public static readonly DateOnly Today = new(2026, 6, 15);
    public static readonly Circumstances Now = new(Today, new ConventionPolicy(MaximumYears: 5));
    public static readonly Guid Caf = new("019a0000-0000-7000-8000-000000000001");
    public static readonly Guid City = new("019a0000-0000-7000-8000-000000000002");
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
            new Party { Organisation = Caf, Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = "Caf", CafCode = "91" },
            new Party { Organisation = City, Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = "Évry-Courcouronnes" },
        ],
        Themes = [.. new[] { Theme.EarlyChildhood, Theme.Youth, Theme.Parenting, Theme.Housing }.Select(code => new ChosenTheme { Code = code })],
        Territories = [Evry],
    };

    public static NamedTerritory Known(TerritoryKey key) => new(key, true, [key], null);

    public static Decision<Convention> Draft(ConventionContent content) =>
        ConventionDecisions.Draft(Guid.NewGuid(), "CTG-91-2024-001", content, [.. content.Territories.Select(Known)], Now);

    /// <summary>A convention in a stage, reached by the acts and moves that lead there, with every act that the next move takes.</summary>
    public static Convention At(Stage stage, ConventionContent? content = null)
    {
        var convention = Draft(content ?? Content).State!;
        if (stage == Stage.Abandoned) return StageDecisions.Decide(convention, Move(stage), Now).State!;
        foreach (var (operation, decide) in new SigningPath(2024, DateTimeOffset.UnixEpoch, Now).To(Stage.Signed, convention))
        {
            if (convention.Stage == stage && operation == "moved") return convention;
            convention = decide(convention).State!;
        }
        return stage == Stage.Terminated ? StageDecisions.Decide(convention, Move(stage), Now).State! : convention;
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
        DiagnosisValidatedOn = to == Stage.Deliberation ? new(2024, 6, 15) : null,
    };

    public static string[] Numbers<T>(this Decision<T> decision)
        where T : class => [.. decision.Refusals.Select(r => r.Rule)];
}
