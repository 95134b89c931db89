using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain;

/// <summary>The life of an action plan: every pair of stages, and each guard alone.</summary>
public sealed class ActionPlanRuleTests
{
    private static readonly Convention Convention = Conventions.At(Stage.Signed);
    private static readonly ActionPlanContent Content = new() { Title = "Plan", Axes = [new Axis { Code = "A1", Title = "Axe" }] };
    private static readonly ActionPlanContent Bare = Content with { Axes = [] };
    private static readonly DateOnly On = new(2025, 3, 6);

    private static readonly (PlanStage From, PlanStage To)[] Allowed =
    [
        (PlanStage.Draft, PlanStage.Submitted), (PlanStage.Submitted, PlanStage.Adopted), (PlanStage.Submitted, PlanStage.Draft), (PlanStage.Adopted, PlanStage.Closed), (PlanStage.Adopted, PlanStage.Draft),
    ];

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] PlanStage from, [Values] PlanStage to)
    {
        var decision = Move(At(from), to);
        if (Allowed.Contains((from, to))) Assert.That((decision.State!.Stage, decision.State.StageSince), Is.EqualTo((to, On)));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.PlanMove }));
    }

    [Test]
    public void The_date_of_the_adoption_stays_when_the_plan_is_closed()
    {
        var adopted = Move(At(PlanStage.Submitted), PlanStage.Adopted).State!;
        var closed = ActionPlanDecisions.Decide(adopted, Convention, new PlanMove { To = PlanStage.Closed, On = On.AddYears(1) }, Conventions.Today).State!;
        Assert.That((adopted.AdoptedOn, closed.AdoptedOn), Is.EqualTo(((DateOnly?)On, (DateOnly?)On)));
    }

    [Test]
    public void A_plan_is_adopted_by_a_decision_and_reopened_for_a_reason() => Assert.Multiple(() =>
    {
        Assert.That(Decide(At(PlanStage.Submitted), new() { To = PlanStage.Adopted, On = On, Reason = "Motif" }), Is.EqualTo(new[] { Rules.PlanAdopted }));
        Assert.That(Decide(At(PlanStage.Adopted), new() { To = PlanStage.Draft, On = On, Decision = "Copil" }), Is.EqualTo(new[] { Rules.PlanReopened }));
        Assert.That(Decide(At(PlanStage.Submitted), new() { To = PlanStage.Draft, On = On }), Is.Empty, "What was not adopted is taken back without one.");
    });

    [Test]
    public void A_reopened_plan_is_the_next_edition_and_keeps_what_was_adopted()
    {
        var adopted = Move(At(PlanStage.Submitted) with { Version = 4 }, PlanStage.Adopted).State!;
        var reopened = Move(adopted, PlanStage.Draft).State!;
        var again = Move(reopened with { Stage = PlanStage.Submitted }, PlanStage.Adopted).State!;
        Assert.Multiple(() =>
        {
            Assert.That((adopted.Edition, adopted.Editions.Single()), Is.EqualTo((1, new AdoptedEdition { Number = 1, AdoptedOn = On, Decision = "Copil, décision 4", Version = 5 })));
            Assert.That((reopened.Edition, reopened.AdoptedOn, reopened.StageReason, reopened.Editions), Is.EqualTo((2, (DateOnly?)null, "Motif", adopted.Editions)));
            Assert.That(again.Editions.Select(e => e.Number), Is.EqualTo(new[] { 1, 2 }));
        });
    }

    [Test]
    public void What_was_adopted_holds_while_the_next_edition_is_written()
    {
        var reopened = Move(Move(At(PlanStage.Submitted), PlanStage.Adopted).State!, PlanStage.Draft).State!;
        PlanAction Of(ActionPlan plan) => ActionDecisions.Propose(ActionPlans.Actions.New(1), plan, Convention, ActionPlans.Actions.Content, ActionSurroundings.None, Conventions.Today).State!;
        var move = new ActionMove { To = ActionStatus.Planned, On = On };
        Assert.Multiple(() =>
        {
            Assert.That(ActionDecisions.Decide(Of(At(PlanStage.Draft)), reopened, Convention, move, Conventions.Today).Numbers(), Is.Empty);
            Assert.That(ActionDecisions.Decide(Of(reopened), reopened, Convention, move, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionPlanAdopted }));
        });
    }

    [Test]
    public void A_plan_without_axes_stays_a_draft_and_one_that_is_submitted_keeps_some() => Assert.Multiple(() =>
    {
        Assert.That(Move(At(PlanStage.Draft, Bare), PlanStage.Submitted).Numbers(), Is.EqualTo(new[] { Rules.PlanAxes }));
        Assert.That(Move(At(PlanStage.Submitted, Bare), PlanStage.Draft).Numbers(), Is.Empty);
        Assert.That(Revise(At(PlanStage.Draft), Bare), Is.Empty);
        Assert.That(Revise(At(PlanStage.Adopted), Bare), Is.EqualTo(new[] { Rules.PlanAxes }));
    });

    [Test]
    public void A_stage_is_not_reached_in_the_future() => Assert.That(
        ActionPlanDecisions.Decide(At(PlanStage.Draft), Convention, new PlanMove { To = PlanStage.Submitted, On = Conventions.Today.AddDays(1) }, Conventions.Today).Numbers(),
        Is.EqualTo(new[] { Rules.StageDate }));

    [Test]
    public void Stages_follow_each_other_by_their_dates() => Assert.Multiple(() =>
    {
        Assert.That(Move(At(PlanStage.Submitted) with { StageSince = On.AddDays(1) }, PlanStage.Adopted).Numbers(), Is.EqualTo(new[] { Rules.PlanDates }));
        Assert.That(Move(At(PlanStage.Draft) with { StageSince = On.AddDays(1) }, PlanStage.Submitted).Numbers(), Is.Empty, "One that is recorded late.");
    });

    [Test]
    public void A_closed_plan_and_that_of_an_ended_convention_no_longer_change([Values(Stage.Abandoned, Stage.Terminated)] Stage final)
    {
        var ended = Conventions.At(final);
        Assert.Multiple(() =>
        {
            Assert.That(Revise(At(PlanStage.Closed), Content), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionPlanDecisions.Draft(Guid.NewGuid(), ended, Content, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionPlanDecisions.Revise(At(PlanStage.Adopted), ended, Content, []).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
            Assert.That(ActionPlanDecisions.Decide(At(PlanStage.Adopted), ended, new PlanMove { To = PlanStage.Closed, On = On }, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.PlanFinal }));
        });
    }

    private static ActionPlan At(PlanStage stage, ActionPlanContent? content = null) =>
        ActionPlanDecisions.Draft(Guid.NewGuid(), Convention, content ?? Content, Conventions.Today).State! with { Stage = stage, StageSince = On };

    private static Decision<ActionPlan> Move(ActionPlan plan, PlanStage to) =>
        ActionPlanDecisions.Decide(plan, Convention, new PlanMove { To = to, On = On, Reason = "Motif", Decision = "Copil, décision 4" }, Conventions.Today);

    private static string[] Decide(ActionPlan plan, PlanMove move) => ActionPlanDecisions.Decide(plan, Convention, move, Conventions.Today).Numbers();

    private static string[] Revise(ActionPlan plan, ActionPlanContent content) => ActionPlanDecisions.Revise(plan, Convention, content, []).Numbers();
}
