using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;
using Ctg.Domain.Organisations;
using Ctg.Domain.Steering.Meetings;

namespace Ctg.Tests.Domain.Steering;

/// <summary>The life of a meeting: every pair of statuses, and each rule alone.</summary>
public sealed class MeetingRuleTests
{
    private static readonly Convention Convention = Conventions.At(Stage.Signed);
    private static readonly DateOnly On = new(2026, 6, 11);
    private static readonly DateOnly Tomorrow = Conventions.Today.AddDays(1);

    private static readonly MeetingContent Content = new()
    {
        Committee = Committee.Copil,
        Title = "Comité de pilotage",
        Date = new(2026, 6, 10),
        Participants = [],
        Decisions = [],
    };

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] MeetingStatus from, [Values] MeetingStatus to)
    {
        var decision = MeetingDecisions.Decide(At(from), Convention, new MeetingMove { To = to, On = On, Reason = "Motif" }, Conventions.Today);
        if (from == MeetingStatus.Planned && to != from) Assert.That((decision.State!.Status, decision.State.StatusSince), Is.EqualTo((to, On)));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.MeetingMove }));
    }

    [Test]
    public void A_meeting_bears_the_date_on_which_it_was_held_and_keeps_its_own_when_it_was_cancelled() => Assert.Multiple(() =>
    {
        Assert.That(Moved(MeetingStatus.Held, On).State!.Date, Is.EqualTo(On));
        Assert.That(Moved(MeetingStatus.Cancelled, On).State!.Date, Is.EqualTo(Content.Date));
    });

    [Test]
    public void Nothing_is_held_or_cancelled_in_the_future([Values(MeetingStatus.Held, MeetingStatus.Cancelled)] MeetingStatus to) =>
        Assert.That(Moved(to, Tomorrow).Numbers(), Is.EqualTo(new[] { Rules.StageDate }));

    [Test]
    public void Cancelling_takes_a_reason_and_holding_none([Values(null, " ")] string? reason) => Assert.Multiple(() =>
    {
        Assert.That(Moved(MeetingStatus.Cancelled, On, reason).Numbers(), Is.EqualTo(new[] { Rules.MeetingReason }));
        Assert.That(Moved(MeetingStatus.Held, On, reason).Numbers(), Is.Empty);
    });

    [TestCase(Committee.WorkingGroup, Theme.Youth, true)]
    [TestCase(Committee.WorkingGroup, Theme.Culture, false, Description = "Not one of the convention's")]
    [TestCase(Committee.Copil, Theme.Youth, false)]
    [TestCase(Committee.Cotech, Theme.Youth, false)]
    [TestCase(Committee.WorkingGroup, null, true)]
    public void A_theme_is_that_of_a_working_group_and_of_the_convention(Committee committee, Theme? theme, bool accepted) => Assert.That(
        Planned(Content with { Committee = committee, Theme = theme }).Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.MeetingTheme }));

    [Test]
    public void A_theme_that_the_convention_has_left_since_stays()
    {
        var content = Content with { Committee = Committee.WorkingGroup, Theme = Theme.Youth };
        var left = Convention with { Themes = [.. Convention.Themes.Where(t => t.Code != Theme.Youth)] };
        Assert.That(MeetingDecisions.Revise(Planned(content).State!, left, content with { Minutes = "Revu" }, [], Conventions.Today).Numbers(), Is.Empty);
    }

    [TestCase(MeetingStatus.Planned, true)]
    [TestCase(MeetingStatus.Held, false)]
    [TestCase(MeetingStatus.Cancelled, false)]
    public void A_date_is_moved_into_the_future_only_while_the_meeting_is_planned(MeetingStatus status, bool accepted) => Assert.Multiple(() =>
    {
        Assert.That(Revised(At(status), Content with { Date = Tomorrow }).Numbers(), Is.EqualTo(accepted ? [] : new[] { Rules.MeetingDate }));
        Assert.That(Revised(At(status), Content with { Date = Conventions.Today }).Numbers(), Is.Empty);
    });

    [Test]
    public void One_that_was_cancelled_before_its_day_is_corrected_with_that_day()
    {
        var cancelled = At(MeetingStatus.Cancelled) with { Date = Tomorrow };
        Assert.That(Revised(cancelled, Content with { Date = Tomorrow, Minutes = "Report" }).Numbers(), Is.Empty);
    }

    [Test]
    public void Only_a_meeting_that_was_held_decides([Values] MeetingStatus status)
    {
        var decided = Content with { Decisions = [new(null, "Poursuivre", null)] };
        Assert.That(Revised(At(status), decided).Numbers(), Is.EqualTo(status == MeetingStatus.Held ? [] : new[] { Rules.MeetingDecisions }));
    }

    [Test]
    public void A_decision_keeps_its_number_and_no_other_gets_it()
    {
        var three = Revised(At(MeetingStatus.Held), Content with { Decisions = [new(null, "Un", null), new(null, "Deux", null), new(null, "Trois", null)] }).State!;
        var two = Revised(three, Content with { Decisions = [new(2, "Deux, corrigé", null)] }).State!;
        var again = Revised(two, Content with { Decisions = [new(2, "Deux, corrigé", null), new(null, "Quatre", null)] }).State!;
        Assert.That(new[] { three, two, again }.Select(m => string.Join(", ", m.Decisions.Select(d => $"{d.Number} {d.Text}"))), Is.EqualTo(new[]
        {
            "1 Un, 2 Deux, 3 Trois", "2 Deux, corrigé", "2 Deux, corrigé, 4 Quatre",
        }));
    }

    [Test]
    public void A_number_is_one_that_the_meeting_has_and_once()
    {
        var one = Revised(At(MeetingStatus.Held), Content with { Decisions = [new(null, "Un", null)] }).State!;
        var refused = Revised(one, Content with { Decisions = [new(1, "Un", null), new(1, "Encore", null), new(2, "Deux", null)] });
        Assert.That(refused.Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "MTG-06 /decisions/1/number", "MTG-06 /decisions/2/number" }));
    }

    [Test]
    public void What_a_decision_acts_on_is_of_the_convention()
    {
        var (plan, other) = (Guid.NewGuid(), Guid.NewGuid());
        var amended = Convention with { Amendments = [new Amendment { Number = 1, Title = "Avenant", Stage = AmendmentStage.Draft, StageSince = On, Changes = new AmendmentChanges() }] };
        DecisionTarget[] known = [new() { Type = DecisionTargetType.ActionPlan, Id = plan }];
        (DecisionTarget Target, bool There)[] cases =
        [
            (new() { Type = DecisionTargetType.Convention, Id = amended.Id }, true),
            (new() { Type = DecisionTargetType.Convention, Id = other }, false),
            (new() { Type = DecisionTargetType.Convention }, false),
            (new() { Type = DecisionTargetType.Amendment, Number = 1 }, true),
            (new() { Type = DecisionTargetType.Amendment, Number = 2 }, false),
            (new() { Type = DecisionTargetType.Amendment, Id = amended.Id }, false),
            (new() { Type = DecisionTargetType.ActionPlan, Id = plan }, true),
            (new() { Type = DecisionTargetType.ActionPlan, Id = plan, Number = 1 }, false),
            (new() { Type = DecisionTargetType.ActionPlan, Id = other }, false),
            (new() { Type = DecisionTargetType.ActionPlan }, false),
            (new() { Type = DecisionTargetType.Action, Id = plan }, false),
            (new() { Type = DecisionTargetType.Evaluation, Id = other }, false),
            (new() { Type = DecisionTargetType.CooperationPost, Id = other }, false),
            (new() { Type = DecisionTargetType.Diagnosis, Id = other }, false),
        ];
        Assert.Multiple(() =>
        {
            foreach (var (target, there) in cases)
            {
                var content = Content with { Decisions = [new(null, "Décision", target)] };
                var numbers = MeetingDecisions.Revise(At(MeetingStatus.Held), amended, content, known, Conventions.Today).Numbers();
                Assert.That(numbers, Is.EqualTo(there ? [] : new[] { Rules.MeetingDecisionTarget }), $"{target}");
            }
        });
    }

    [Test]
    public void A_wrong_SIREN_of_a_participant_is_refused()
    {
        var stranger = new NamedOrganisation(null, new OrganisationContent { Type = OrganisationType.Commune, Name = "Foix", Siren = "200083526" });
        var refused = Planned(Content with { Participants = [new(stranger, null, null)] });
        Assert.That(refused.Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "INV-23 /participants/0/siren" }));
    }

    [Test]
    public void The_meetings_of_an_abandoned_convention_stay_as_they_are_and_those_of_an_ended_one_go_on()
    {
        var (abandoned, terminated) = (Conventions.At(Stage.Abandoned), Conventions.At(Stage.Terminated));
        Assert.Multiple(() =>
        {
            foreach (var (convention, numbers) in new[] { (abandoned, new[] { Rules.MeetingFinal }), (terminated, []) })
            {
                Assert.That(MeetingDecisions.Plan(Guid.NewGuid(), convention, Content, [], Conventions.Today).Numbers(), Is.EqualTo(numbers));
                Assert.That(MeetingDecisions.Revise(At(MeetingStatus.Held), convention, Content, [], Conventions.Today).Numbers(), Is.EqualTo(numbers));
                Assert.That(MeetingDecisions.Decide(At(MeetingStatus.Planned), convention, new MeetingMove { To = MeetingStatus.Held, On = On }, Conventions.Today).Numbers(), Is.EqualTo(numbers));
            }
        });
    }

    private static Decision<Meeting> Planned(MeetingContent content) => MeetingDecisions.Plan(Guid.NewGuid(), Convention, content, [], Conventions.Today);

    private static Meeting At(MeetingStatus status) => Planned(Content).State! with { Status = status };

    private static Decision<Meeting> Revised(Meeting current, MeetingContent content) => MeetingDecisions.Revise(current, Convention, content, [], Conventions.Today);

    private static Decision<Meeting> Moved(MeetingStatus to, DateOnly on, string? reason = "Motif") =>
        MeetingDecisions.Decide(At(MeetingStatus.Planned), Convention, new MeetingMove { To = to, On = on, Reason = reason }, Conventions.Today);
}
