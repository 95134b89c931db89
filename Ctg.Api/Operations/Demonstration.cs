using Ctg.Api.ActionPlans;
using Ctg.Api.Conventions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Territories;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using Ctg.Domain.Territories;

namespace Ctg.Api.Operations;

/// <summary>
/// A labelled demonstration for the Essonne: the first two conventions are the real ones of 2019, the others follow the published counts
/// (20 in 2020, 16 in 2021, 40 in 2022 and 2023) over real communes, and are marked as examples. It goes the one way: domain, then store.
/// </summary>
public sealed class Demonstration(Database database, ParisCalendar calendar, ConventionCircumstances circumstances)
{
    private const string Caf = "91";
    private const string Label = "(exemple)";

    /// <summary>The first two conventions of the Caf de l'Essonne, and when each began.</summary>
    private static readonly (string Commune, string Name)[] Real = [("91228", "Évry-Courcouronnes"), ("91286", "Grigny")];

    /// <summary>How many invented ones begin in each year.</summary>
    private static readonly (int Year, int Count)[] Invented = [(2020, 20), (2021, 16), (2022, 20), (2023, 20)];

    private static readonly Statement CountConventions = Statement.Load("Operations/Sql/Count_Conventions.sql");
    private static readonly Statement ListCommunes = Statement.Load("Operations/Sql/List_Communes.sql");

    /// <returns>How many conventions were added; 0 where the database holds any.</returns>
    public async Task<int> LoadAsync(CancellationToken cancellation) => (await database.LoadAsync(new Actor("demonstration", Caf), async session =>
    {
        if (await session.FindAsync<int>(CountConventions) > 0) return new Loaded(0);
        var communes = (await session.QueryAsync<byte[]>(ListCommunes, new { Departement = "91" })).Select(Documents.Read<Territory>).ToArray();
        var loaded = 0;
        foreach (var (commune, name) in Real)
        {
            var convention = await SignAsync(session, $"Ctg de {name}", communes.Where(c => c.Code == commune).ToArray(), 2019);
            await PlanAsync(session, convention);
            await FacilityExamples.AddAsync(session, convention, $"DEMO-{loaded + 1}", Label);
            loaded++;
        }
        var groups = Group([.. communes.Where(c => Real.All(r => r.Commune != c.Code))], Invented.Sum(i => i.Count));
        foreach (var year in Invented.SelectMany(i => Enumerable.Repeat(i.Year, i.Count)))
        {
            var group = groups[loaded - Real.Length];
            await SignAsync(session, $"Ctg de {group[0].Name}{(group.Count > 1 ? " et environs" : "")} {Label}", group, year);
            loaded++;
        }
        return new Loaded(loaded);
    }, cancellation)).Count;

    /// <summary>The communes, which come most inhabited first, dealt into so many groups; the smallest few stay uncovered.</summary>
    private static List<IReadOnlyList<Territory>> Group(Territory[] communes, int count) =>
    [
        .. communes.Take(communes.Length - 4)
            .Select((commune, index) => (commune, index)).GroupBy(c => c.index % count, c => c.commune).Select(g => g.ToArray()),
    ];

    private async Task<Convention> SignAsync(WriteSession session, string title, IReadOnlyList<Territory> communes, int year)
    {
        var content = new ConventionContent
        {
            Title = title,
            Description = "Démonstration : dates et contenu inventés.",
            Scope = communes.Count == 1 ? Scope.Communal : Scope.MultiCommunal,
            StartDate = new DateOnly(year, 1, 1),
            EndDate = new DateOnly(year + 4, 12, 31),
            Parties = await ConventionParties.EnterAsync(session,
            [
                new Party { Role = PartyRole.LeadCaf, Type = OrganisationType.Caf, Name = "Caf de l'Essonne", CafCode = Caf },
                .. communes.Select(c => new Party { Role = PartyRole.LocalAuthority, Type = OrganisationType.Commune, Name = c.Name, Siren = c.Siren, Territory = c.Key }),
            ]),
            Themes = [.. new[] { Theme.EarlyChildhood, Theme.Childhood, Theme.Youth, Theme.Parenting, Theme.AccessToRights }.Select(t => new ChosenTheme { Code = t })],
            Territories = [.. communes.Select(c => c.Key)],
        };
        var reference = await ConventionWriter.NextReferenceAsync(session, Caf, year);
        var territories = await TerritoryNames.NameAsync(session, content.Territories, calendar.Today);
        var besides = circumstances.On(calendar.Today);
        var convention = Accepted(ConventionDecisions.Draft(Guid.CreateVersion7(session.At), reference, content, territories, besides));
        await ConventionWriter.AddAsync(session, convention);
        var key = await ConventionWriter.KeyOfAsync(session, convention.Id);
        foreach (var (operation, decide) in new SigningPath(year, session.At, besides).To(Stage.Signed, convention))
        {
            convention = Accepted(decide(convention));
            await ConventionWriter.SaveAsync(session, key, convention, operation, null);
        }
        return convention;
    }

    private async Task PlanAsync(WriteSession session, Convention convention)
    {
        var content = new ActionPlanContent { Title = $"Plan d'actions {Label}", Axes = [new Axis { Code = "A1", Title = "Accueil du jeune enfant" }, new Axis { Code = "A2", Title = "Jeunesse et parentalité" }] };
        var plan = Accepted(ActionPlanDecisions.Draft(Guid.CreateVersion7(session.At), convention, content, calendar.Today));
        await ActionPlanWriter.AddAsync(session, await ConventionWriter.KeyOfAsync(session, convention.Id), plan);
        var row = (await ActionPlanStore.FindPlanAsync(session, plan.Id, Security.Caller.Everything))!;
        foreach (var (title, axis, theme) in new[] { ("Ouvrir un relais petite enfance", "A1", Theme.EarlyChildhood), ("Créer un lieu d'accueil enfants-parents", "A1", Theme.Parenting), ("Accueillir les jeunes le samedi", "A2", Theme.Youth) })
        {
            var action = new ActionContent
            {
                Title = $"{title} {Label}",
                Axis = axis,
                Theme = theme,
                OtherThemes = [],
                PlannedStart = convention.StartDate,
                PlannedEnd = convention.EndDate,
                Publics = [TargetPublic.Families],
                Communes = [],
                Priority = Priority.High,
                Indicators = [new Indicator { Code = "I1", Title = "Familles accueillies", Nature = IndicatorNature.Output, Unit = "familles", Direction = IndicatorDirection.Up }],
            };
            var place = await ActionPlanWriter.NextPlaceAsync(session, row.PlanKey);
            await ActionPlanWriter.AddAsync(session, row, Accepted(ActionDecisions.Propose(place, plan, convention, action, ActionSurroundings.None, calendar.Today)));
        }
    }

    internal static T Accepted<T>(Decision<T> decision)
        where T : class => decision.State
            ?? throw new InvalidOperationException($"The demonstration breaks {string.Join(", ", decision.Refusals.Select(r => $"{r.Rule} at {r.Pointer}"))}.");

    private sealed record Loaded(int Count) : IOutcome
    {
        public bool Commits => Count > 0;
    }
}
