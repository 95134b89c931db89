using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Steering.Evaluations;

namespace Ctg.Tests.Domain.Steering;

/// <summary>The life of an evaluation: every pair of stages, and each rule alone.</summary>
public sealed class EvaluationRuleTests
{
    private static readonly Convention Convention = Conventions.At(Stage.Signed);
    private static readonly DateOnly On = new(2026, 3, 2);

    private static readonly EvaluationContent Content = new()
    {
        Kind = EvaluationKind.MidTerm,
        Coherence = new() { Score = 4 },
        Achievement = new() { Score = 3 },
        Means = new() { Score = 2 },
        Durability = new() { Score = 1 },
    };

    private static readonly (EvaluationStage From, EvaluationStage To)[] Allowed =
    [
        (EvaluationStage.Planned, EvaluationStage.InProgress), (EvaluationStage.InProgress, EvaluationStage.Delivered),
        (EvaluationStage.Delivered, EvaluationStage.Validated), (EvaluationStage.Delivered, EvaluationStage.InProgress),
    ];

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] EvaluationStage from, [Values] EvaluationStage to)
    {
        var decision = Move(At(from), to, On);
        if (Allowed.Contains((from, to))) Assert.That((decision.State!.Stage, decision.State.StageSince), Is.EqualTo((to, On)));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.EvaluationMove }));
    }

    [Test]
    public void Each_stage_leaves_its_date_and_taking_it_up_again_takes_the_delivery_back()
    {
        var started = Move(At(EvaluationStage.Planned), EvaluationStage.InProgress, On).State!;
        var delivered = Move(started, EvaluationStage.Delivered, On.AddDays(1)).State!;
        var again = Move(delivered, EvaluationStage.InProgress, On.AddDays(2)).State!;
        var validated = Move(Move(again, EvaluationStage.Delivered, On.AddDays(3)).State!, EvaluationStage.Validated, On.AddDays(4)).State!;
        Assert.That(new[] { started, delivered, again, validated }.Select(e => $"{e.StartedOn:MM-dd} {e.DeliveredOn:MM-dd} {e.ValidatedOn:MM-dd}"), Is.EqualTo(new[]
        {
            "03-02  ", "03-02 03-03 ", "03-02  ", "03-02 03-05 03-06",
        }));
    }

    [Test]
    public void The_stages_follow_each_other_in_time_but_a_plan_may_be_recorded_late() => Assert.Multiple(() =>
    {
        foreach (var (from, to) in Allowed.Skip(1))
        {
            Assert.That(Move(At(from), to, new(2026, 1, 31)).Numbers(), Is.EqualTo(new[] { Rules.EvaluationDates }), $"{from} {to}");
            Assert.That(Move(At(from), to, new(2026, 2, 1)).Numbers(), Is.Empty, $"{from} {to}");
        }
        Assert.That(Move(At(EvaluationStage.Planned), EvaluationStage.InProgress, new(2020, 1, 1)).Numbers(), Is.Empty);
    });

    [Test]
    public void A_stage_is_not_reached_in_the_future() =>
        Assert.That(Move(At(EvaluationStage.Planned), EvaluationStage.InProgress, Conventions.Today.AddDays(1)).Numbers(), Is.EqualTo(new[] { Rules.StageDate }));

    [Test]
    public void A_delivered_one_is_taken_up_again_for_a_reason([Values(null, " ")] string? reason) => Assert.Multiple(() =>
    {
        Assert.That(Move(At(EvaluationStage.Delivered), EvaluationStage.InProgress, On, reason).Numbers(), Is.EqualTo(new[] { Rules.EvaluationReason }));
        Assert.That(Move(At(EvaluationStage.Planned), EvaluationStage.InProgress, On, reason).Numbers(), Is.Empty, "to begin takes none");
        Assert.That(Move(At(EvaluationStage.Delivered), EvaluationStage.Validated, On, reason).Numbers(), Is.Empty);
    });

    [Test]
    public void It_is_delivered_with_every_score_and_keeps_them()
    {
        var bare = Content with { Coherence = null, Durability = new() { Comment = "À voir" } };
        string[] missing = ["EVA-02 /coherence/score", "EVA-02 /durability/score"];
        Assert.Multiple(() =>
        {
            Assert.That(Told(Move(At(EvaluationStage.InProgress, bare), EvaluationStage.Delivered, On)), Is.EqualTo(missing));
            Assert.That(Told(EvaluationDecisions.Revise(At(EvaluationStage.Delivered), Convention, bare)), Is.EqualTo(missing));
            Assert.That(Told(EvaluationDecisions.Revise(At(EvaluationStage.InProgress), Convention, bare)), Is.Empty);
            Assert.That(Told(Move(At(EvaluationStage.Delivered, bare), EvaluationStage.InProgress, On)), Is.Empty);
        });
    }

    [TestCase(EvaluationKind.Yearly, 2025, true)]
    [TestCase(EvaluationKind.Yearly, null, false)]
    [TestCase(EvaluationKind.MidTerm, null, true)]
    [TestCase(EvaluationKind.MidTerm, 2025, false)]
    [TestCase(EvaluationKind.Final, 2025, false)]
    public void A_yearly_one_has_its_year_and_only_such_a_one(EvaluationKind kind, int? year, bool accepted)
    {
        var content = Content with { Kind = kind, Year = year };
        var numbers = accepted ? [] : new[] { Rules.EvaluationYear };
        Assert.Multiple(() =>
        {
            Assert.That(EvaluationDecisions.Plan(Guid.NewGuid(), Convention, content, Conventions.Today).Numbers(), Is.EqualTo(numbers));
            Assert.That(EvaluationDecisions.Revise(At(EvaluationStage.Planned), Convention, content).Numbers(), Is.EqualTo(numbers));
        });
    }

    [Test]
    public void A_validated_one_no_longer_changes() =>
        Assert.That(EvaluationDecisions.Revise(At(EvaluationStage.Validated), Convention, Content).Numbers(), Is.EqualTo(new[] { Rules.EvaluationFinal }));

    [Test]
    public void An_abandoned_convention_is_not_evaluated_and_a_terminated_one_is()
    {
        var (abandoned, terminated) = (Conventions.At(Stage.Abandoned), Conventions.At(Stage.Terminated));
        Assert.Multiple(() =>
        {
            foreach (var (convention, numbers) in new[] { (abandoned, new[] { Rules.EvaluationFinal }), (terminated, []) })
            {
                var move = new EvaluationMove { To = EvaluationStage.Delivered, On = On };
                Assert.That(EvaluationDecisions.Plan(Guid.NewGuid(), convention, Content, Conventions.Today).Numbers(), Is.EqualTo(numbers));
                Assert.That(EvaluationDecisions.Revise(At(EvaluationStage.InProgress), convention, Content).Numbers(), Is.EqualTo(numbers));
                Assert.That(EvaluationDecisions.Decide(At(EvaluationStage.InProgress), convention, move, Conventions.Today).Numbers(), Is.EqualTo(numbers));
            }
        });
    }

    private static Evaluation At(EvaluationStage stage, EvaluationContent? content = null) =>
        EvaluationDecisions.Plan(Guid.NewGuid(), Convention, content ?? Content, Conventions.Today).State! with { Stage = stage, StageSince = new(2026, 2, 1) };

    private static Decision<Evaluation> Move(Evaluation evaluation, EvaluationStage to, DateOnly on, string? reason = "Motif") =>
        EvaluationDecisions.Decide(evaluation, Convention, new EvaluationMove { To = to, On = on, Reason = reason }, Conventions.Today);

    private static string[] Told(Decision<Evaluation> decision) => [.. decision.Refusals.Select(r => $"{r.Rule} {r.Pointer}")];
}
