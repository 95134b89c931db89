using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using static Ctg.Tests.Domain.ActionPlans.Actions;

namespace Ctg.Tests.Domain.ActionPlans;

public sealed class MeasureTests
{
    [TestCase("2025", "2025-01-01", "2025-12-31")]
    [TestCase("2025-H1", "2025-01-01", "2025-06-30")]
    [TestCase("2025-H2", "2025-07-01", "2025-12-31")]
    [TestCase("2024-Q1", "2024-01-01", "2024-03-31")]
    [TestCase("2025-Q4", "2025-10-01", "2025-12-31")]
    [TestCase("2024-02", "2024-02-01", "2024-02-29")]
    [TestCase("2199-12", "2199-12-01", "2199-12-31")]
    public void A_period_is_a_year_or_a_part_of_one(string text, string first, string last)
    {
        var period = MeasurePeriod.Parse(text, null);
        Assert.That((period.Text, $"{period.FirstDay:yyyy-MM-dd}", $"{period.LastDay:yyyy-MM-dd}"), Is.EqualTo((text, first, last)));
    }

    [TestCase("")]
    [TestCase("25")]
    [TestCase("2025-H3")]
    [TestCase("2025-Q0")]
    [TestCase("2025-13")]
    [TestCase("2025-1")]
    [TestCase("2025-q1")]
    [TestCase("2025\n")]
    [TestCase("2200")]
    public void Anything_else_is_none(string text) => Assert.That(MeasurePeriod.TryParse(text, null, out _), Is.False);

    [Test]
    public void Measures_stand_in_the_order_of_indicators_and_periods()
    {
        var action = At(ActionStatus.InProgress) with { Measures = [] };
        foreach (var period in new[] { "2025-Q2", "2025", "2025-Q1", "2025-H1" }) action = Record(action, Measured(period, 1)).State!;
        Assert.That(action.Measures.Select(m => m.Period.Text), Is.EqualTo(new[] { "2025-Q1", "2025-H1", "2025", "2025-Q2" }));
    }

    [Test]
    public void A_correction_takes_the_place_of_what_was_recorded_for_a_reason()
    {
        var action = At(ActionStatus.InProgress);
        Assert.Multiple(() =>
        {
            Assert.That(Record(action, Measured("2025-H1", 50)).Numbers(), Is.EqualTo(new[] { Rules.MeasureReason }));
            Assert.That(Record(action, Measured("2025-H1", 50), " ").Numbers(), Is.EqualTo(new[] { Rules.MeasureReason }));
            var corrected = Record(action, Measured("2025-H1", 50), "Erreur de saisie").State!;
            Assert.That(corrected.Measures, Is.EqualTo(new[] { Measured("2025-H1", 50) }));
            Assert.That(corrected.Version, Is.EqualTo(action.Version + 1));
            Assert.That(MeasureDecisions.Corrects(action, Measured("2025-H1", 50)), Is.True);
            Assert.That(MeasureDecisions.Corrects(action, Measured("2025-H2", 50)), Is.False);
        });
    }

    [Test]
    public void A_period_that_has_not_begun_is_refused_and_a_closed_plan_takes_none() => Assert.Multiple(() =>
    {
        var next = $"{Conventions.Today.Year + 1}";
        Assert.That(Record(At(ActionStatus.InProgress), Measured(next, 1)).Numbers(), Is.EqualTo(new[] { Rules.MeasurePeriod }));
        Assert.That(Record(At(ActionStatus.InProgress), Measured($"{Conventions.Today.Year}", 1)).Numbers(), Is.Empty, "this year has begun");
        Assert.That(
            MeasureDecisions.Record(At(ActionStatus.InProgress), Plan with { Stage = PlanStage.Closed }, Signed, Measured("2025", 1), null, Conventions.Today).Numbers(),
            Is.EqualTo(new[] { Rules.PlanFinal }));
    });

    [TestCase(IndicatorDirection.Up, 40, 60, 50, 50)]
    [TestCase(IndicatorDirection.Up, 40, 60, 70, 150)]
    [TestCase(IndicatorDirection.Up, 40, 60, 30, -50)]
    [TestCase(IndicatorDirection.Down, 60, 40, 45, 75)]
    [TestCase(IndicatorDirection.Down, 60, 40, 65, -25)]
    [TestCase(IndicatorDirection.Up, 0, 3, 1, 33.3)]
    [TestCase(IndicatorDirection.Up, 40, 40, 40, 100)]
    [TestCase(IndicatorDirection.Up, 40, 40, 39, 0)]
    [TestCase(IndicatorDirection.Down, 40, 40, 39, 100)]
    public void Achievement_is_the_share_of_the_way_from_the_baseline_to_the_target(IndicatorDirection direction, int baseline, int target, int value, decimal percent)
    {
        var indicator = Places with { Direction = direction, Baseline = Places.Baseline! with { Value = baseline }, Target = Places.Target! with { Value = target } };
        var achievement = Achievement.Of(At(ActionStatus.InProgress) with { Indicators = [indicator], Measures = [Measured("2025-H1", value)] }).Single();
        Assert.That((achievement.Value, achievement.Percent), Is.EqualTo(((decimal?)value, (decimal?)percent)));
    }

    [Test]
    public void The_last_period_with_a_value_counts_and_nothing_is_told_without_what_it_needs() => Assert.Multiple(() =>
    {
        var action = At(ActionStatus.InProgress);
        var measures = new[] { Measured("2024", 41), Measured("2025-H1", 45), Measured("2025-H2", null) with { Absence = "Pas d'enquête" } };
        Assert.That(Achievement.Of(action with { Measures = measures }).Single(), Is.EqualTo(new Achievement { Indicator = "I1", Period = measures[1].Period, Value = 45, Percent = 25 }));
        Assert.That(Achievement.Of(action with { Measures = [] }).Single(), Is.EqualTo(new Achievement { Indicator = "I1", Period = null, Value = null, Percent = null }));
        Assert.That(Achievement.Of(action with { Indicators = [Places with { Baseline = null }] }).Single().Percent, Is.Null);
        Assert.That(Achievement.Of(action with { Indicators = [Places with { Target = null }] }).Single().Percent, Is.Null);
    });

    private static Decision<PlanAction> Record(PlanAction action, Measure measure, string? reason = null) =>
        MeasureDecisions.Record(action, Adopted, Signed, measure, reason, Conventions.Today);
}
