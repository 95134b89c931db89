using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

using static Ctg.Tests.Domain.ActionPlans.Actions;

namespace Ctg.Tests.Domain.ActionPlans;

public sealed class ActionRuleTests
{
    private static readonly Dictionary<ActionStatus, ActionStatus[]> Allowed = new()
    {
        [ActionStatus.Proposed] = [ActionStatus.Planned, ActionStatus.Abandoned],
        [ActionStatus.Planned] = [ActionStatus.InProgress, ActionStatus.Abandoned],
        [ActionStatus.InProgress] = [ActionStatus.Paused, ActionStatus.Done, ActionStatus.Abandoned],
        [ActionStatus.Paused] = [ActionStatus.InProgress, ActionStatus.Abandoned],
        [ActionStatus.Done] = [ActionStatus.InProgress],
        [ActionStatus.Abandoned] = [ActionStatus.Planned],
    };

    [Test]
    public void An_action_that_fits_is_accepted() => Assert.That(Proposed(Content), Is.Empty);

    [Test]
    public void Each_misfit_is_refused_by_its_number() => Assert.Multiple(() =>
    {
        Assert.That(Proposed(Content with { PlannedStart = new(2023, 12, 31) }), Is.EqualTo(new[] { Rules.ActionPeriod }));
        Assert.That(Proposed(Content with { PlannedEnd = new(2029, 1, 1) }), Is.EqualTo(new[] { Rules.ActionPeriod }));
        Assert.That(Proposed(Content with { Theme = Theme.Culture }), Is.EqualTo(new[] { Rules.ActionThemes }));
        Assert.That(Proposed(Content with { OtherThemes = [Theme.EarlyChildhood] }), Is.EqualTo(new[] { Rules.ActionThemes }), "one main theme only");
        Assert.That(Proposed(Content with { Communes = [Conventions.Grigny] }), Is.EqualTo(new[] { Rules.ActionCommunes }));
        Assert.That(Proposed(Content with { Axis = "A2" }), Is.EqualTo(new[] { Rules.ActionAxis }));
        Assert.That(Proposed(Content with { Pilot = Content.Pilot! with { Siren = "123456789" } }), Is.EqualTo(new[] { Rules.Siren }));
    });

