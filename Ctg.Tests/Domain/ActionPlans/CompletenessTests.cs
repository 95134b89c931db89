using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Contacts;
using Ctg.Domain.Organisations;
using Ctg.Tests.Domain.Properties;
using static Ctg.Tests.Domain.ActionPlans.Actions;

namespace Ctg.Tests.Domain.ActionPlans;

public sealed class CompletenessTests
{
    private static readonly PlanAction Full = At(ActionStatus.Proposed) with
    {
        Priority = Priority.High,
        Finding = "Constat",
        Objectives = "Objectifs",
        ExpectedResults = "Résultats",
        Publics = [TargetPublic.Parents],
        Pilot = new() { Type = OrganisationType.Commune, Name = "Évry", Contact = new Contact { Name = "Camille Exemple", PurgeOn = new(2029, 1, 1) } },
        Partners = [new() { Type = OrganisationType.Association, Name = "Les Petits Pas" }],
        Milestones = [new() { Title = "Étude", Due = new(2025, 3, 1), Status = MilestoneStatus.Met }],
        Budget = [new() { Nature = BudgetNature.Operating, Unit = BudgetUnit.Eur, Planned = default }],
        Fundings = [Funding(FundingState.Requested)],
    };

    /// <summary>A sheet that lacks one member, in each of the ways in which it may.</summary>
    private static IEnumerable<TestCaseData<SheetMember, PlanAction>> Lacking()
    {
        (SheetMember, PlanAction)[] cases =
        [
            (SheetMember.Axis, Full with { Axis = null }),
            (SheetMember.Priority, Full with { Priority = null }),
            (SheetMember.Finding, Full with { Finding = null }),
            (SheetMember.Objectives, Full with { Objectives = null }),
            (SheetMember.ExpectedResults, Full with { ExpectedResults = null }),
            (SheetMember.Publics, Full with { Publics = [] }),
            (SheetMember.PilotContact, Full with { Pilot = Full.Pilot! with { Contact = null } }),
            (SheetMember.Partners, Full with { Partners = [] }),
            (SheetMember.PlannedDates, Full with { PlannedStart = null }),
            (SheetMember.PlannedDates, Full with { PlannedEnd = null }),
            (SheetMember.Milestones, Full with { Milestones = [] }),
            (SheetMember.Budget, Full with { Budget = [] }),
            (SheetMember.Budget, Full with { Budget = [new() { Nature = BudgetNature.Operating, Unit = BudgetUnit.Fte, Planned = default }] }),
            (SheetMember.Fundings, Full with { Fundings = [] }),
            (SheetMember.Fundings, Full with { Fundings = [Funding(FundingState.Refused)] }),
            (SheetMember.Baselines, Full with { Indicators = [Places, Places with { Code = "I2", Baseline = null }] }),
            (SheetMember.Targets, Full with { Indicators = [Places, Places with { Code = "I2", Target = null }] }),
        ];
        return cases.Select(c => new TestCaseData<SheetMember, PlanAction>(c.Item1, c.Item2).SetArgDisplayNames($"{c.Item1}"));
    }

    [Test]
    public void A_full_sheet_lacks_nothing() => Assert.That((Of(Full).Complete, Of(Full).Share, Of(Full).Sheets[0].Share), Is.EqualTo((1, 100m, 100m)));

    [TestCaseSource(nameof(Lacking))]
    public void A_sheet_lacks_what_it_has_not(SheetMember member, PlanAction action)
    {
        var told = Of(action);
        Assert.That((told.Sheets[0].Missing.Single(), told.Sheets[0].Share, told.Complete, told.Lacking(member)), Is.EqualTo((member, 93.3m, 0, 1)));
    }

    [Test]
    public void Without_a_pilot_there_is_no_contact_and_without_an_indicator_neither_baseline_nor_target() => Assert.Multiple(() =>
    {
        Assert.That(Of(Full with { Pilot = null }).Sheets[0].Missing, Is.EqualTo(new[] { SheetMember.Pilot, SheetMember.PilotContact }));
        Assert.That(Of(Full with { Indicators = [] }).Sheets[0].Missing, Is.EqualTo(new[] { SheetMember.Baselines, SheetMember.Targets }));
    });

