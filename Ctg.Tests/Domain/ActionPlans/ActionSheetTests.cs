using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Organisations;
using static Ctg.Tests.Domain.ActionPlans.Actions;

namespace Ctg.Tests.Domain.ActionPlans;

public sealed class ActionSheetTests
{
    [TestCase("A1.1", true)]
    [TestCase("A1.2", false)]
    public void An_action_stands_under_an_axis_or_an_objective(string code, bool fits) =>
        Assert.That(Proposed(Content with { Axis = code }), Is.EqualTo(fits ? [] : new[] { Rules.ActionAxis }));

    [Test]
    public void Milestones_partners_and_funders_are_held_against_the_rules_each_where_it_stands()
    {
        var refused = ActionDecisions.Propose(New(1), Plan, Signed, Content with
        {
            Milestones = [Due(new(2025, 3, 1)), Due(new(2029, 1, 1))],
            Partners = [new Partner { Type = OrganisationType.Association, Name = "A", Siren = "123456789" }],
            Fundings = [Funded(1, FundingState.Granted) with { Siren = "123456789" }],
        }, Alone, Conventions.Today).Refusals;
        Assert.That(refused.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(new[] { "INV-12 /milestones/1/due", "INV-23 /partners/0/siren", "INV-23 /fundings/0/siren" }));

        static Milestone Due(DateOnly day) => new() { Title = "Étape", Due = day, Status = MilestoneStatus.Scheduled };
    }

    [TestCase("2025 2026", "")]
    [TestCase("2025 2025", "/budget/1")]
    [TestCase("2025 2026 2025", "/budget/2")]
    [TestCase("- 2025", "/budget/0")]
    [TestCase("-", "")]
    [TestCase("- -", "/budget/1")]
    [TestCase("2025 2025i 2025f", "", Description = "Another nature, another unit")]
    [TestCase("-i 2025", "")]
    public void A_budget_has_a_line_for_each_year_or_one_of_the_whole(string lines, string pointer) => Assert.That(
        ActionDecisions.Propose(New(1), Plan, Signed, Content with { Budget = [.. lines.Split(' ').Select(Line)] }, Alone, Conventions.Today).Refusals.Select(r => $"{r.Rule} {r.Pointer}"),
        Is.EqualTo(pointer.Length == 0 ? [] : new[] { $"INV-15 {pointer}" }));

    [TestCase(100, 100, 0)]
    [TestCase(100, 101, 1)]
    public void More_granted_than_planned_is_warned_of(int planned, int granted, int warnings)
    {
        var action = At(ActionStatus.InProgress) with
        {
            Budget = [Line("2025") with { Planned = Euros(planned) }, Line("2025f") with { Planned = Euros(1000) }],
            Fundings = [Funded(granted, FundingState.Granted), Funded(1000, FundingState.Requested), Funded(1000, FundingState.Refused)],
        };
        Assert.That(ActionWarnings.Of(action, Signed).Select(w => w.Rule), Is.EqualTo(Enumerable.Repeat(Rules.Granted, warnings)));
    }

    [Test]
    public void An_action_that_started_before_the_signature_is_warned_of() => Assert.Multiple(() =>
    {
        var unsigned = Conventions.At(Stage.Preparation);
        Assert.That(ActionWarnings.Of(At(ActionStatus.InProgress), unsigned).Select(w => w.Rule), Is.EqualTo(new[] { Rules.ActionUnsigned }));
        Assert.That(ActionWarnings.Of(At(ActionStatus.InProgress) with { ActualStart = null }, unsigned), Is.Empty);
    });

    [TestCase(IndicatorDirection.Up, 40, 60, true)]
    [TestCase(IndicatorDirection.Up, 40, 39, false)]
    [TestCase(IndicatorDirection.Down, 40, 39, true)]
    [TestCase(IndicatorDirection.Down, 40, 41, false)]
    [TestCase(IndicatorDirection.Down, 40, 40, true)]
    public void A_target_lies_the_way_that_the_indicator_goes(IndicatorDirection direction, int baseline, int target, bool fits)
    {
        var indicator = Places with { Direction = direction, Baseline = Places.Baseline! with { Value = baseline }, Target = Places.Target! with { Value = target } };
        Assert.That(Proposed(Content with { Indicators = [indicator] }), Is.EqualTo(fits ? [] : new[] { Rules.IndicatorTarget }));
    }