    [Test]
    public void A_convention_without_a_period_has_no_room_for_dated_actions()
    {
        var undated = Conventions.At(Stage.Draft, Conventions.Content with { StartDate = null, EndDate = null });
        Assert.That(ActionDecisions.Propose(New(1), Plan, undated, Content, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionPeriod, Rules.ActionPeriod }));
    }

    [Test]
    public void A_closed_plan_and_an_ended_convention_take_no_more_actions() => Assert.Multiple(() =>
    {
        Assert.That(ActionDecisions.Propose(New(1), Plan with { Stage = PlanStage.Closed }, Signed, Content, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
        Assert.That(ActionDecisions.Propose(New(1), Plan, Conventions.At(Stage.Terminated), Content, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
    });

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] ActionStatus from, [Values] ActionStatus to)
    {
        var numbers = Moved(from, new ActionMove { To = to, On = new(2025, 6, 1), Reason = "Motif", Decision = "Copil" });
        Assert.That(numbers, Is.EqualTo(Allowed[from].Contains(to) ? [] : new[] { Rules.ActionMove }));
    }

    [TestCase(ActionStatus.InProgress, ActionStatus.Paused)]
    [TestCase(ActionStatus.Paused, ActionStatus.InProgress)]
    [TestCase(ActionStatus.InProgress, ActionStatus.Abandoned)]
    [TestCase(ActionStatus.Done, ActionStatus.InProgress)]
    [TestCase(ActionStatus.Abandoned, ActionStatus.Planned)]
    public void A_turn_takes_a_reason(ActionStatus from, ActionStatus to) =>
        Assert.That(Moved(from, new ActionMove { To = to, On = new(2025, 6, 1), Decision = "Copil" }), Is.EqualTo(new[] { Rules.ActionReason }));

    [Test]
    public void An_action_does_not_end_before_it_starts_nor_in_the_future() => Assert.Multiple(() =>
    {
        Assert.That(Moved(ActionStatus.InProgress, new ActionMove { To = ActionStatus.Done, On = new(2025, 1, 31) }), Is.EqualTo(new[] { Rules.ActionDates }));
        Assert.That(Moved(ActionStatus.Planned, new ActionMove { To = ActionStatus.InProgress, On = Conventions.Today.AddDays(1) }), Is.SupersetOf(new[] { Rules.ActionDates }));
    });

    [Test]
    public void A_planned_action_keeps_its_pilot_dates_and_target()
    {
        var bare = Content with { Pilot = null, PlannedStart = null, PlannedEnd = null, Indicators = [] };
        Assert.Multiple(() =>
        {
            Assert.That(ActionDecisions.Revise(At(ActionStatus.InProgress) with { Measures = [] }, Adopted, Signed, bare, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionComplete, Rules.ActionComplete, Rules.ActionComplete, Rules.ActionComplete }));
            Assert.That(ActionDecisions.Revise(At(ActionStatus.Proposed) with { Measures = [] }, Adopted, Signed, bare, Alone, Conventions.Today).Numbers(), Is.Empty);
        });
    }

    [Test]
    public void Actual_dates_lie_within_the_period_of_the_convention_too()
    {
        var shorter = Conventions.At(Stage.Signed, Conventions.Content with { StartDate = new(2025, 3, 1) });
        var numbers = ActionDecisions.Decide(At(ActionStatus.InProgress) with { PlannedStart = null }, Adopted, shorter, new ActionMove { To = ActionStatus.Done, On = new(2025, 6, 1) }, Conventions.Today).Numbers();
        Assert.That(numbers, Is.EqualTo(new[] { Rules.ActionPeriod }), "it started in February");
    }

    [Test]
    public void The_actual_dates_are_those_of_the_moves_and_leave_with_what_they_told()
    {
        var done = To(At(ActionStatus.InProgress), ActionStatus.Done);
        var reopened = To(done, ActionStatus.InProgress);
        var planned = To(To(reopened, ActionStatus.Abandoned), ActionStatus.Planned);
        Assert.Multiple(() =>
        {
            Assert.That((done.ActualStart, done.ActualEnd, done.Progress), Is.EqualTo((new DateOnly(2025, 2, 1), new DateOnly(2025, 6, 1), 100)));
            Assert.That((reopened.ActualStart, reopened.ActualEnd), Is.EqualTo((new DateOnly(2025, 2, 1), (DateOnly?)null)));
            Assert.That(planned.ActualStart, Is.Null);
        });

        static PlanAction To(PlanAction action, ActionStatus to) =>
            ActionDecisions.Decide(action, Adopted, Signed, new ActionMove { To = to, On = new(2025, 6, 1), Reason = "Motif", Decision = "Copil" }, Conventions.Today).State!;
    }

    [Test]
    public void The_actions_of_a_closed_plan_and_of_an_ended_convention_no_longer_change()
    {
        var (action, move) = (At(ActionStatus.InProgress), new ActionMove { To = ActionStatus.Done, On = new(2025, 6, 1) });
        var closed = Plan with { Stage = PlanStage.Closed };
        var ended = Conventions.At(Stage.Terminated);
        Assert.Multiple(() =>
        {
            Assert.That(ActionDecisions.Revise(action, closed, Signed, Content, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionDecisions.Revise(action, Adopted, ended, Content, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionDecisions.Decide(action, closed, Signed, move, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionDecisions.Decide(action, Adopted, ended, move, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
        });
    }

    [Test]
    public void Planning_takes_an_adopted_plan_a_pilot_dates_and_a_target()
    {
        var bare = ActionDecisions.Propose(New(1), Plan, Signed, Content with { Pilot = null, PlannedStart = null, PlannedEnd = null, Indicators = [] }, Alone, Conventions.Today).State!;
        var numbers = ActionDecisions.Decide(bare, Plan, Signed, new ActionMove { To = ActionStatus.Planned, On = new(2025, 1, 1) }, Conventions.Today).Numbers();
        Assert.That(numbers, Is.EqualTo(new[] { Rules.ActionPlanAdopted, Rules.ActionComplete, Rules.ActionComplete, Rules.ActionComplete, Rules.ActionComplete }));
    }

    [TestCase(ActionStatus.Planned, "2025-01-02", true, Description = "Should have started")]
    [TestCase(ActionStatus.InProgress, "2025-06-01", false)]
    [TestCase(ActionStatus.InProgress, "2026-01-01", true)]
    [TestCase(ActionStatus.Done, "2026-01-01", false)]
    public void Being_late_follows_from_the_dates(ActionStatus status, string date, bool late) =>
        Assert.That(At(status).IsLateOn(DateOnly.Parse(date)), Is.EqualTo(late));

    private static string[] Moved(ActionStatus from, ActionMove move) => ActionDecisions.Decide(At(from), Adopted, Signed, move, Conventions.Today).Numbers();
}
