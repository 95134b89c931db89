using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Conventions;
using Ctg.Domain.Diagnoses;

namespace Ctg.Tests.Domain;

/// <summary>The life of a diagnosis: every pair of stages, and each guard alone.</summary>
public sealed class DiagnosisRuleTests
{
    private static readonly Convention Convention = Conventions.At(Stage.Preparation);
    private static readonly Guid Known = new("019a0000-0000-7000-8000-0000000000a1");
    private static readonly Guid Unknown = new("019a0000-0000-7000-8000-0000000000a2");
    private static readonly DateOnly On = new(2025, 3, 6);

    private static readonly DiagnosisContent Content = new()
    {
        Title = "Diagnostic",
        Findings = [Finding("D1") with { Theme = Theme.Youth, Actions = [Known] }, Finding("D2")],
    };

    private static readonly (DiagnosisStage From, DiagnosisStage To)[] Allowed =
    [
        (DiagnosisStage.InProgress, DiagnosisStage.Shared), (DiagnosisStage.Shared, DiagnosisStage.Validated),
        (DiagnosisStage.Shared, DiagnosisStage.InProgress), (DiagnosisStage.Validated, DiagnosisStage.InProgress),
    ];

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] DiagnosisStage from, [Values] DiagnosisStage to)
    {
        var decision = Move(At(from), to);
        if (Allowed.Contains((from, to))) Assert.That((decision.State!.Stage, decision.State.StageSince), Is.EqualTo((to, On)));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.DiagnosisMove }));
    }

    [Test]
    public void A_diagnosis_begins_in_its_first_edition()
    {
        var begun = Begin(Content).State!;
        Assert.That(
            (begun.Version, begun.Edition, begun.Stage, begun.StageSince, begun.ValidatedOn, begun.Editions.Count),
            Is.EqualTo((1, 1, DiagnosisStage.InProgress, Conventions.Today, (DateOnly?)null, 0)));
    }

    [Test]
    public void A_validated_diagnosis_changes_as_its_next_edition_and_keeps_when_the_ones_before_were_validated()
    {
        var first = At(DiagnosisStage.Validated);
        var second = Move(first, DiagnosisStage.InProgress).State!;
        var third = Move(Move(Move(second, DiagnosisStage.Shared).State!, DiagnosisStage.Validated).State!, DiagnosisStage.InProgress).State!;
        Assert.Multiple(() =>
        {
            Assert.That((first.Edition, first.ValidatedOn, first.Editions.Count), Is.EqualTo((1, (DateOnly?)On, 0)));
            Assert.That((second.Edition, second.ValidatedOn, second.StageReason), Is.EqualTo((2, (DateOnly?)null, "Motif")));
            Assert.That(second.Editions, Is.EqualTo(new[] { new PastEdition { Number = 1, ValidatedOn = On, Version = first.Version } }));
            Assert.That(third.Edition, Is.EqualTo(3));
            Assert.That(third.Editions.Select(e => (e.Number, e.Version)), Is.EqualTo(new[] { (1, first.Version), (2, first.Version + 3) }));
            Assert.That(Move(At(DiagnosisStage.Shared), DiagnosisStage.InProgress).State!.Edition, Is.EqualTo(1), "What was not validated is taken back, and no edition.");
        });
    }

    [Test]
    public void Only_a_reopened_diagnosis_is_revised_once_validated() => Assert.Multiple(() =>
    {
        Assert.That(Revise(At(DiagnosisStage.Validated), Content), Is.EqualTo(new[] { "/stage DIA-02" }));
        foreach (var stage in new[] { DiagnosisStage.InProgress, DiagnosisStage.Shared }) Assert.That(Revise(At(stage), Content), Is.Empty);
    });

    [Test]
    public void The_diagnosis_of_an_ended_convention_neither_begins_nor_changes([Values(Stage.Abandoned, Stage.Terminated)] Stage final)
    {
        var ended = Conventions.At(final);
        Assert.Multiple(() =>
        {
            Assert.That(DiagnosisDecisions.Begin(Guid.NewGuid(), ended, Content, [Known], Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.DiagnosisFinal }));
            Assert.That(DiagnosisDecisions.Revise(At(DiagnosisStage.Shared), ended, Content, [Known]).Numbers(), Is.EqualTo(new[] { Rules.DiagnosisFinal }));
            Assert.That(DiagnosisDecisions.Decide(At(DiagnosisStage.Shared), ended, MoveTo(DiagnosisStage.Validated), Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.DiagnosisFinal }));
        });
    }

    [Test]
    public void A_diagnosis_without_findings_is_shared_and_not_validated()
    {
        var bare = At(DiagnosisStage.InProgress) with { Findings = [] };
        Assert.Multiple(() =>
        {
            Assert.That(Move(bare, DiagnosisStage.Shared).Numbers(), Is.Empty);
            Assert.That(Pointers(Move(bare with { Stage = DiagnosisStage.Shared, StageSince = On }, DiagnosisStage.Validated)), Is.EqualTo(new[] { "/findings DIA-03" }));
        });
    }

    [TestCase(DiagnosisStage.Shared)]
    [TestCase(DiagnosisStage.Validated)]
    public void Taking_back_and_reopening_have_a_reason(DiagnosisStage from) => Assert.That(
        DiagnosisDecisions.Decide(At(from), Convention, MoveTo(DiagnosisStage.InProgress) with { Reason = " " }, Conventions.Today).Numbers(), Is.EqualTo(new[] { Rules.StageReason }));

    [Test]
    public void A_stage_is_not_reached_in_the_future() => Assert.That(
        Pointers(DiagnosisDecisions.Decide(At(DiagnosisStage.Shared), Convention, MoveTo(DiagnosisStage.Validated) with { On = Conventions.Today.AddDays(1) }, Conventions.Today)),
        Is.EqualTo(new[] { "/on STG-06" }));

    [Test]
    public void The_aid_of_the_Caf_is_at_most_the_cost() => Assert.Multiple(() =>
    {
        Assert.That(Pointers(Begin(Content with { Cost = Euros(7500m), CafAid = Euros(7500.01m) })), Is.EqualTo(new[] { "/cafAid DIA-04" }));
        Assert.That(Begin(Content with { Cost = Euros(7500m), CafAid = Euros(7500m) }).Numbers(), Is.Empty);
        Assert.That(Begin(Content with { CafAid = Euros(7500m) }).Numbers(), Is.Empty, "The cost is not known yet.");
    });

    [Test]
    public void Findings_are_about_themes_of_the_convention_and_answered_by_actions_of_its_plans()
    {
        var strange = Content with { Findings = [Content.Findings[1], Content.Findings[0] with { Theme = Theme.Culture, Actions = [Known, Unknown] }] };
        string[] refused = ["/findings/1/theme DIA-05", "/findings/1/actions/1 DIA-06"];
        Assert.Multiple(() =>
        {
            Assert.That(Pointers(Begin(strange)), Is.EqualTo(refused));
            Assert.That(Revise(At(DiagnosisStage.InProgress), strange), Is.EqualTo(refused));
        });
    }

    [Test]
    public void A_theme_that_the_convention_has_dropped_stops_a_diagnosis_on_its_way_and_not_back()
    {
        var dropped = Convention with { Themes = [.. Convention.Themes.Where(t => t.Code != Theme.Youth)] };
        string[] refused = ["/findings/0/theme DIA-05"];
        Assert.Multiple(() =>
        {
            Assert.That(Pointers(Move(At(DiagnosisStage.InProgress), DiagnosisStage.Shared, dropped)), Is.EqualTo(refused));
            Assert.That(Pointers(Move(At(DiagnosisStage.Shared), DiagnosisStage.Validated, dropped)), Is.EqualTo(refused));
            Assert.That(Move(At(DiagnosisStage.Shared), DiagnosisStage.InProgress, dropped).Numbers(), Is.Empty);
            Assert.That(Move(At(DiagnosisStage.Validated), DiagnosisStage.InProgress, dropped).Numbers(), Is.Empty);
        });
    }

    [Test]
    public void A_finding_is_answered_by_an_action_that_is_not_abandoned([Values] ActionStatus status)
    {
        var finding = Finding("D1") with { Actions = [Unknown, Known] };
        Assert.Multiple(() =>
        {
            Assert.That(finding.IsAnswered(new Dictionary<Guid, ActionStatus> { [Known] = status }), Is.EqualTo(status != ActionStatus.Abandoned));
            Assert.That(finding.IsAnswered(new Dictionary<Guid, ActionStatus>()), Is.False);
        });
    }

    [Test]
    public void Stages_follow_each_other_by_their_dates() => Assert.Multiple(() =>
    {
        Assert.That(Pointers(DiagnosisDecisions.Decide(At(DiagnosisStage.Shared), Convention, MoveTo(DiagnosisStage.Validated) with { On = On.AddDays(-1) }, Conventions.Today)), Is.EqualTo(new[] { "/on DIA-07" }));
        Assert.That(Move(At(DiagnosisStage.InProgress) with { StageSince = Conventions.Today }, DiagnosisStage.Shared).State, Is.Not.Null, "One that is recorded late.");
    });

    private static Finding Finding(string code) => new() { Code = code, Text = "Constat", Priority = Priority.High, Figures = [], Actions = [] };

    private static Amount Euros(decimal euros) => Amount.TryOf(euros, out var amount) ? amount : throw new ArgumentOutOfRangeException(nameof(euros));

    private static Decision<Diagnosis> Begin(DiagnosisContent content) => DiagnosisDecisions.Begin(Guid.NewGuid(), Convention, content, [Known], Conventions.Today);

    private static Diagnosis At(DiagnosisStage stage)
    {
        var diagnosis = Begin(Content).State!;
        foreach (var next in new[] { DiagnosisStage.Shared, DiagnosisStage.Validated }.TakeWhile(next => next <= stage)) diagnosis = Move(diagnosis, next).State!;
        return diagnosis;
    }

    private static DiagnosisMove MoveTo(DiagnosisStage to) => new() { To = to, On = On, Reason = "Motif" };

    private static Decision<Diagnosis> Move(Diagnosis diagnosis, DiagnosisStage to, Convention? convention = null) =>
        DiagnosisDecisions.Decide(diagnosis, convention ?? Convention, MoveTo(to), Conventions.Today);

    private static string[] Revise(Diagnosis diagnosis, DiagnosisContent content) => Pointers(DiagnosisDecisions.Revise(diagnosis, Convention, content, [Known]));

    private static string[] Pointers(Decision<Diagnosis> decision) => [.. decision.Refusals.Select(r => $"{r.Pointer} {r.Rule}")];
}