    [Test]
    public void An_indicator_that_was_measured_stays() => Assert.That(
        ActionDecisions.Revise(At(ActionStatus.Proposed), Plan, Signed, Content with { Indicators = [Places with { Code = "I2" }] }, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.IndicatorMeasured }));

    [Test]
    public void An_action_is_done_once_each_indicator_has_a_measure_or_a_reason_for_none() => Assert.Multiple(() =>
    {
        var two = At(ActionStatus.InProgress) with { Indicators = [Places, Places with { Code = "I2" }] };
        Assert.That(Done(two), Is.EqualTo(new[] { Rules.ActionMeasured }));
        Assert.That(Done(two with { Measures = [.. two.Measures, Measured("2025", null, "I2") with { Absence = "Enquête annulée" }] }), Is.Empty);
    });

    [TestCase(ActionStatus.Done, ActionStatus.InProgress, true)]
    [TestCase(ActionStatus.Abandoned, ActionStatus.Planned, true)]
    [TestCase(ActionStatus.InProgress, ActionStatus.Done, false)]
    [TestCase(ActionStatus.Paused, ActionStatus.InProgress, false)]
    public void What_is_closed_stays_closed_once_the_convention_is_evaluated(ActionStatus from, ActionStatus to, bool refused)
    {
        var move = new ActionMove { To = to, On = new(2025, 6, 1), Reason = "Motif" };
        Assert.That(ActionDecisions.Decide(At(from), Adopted, Signed, move, Conventions.Today, isEvaluated: true).Numbers(), Is.EqualTo(refused ? [Rules.ActionEvaluated] : Array.Empty<string>()));
    }

    [Test]
    public void Abandoning_is_a_decision_of_the_committee_and_ends_what_blocked() => Assert.Multiple(() =>
    {
        var blocked = At(ActionStatus.InProgress) with { Blocked = new Block { Reason = "Local indisponible", Since = new(2025, 5, 1) } };
        var move = new ActionMove { To = ActionStatus.Abandoned, On = new(2025, 6, 1), Reason = "Motif" };
        Assert.That(ActionDecisions.Decide(blocked, Adopted, Signed, move, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionAbandoned }));
        var abandoned = ActionDecisions.Decide(blocked, Adopted, Signed, move with { Decision = "Copil du 1er juin 2025" }, Conventions.Today).State!;
        Assert.That((abandoned.Blocked, abandoned.Decision), Is.EqualTo(((Block?)null, "Copil du 1er juin 2025")));
        Assert.That(ActionDecisions.Revise(abandoned, Adopted, Signed, Content with { Blocked = blocked.Blocked }, Alone, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.ActionBlocked }));
    });

    [Test]
    public void An_action_is_a_part_of_another_one_of_its_plan_one_level_deep() => Assert.Multiple(() =>
    {
        var parent = At(ActionStatus.Proposed);
        Assert.That(Within(new(ParentAction.Of(parent), false)), Is.Empty);
        Assert.That(Within(new(ParentAction.Of(parent) with { Parent = Guid.NewGuid() }, false)), Is.EqualTo(new[] { Rules.ActionParent }), "a part of a part");
        Assert.That(Within(new(ParentAction.Of(parent), true)), Is.EqualTo(new[] { Rules.ActionParent }), "it has parts itself");
        Assert.That(Within(new(ParentAction.Of(parent) with { PlanId = Guid.NewGuid() }, false)), Is.EqualTo(new[] { Rules.ActionParent }), "of another plan");
        Assert.That(Within(Alone), Is.EqualTo(new[] { Rules.ActionParent }), "there is none");

        string[] Within(ActionSurroundings around) =>
            ActionDecisions.Propose(New(2), Plan, Signed, Content with { Parent = parent.Id }, around, Conventions.Today).Numbers();
    });

    private static string[] Done(PlanAction action) =>
        ActionDecisions.Decide(action, Adopted, Signed, new ActionMove { To = ActionStatus.Done, On = new(2025, 6, 1) }, Conventions.Today).Numbers();

    private static Funding Funded(decimal euros, FundingState state) => new() { Type = OrganisationType.Caf, Name = "Caf", Amount = Euros(euros), State = state };

    /// <summary>As in <c>2025</c>, <c>-</c> for no one year; <c>i</c> for investment, <c>f</c> for full-time equivalents.</summary>
    private static BudgetLine Line(string line) => new()
    {
        Nature = line.EndsWith('i') ? BudgetNature.Investment : BudgetNature.Operating,
        Unit = line.EndsWith('f') ? BudgetUnit.Fte : BudgetUnit.Eur,
        Year = line[0] == '-' ? null : int.Parse(line[..4]),
        Planned = Euros(100),
    };

    private static Amount Euros(decimal euros) => Amount.TryOf(euros, out var amount) ? amount : throw new ArgumentOutOfRangeException(nameof(euros));
}
