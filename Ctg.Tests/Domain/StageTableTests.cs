using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;

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
        var decision = StageDecisions.Decide(Conventions.At(from), Conventions.Move(to), Conventions.Now);
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
                Stage.Deliberation => ["/diagnosisValidatedOn"],
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
        var told = StageDecisions.MovesOf(themeless, Conventions.Now).Single(move => move.To == Stage.Deliberation);
        var refused = StageDecisions.Decide(themeless, Conventions.Move(Stage.Deliberation), Conventions.Now);
        Assert.That(told.Obstacles, Is.EqualTo(refused.Refusals).And.Not.Empty);
    }

    [Test]
    public void A_convention_whose_end_has_passed_may_still_be_recorded_as_signed_before_it()
    {
        var late = Conventions.At(Stage.Signature) with { EndDate = Conventions.Today.AddDays(-1) };
        var signing = StageDecisions.MovesOf(late, Conventions.Now).Single(move => move.To == Stage.Signed);
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
    public void To_deliberation_it_takes_a_validated_diagnosis_or_a_reason_for_none_and_not_both()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Diagnosed(null, null), Is.EqualTo(new[] { Rules.StageDiagnosis }));
            Assert.That(Diagnosed(new(2024, 6, 15), "Motif"), Is.EqualTo(new[] { Rules.StageDiagnosis }));
            Assert.That(Diagnosed(Conventions.Today.AddDays(1), null), Is.EqualTo(new[] { Rules.StageDate }));
            Assert.That(Diagnosed(null, "Diagnostic du contrat de ville repris"), Is.Empty);
        });

        static string[] Diagnosed(DateOnly? on, string? waiver) =>
            Moved(Stage.Preparation, Stage.Deliberation, change: m => m with { DiagnosisValidatedOn = on, DiagnosisWaiver = waiver });
    }

    [Test]
    public void To_signature_every_party_that_must_has_deliberated_and_the_board_of_the_Caf_has_agreed()
    {
        var unvoted = Conventions.At(Stage.Deliberation) with { Deliberations = [] };
        var unpublished = Conventions.At(Stage.Deliberation);
        unpublished = unpublished with { Deliberations = [.. unpublished.Deliberations.Select(d => d with { PublishedOn = null })] };
        Assert.Multiple(() =>
        {
            Assert.That(Pointers(unvoted, Stage.Signature), Is.EqualTo(new[] { "/parties/0 STG-09", "/parties/1 STG-09" }));
            Assert.That(Pointers(unpublished, Stage.Signature), Is.EqualTo(new[] { "/parties/1 STG-09" }), "A board's act is not transmitted to a prefect.");
        });
    }

    [Test]
    public void To_signed_every_party_has_signed_the_document_is_there_and_the_date_is_the_last_signature()
    {
        var ready = Conventions.At(Stage.Signature);
        var nothing = ready with { Signatures = [], Documents = [], Deliberations = [] };
        var late = ready with { EndDate = new(2024, 12, 1) };
        Assert.Multiple(() =>
        {
            Assert.That(Pointers(nothing, Stage.Signed), Is.EquivalentTo(
                new[] { "/parties/0 STG-09", "/parties/1 STG-09", "/parties/0 STG-10", "/parties/1 STG-10", "/documents STG-11" }));
            Assert.That(Pointers(late, Stage.Signed), Is.EqualTo(new[] { "/signatures INV-02" }));
            Assert.That(Moved(Stage.Signature, Stage.Signed, change: m => m with { On = new(2024, 12, 14) }), Is.EqualTo(new[] { Rules.StageSignatures }));
            Assert.That(Moved(Stage.Signature, Stage.Signed, change: m => m with { On = Conventions.Today.AddDays(1) }), Is.EqualTo(new[] { Rules.StageDate }));
            Assert.That(Conventions.At(Stage.Signed).SignedOn, Is.EqualTo(new DateOnly(2024, 12, 15)));
        });
    }

    [TestCase(Stage.Deliberation)]
    [TestCase(Stage.Signature)]
    public void Back_in_preparation_what_was_voted_and_signed_is_superseded(Stage from)
    {
        var back = StageDecisions.Decide(Conventions.At(from), Conventions.Move(Stage.Preparation), Conventions.Now).State!;
        Assert.Multiple(() =>
        {
            Assert.That(back.Deliberations.Select(d => d.State), Is.EqualTo(new[] { DeliberationState.Superseded, DeliberationState.Superseded }));
            Assert.That(back.Signatures.Select(s => s.IsSuperseded), Is.All.True);
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
        StageDecisions.Decide(Conventions.At(from, content), (change ?? (m => m))(Conventions.Move(to)), Conventions.Now).Numbers();

    private static string[] Pointers(Convention convention, Stage to) =>
        [.. StageDecisions.Decide(convention, Conventions.Move(to), Conventions.Now).Refusals.Select(r => $"{r.Pointer} {r.Rule}")];

    private static IReadOnlyList<PossibleMove> MovesOf(Stage from) => StageDecisions.MovesOf(Conventions.At(from), Conventions.Now);
}
