using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain;

/// <summary>Every pair of stages, and each guard alone.</summary>
public sealed class StageTableTests
{
    private static readonly (Stage From, Stage To)[] Allowed =
    [
        (Stage.Draft, Stage.Preparation), (Stage.Draft, Stage.Abandoned),
        (Stage.Preparation, Stage.Deliberation), (Stage.Preparation, Stage.Abandoned),
        (Stage.Deliberation, Stage.Signature), (Stage.Deliberation, Stage.Preparation), (Stage.Deliberation, Stage.Abandoned),
        (Stage.Signature, Stage.Signed), (Stage.Signature, Stage.Preparation), (Stage.Signature, Stage.Abandoned),
        (Stage.Signed, Stage.Terminated),
    ];

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused(
        [Values] Stage from, [Values] Stage to)
    {
        var decision = StageDecisions.Decide(Conventions.At(from), Conventions.Move(to), Conventions.Today, Conventions.Years);
        if (Allowed.Contains((from, to))) Assert.That(decision.State?.Stage, Is.EqualTo(to));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { from.IsFinal() ? Rules.StageFinal : Rules.StageMove }));
    }

    [Test]
    public void The_moves_of_a_stage_are_those_of_the_table([Values] Stage from) => Assert.That(
        MovesOf(from).Select(move => move.To), Is.EquivalentTo(Allowed.Where(pair => pair.From == from).Select(pair => pair.To)));

    [Test]
    public void A_move_that_nothing_stands_in_the_way_of_is_accepted_once_its_needs_are_given([Values] Stage from)
    {
        foreach (var move in MovesOf(from))
        {
            var needs = move.To switch
            {
                Stage.Terminated => new[] { "/cause", "/notifiedOn", "/decisionReference" },
                Stage.Abandoned => ["/reason"],
                Stage.Preparation when from > Stage.Preparation => ["/reason"],
                _ => [],
            };
            Assert.Multiple(() =>
            {
                Assert.That(move.Needs, Is.EqualTo(needs), $"{from} to {move.To}");
                Assert.That(move.Obstacles, Is.Empty);
            });
        }
    }

    [Test]
    public void What_stands_in_the_way_of_a_move_is_what_refuses_it()
    {
        var themeless = Conventions.At(Stage.Preparation) with { Themes = [] };
        var told = StageDecisions.MovesOf(themeless, Conventions.Today, Conventions.Years).Single(move => move.To == Stage.Deliberation);
        var refused = StageDecisions.Decide(themeless, Conventions.Move(Stage.Deliberation), Conventions.Today, Conventions.Years);
        Assert.That(told.Obstacles, Is.EqualTo(refused.Refusals).And.Not.Empty);
    }

    [Test]
    public void A_convention_whose_end_has_passed_may_still_be_recorded_as_signed_before_it()
    {
        var late = Conventions.At(Stage.Signature) with { EndDate = Conventions.Today.AddDays(-1) };
        var signing = StageDecisions.MovesOf(late, Conventions.Today, Conventions.Years).Single(move => move.To == Stage.Signed);
        Assert.That((signing.Needs, signing.Obstacles), Is.EqualTo((Array.Empty<string>(), Array.Empty<Refusal>())));
    }

    [Test]
    public void To_preparation_it_takes_dates_communes_and_a_local_authority()
    {
        var bare = Conventions.Content with { StartDate = null, EndDate = null, Territories = [], Parties = [Conventions.Content.Parties[0]] };
        Assert.That(Moved(Stage.Draft, Stage.Preparation, bare), Is.EqualTo(new[] { Rules.StageDates, Rules.StageDates, Rules.StageCommunes, Rules.Parties }));
    }

    [TestCase(Theme.EarlyChildhood)]
    [TestCase(Theme.Youth)]
    [TestCase(Theme.Parenting)]
    [TestCase(Theme.Housing)]
    public void To_deliberation_it_takes_the_three_themes_and_one_more(Theme missing)
    {
        var without = Conventions.Content with { Themes = [.. Conventions.Content.Themes.Where(t => t.Code != missing)] };
        Assert.That(Moved(Stage.Draft, Stage.Preparation, without), Is.Empty);
        Assert.That(Moved(Stage.Preparation, Stage.Deliberation, without), Is.EqualTo(new[] { Rules.Themes }));
    }

    [TestCase(Stage.Deliberation, Stage.Preparation)]
    [TestCase(Stage.Signature, Stage.Preparation)]
    [TestCase(Stage.Draft, Stage.Abandoned)]
    public void Going_back_and_giving_up_take_a_reason(Stage from, Stage to) =>
        Assert.That(Moved(from, to, change: m => m with { Reason = " " }), Is.EqualTo(new[] { Rules.StageReason }));

    [Test]
    public void A_signature_may_come_after_the_start_but_not_after_the_end_nor_in_the_future()
    {
        var shorter = Conventions.Content with { EndDate = new(2025, 12, 31) };
        Assert.Multiple(() =>
        {
            Assert.That(Moved(Stage.Signature, Stage.Signed, change: m => m with { On = new(2024, 3, 6) }), Is.Empty, "Frontignan: signed in March for January");
            Assert.That(Moved(Stage.Signature, Stage.Signed, change: m => m with { On = new(2023, 11, 6) }), Is.Empty);
            Assert.That(Moved(Stage.Signature, Stage.Signed, shorter, m => m with { On = new(2026, 1, 1) }), Is.EqualTo(new[] { Rules.SignatureBeforeEnd }));
            Assert.That(Moved(Stage.Signature, Stage.Signed, change: m => m with { On = Conventions.Today.AddDays(1) }), Is.EqualTo(new[] { Rules.StageDate }));
        });
    }

    [Test]
    public void A_termination_takes_effect_within_the_period_even_in_the_future() => Assert.Multiple(() =>
    {
        Assert.That(Moved(Stage.Signed, Stage.Terminated, change: m => m with { On = new(2027, 6, 30) }), Is.Empty);
        Assert.That(Moved(Stage.Signed, Stage.Terminated, change: m => m with { On = new(2029, 1, 1) }), Is.EqualTo(new[] { Rules.StageTermination }));
        Assert.That(Moved(Stage.Signed, Stage.Terminated, change: m => m with { On = new(2023, 12, 31) }), Is.EqualTo(new[] { Rules.StageTermination }));
        Assert.That(Moved(Stage.Signed, Stage.Terminated, change: m => m with { Cause = null, NotifiedOn = null, DecisionReference = null }), Has.Length.EqualTo(3));
    });

    private static string[] Moved(Stage from, Stage to, ConventionContent? content = null, Func<Move, Move>? change = null) =>
        StageDecisions.Decide(Conventions.At(from, content), (change ?? (m => m))(Conventions.Move(to)), Conventions.Today, Conventions.Years).Numbers();

    private static IReadOnlyList<PossibleMove> MovesOf(Stage from) => StageDecisions.MovesOf(Conventions.At(from), Conventions.Today, Conventions.Years);
}