    [Test]
    public void Every_member_can_be_lacked_and_is_named_in_both_languages() => Assert.Multiple(() =>
    {
        Assert.That(Lacking().Select(c => c.ArgDisplayNames![0]).Append(nameof(SheetMember.Pilot)).Distinct(), Is.EquivalentTo(SheetMembers.All.Select(m => $"{m}")));
        Assert.That(SheetMembers.All.SelectMany(m => new[] { m.Label().French, m.Label().English }), Is.All.Not.Empty);
        Assert.That(SheetMembers.All.Select(m => m.Label().English), Is.Unique);
    });

    [Test]
    public void A_part_has_why_from_what_it_is_a_part_of_and_the_rest_of_its_own()
    {
        var part = At(ActionStatus.Proposed) with { Id = Guid.NewGuid(), Parent = Full.Id, Axis = null };
        var alone = part with { Parent = null };
        SheetMember[] why = [SheetMember.Axis, SheetMember.Priority, SheetMember.Finding, SheetMember.Objectives, SheetMember.ExpectedResults, SheetMember.Publics];
        Assert.Multiple(() =>
        {
            Assert.That(Of(Full, alone).Sheets[1].Missing.Except(Of(Full, part).Sheets[1].Missing), Is.EqualTo(why));
            Assert.That(Of(Full with { Status = ActionStatus.Abandoned }, part).Sheets.Single().Missing, Is.EqualTo(Of(Full, part).Sheets[1].Missing), "of an abandoned one too");
            Assert.That(Of(Full, part).Sheets[1].Missing, Does.Contain(SheetMember.Partners).And.Contain(SheetMember.Budget));
        });
    }

    [Test]
    public void Abandoned_actions_do_not_count_and_a_plan_without_others_has_no_share() => Assert.Multiple(() =>
    {
        Assert.That((Of(Full, Another(ActionStatus.Abandoned)).Share, Of(Full, Another(ActionStatus.Done)).Sheets.Count), Is.EqualTo((100m, 2)));
        Assert.That((Of().Share, Of(Another(ActionStatus.Abandoned)).Share), Is.EqualTo(((decimal?)null, (decimal?)null)));

        static PlanAction Another(ActionStatus status) => At(status) with { Id = Guid.NewGuid() };
    });

    [Test]
    public void The_share_of_thousands_of_sheets_is_what_they_have_rounded_down()
    {
        var dice = new Dice((int)(TestSeed.Or(20261127) % int.MaxValue));
        PlanAction[] cases = [Full, .. Lacking().Select(c => (PlanAction)c.Arguments[1]!)];
        for (var run = 0; run < 50; run++)
        {
            PlanAction[] actions = [.. Enumerable.Range(0, 1 + dice.Below(300)).Select(_ => dice.Percent(90) ? cases[0] : dice.Of(cases)).Select(a => a with { Id = dice.Id() })];
            var told = Of(actions);
            var missing = told.Sheets.Sum(s => s.Missing.Count);
            // In whole numbers: the share is the greatest tenth of a percent that what is there amounts to.
            var (there, all) = (actions.Length * 15L - missing, actions.Length * 15L);
            var tenths = (long)(told.Share!.Value * 10);
            Assert.That((told.Share * 10 == tenths, tenths * all <= there * 1000, (tenths + 1) * all > there * 1000), Is.EqualTo((true, true, true)));
            Assert.That(told.Share == 100, Is.EqualTo(missing == 0));
            Assert.That(SheetMembers.All.Sum(told.Lacking), Is.EqualTo(missing));
        }
    }

    private static Completeness Of(params PlanAction[] actions) => Completeness.Of(actions);

    private static Funding Funding(FundingState state) => new() { Type = OrganisationType.Caf, Name = "Caf", Amount = Amount.OfCents(100), State = state };
}
