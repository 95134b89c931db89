using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Tables;

/// <summary>The words by which a Caf knows codes, in French.</summary>
internal static class Labels
{
    /// <param name="code">As in JSON.</param>
    public static string Of<T>(string code)
        where T : struct, Enum => Words<T>.Labels[KeyedCodes.Value<T>(code)];

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Words<T>.Labels.Values];

    /// <summary>All labels, as people are told them.</summary>
    public static string Listed<T>()
        where T : struct, Enum => string.Join(", ", All<T>());

    /// <summary>The code that a label or a code stands for, without regard to case and accents; null where it stands for none.</summary>
    public static string? CodeOf<T>(string text)
        where T : struct, Enum => Words<T>.Codes.GetValueOrDefault(SearchText.Fold(text));

    private static Dictionary<TargetPublic, string> Publics => new()
    {
        [TargetPublic.Children0To3] = "Enfants de 0 à 3 ans",
        [TargetPublic.Children3To11] = "Enfants de 3 à 11 ans",
        [TargetPublic.Youth12To17] = "Jeunes de 12 à 17 ans",
        [TargetPublic.Youth18To25] = "Jeunes de 18 à 25 ans",
        [TargetPublic.Parents] = "Parents",
        [TargetPublic.Families] = "Familles",
        [TargetPublic.Seniors] = "Personnes âgées",
        [TargetPublic.DisabledPeople] = "Personnes en situation de handicap",
        [TargetPublic.Professionals] = "Professionnels",
        [TargetPublic.Everyone] = "Tous publics",
    };

    private static Dictionary<OrganisationType, string> Organisations => new()
    {
        [OrganisationType.Caf] = "Caf",
        [OrganisationType.Cnaf] = "Cnaf",
        [OrganisationType.Msa] = "MSA",
        [OrganisationType.Commune] = "Commune",
        [OrganisationType.Epci] = "EPCI",
        [OrganisationType.Ept] = "EPT",
        [OrganisationType.Syndicat] = "Syndicat",
        [OrganisationType.Departement] = "Département",
        [OrganisationType.Region] = "Région",
        [OrganisationType.Ccas] = "CCAS",
        [OrganisationType.Cias] = "CIAS",
        [OrganisationType.State] = "État",
        [OrganisationType.Cpam] = "CPAM",
        [OrganisationType.Carsat] = "Carsat",
        [OrganisationType.FranceTravail] = "France Travail",
        [OrganisationType.Ars] = "ARS",
        [OrganisationType.Association] = "Association",
        [OrganisationType.Company] = "Entreprise",
        [OrganisationType.Other] = "Autre",
    };

    private static readonly Dictionary<Type, object> Lists = new()
    {
        [typeof(Scope)] = new Dictionary<Scope, string>
        {
            [Scope.Communal] = "Communale",
            [Scope.MultiCommunal] = "Pluricommunale",
            [Scope.Intercommunal] = "Intercommunale",
            [Scope.MultiEpci] = "Pluri-intercommunale",
            [Scope.Departmental] = "Départementale",
        },
        [typeof(Theme)] = French<Theme>(CodeLabels.Label),
        [typeof(TargetPublic)] = Publics,
        [typeof(OrganisationType)] = Organisations,
        [typeof(Priority)] = new Dictionary<Priority, string> { [Priority.Low] = "Basse", [Priority.Medium] = "Moyenne", [Priority.High] = "Haute" },
        [typeof(BudgetNature)] = French<BudgetNature>(CodeLabels.Label),
        [typeof(BudgetUnit)] = new Dictionary<BudgetUnit, string> { [BudgetUnit.Eur] = "Euros", [BudgetUnit.Fte] = "ETP" },
        [typeof(FundingState)] = French<FundingState>(CodeLabels.Label),
        [typeof(IndicatorNature)] = new Dictionary<IndicatorNature, string>
        {
            [IndicatorNature.Means] = "Moyens",
            [IndicatorNature.Output] = "Réalisation",
            [IndicatorNature.Result] = "Résultat",
            [IndicatorNature.Impact] = "Impact",
        },
        [typeof(IndicatorDirection)] = new Dictionary<IndicatorDirection, string> { [IndicatorDirection.Up] = "À la hausse", [IndicatorDirection.Down] = "À la baisse" },
        [typeof(MilestoneStatus)] = new Dictionary<MilestoneStatus, string>
        {
            [MilestoneStatus.Scheduled] = "Prévu",
            [MilestoneStatus.Met] = "Atteint",
            [MilestoneStatus.PartiallyMet] = "Partiellement atteint",
            [MilestoneStatus.NotMet] = "Non atteint",
        },
        [typeof(ActionStatus)] = new Dictionary<ActionStatus, string>
        {
            [ActionStatus.Proposed] = "Proposée",
            [ActionStatus.Planned] = "Planifiée",
            [ActionStatus.InProgress] = "En cours",
            [ActionStatus.Paused] = "En pause",
            [ActionStatus.Done] = "Réalisée",
            [ActionStatus.Abandoned] = "Abandonnée",
        },
        [typeof(PlanStage)] = French<PlanStage>(CodeLabels.Label),
    };

    private static Dictionary<T, string> French<T>(Func<T, Text> label)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(code => code, code => label(code).French);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Labels = (Dictionary<T, string>)Lists[typeof(T)];

        public static readonly Dictionary<string, string> Codes = Labels
            .SelectMany(l => new[] { l.Value, l.Key.Code() }.Select(word => (Word: SearchText.Fold(word), Code: l.Key.Code())))
            .Distinct().ToDictionary(w => w.Word, w => w.Code);
    }
}
