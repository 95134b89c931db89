using Ctg.Domain.Conventions;
using Ctg.Tests.Domain.Properties;

namespace Ctg.Tests.Domain;

/// <summary>That the diagnosis of a convention, where it has one, decides whether it comes to deliberation (STG-08).</summary>
public sealed class DiagnosisStageTests
{
    private static readonly DateOnly ValidatedOn = new(2024, 6, 15);
    private static readonly Move Bare = Conventions.Move(Stage.Deliberation) with { DiagnosisValidatedOn = null };
    private static readonly Move Dated = Bare with { DiagnosisValidatedOn = ValidatedOn };
    private static readonly Move Waived = Bare with { DiagnosisWaiver = "Diagnostic du contrat de ville repris" };
    private static readonly KnownDiagnosis Validated = new(ValidatedOn);
    private static readonly KnownDiagnosis Unvalidated = new(null);

    [Test]
    public void Its_date_is_that_of_the_diagnosis_and_is_not_said_otherwise() => Assert.Multiple(() =>
    {
        Assert.That(Outcome(Bare, Validated), Is.EqualTo(new DiagnosisOutcome { ValidatedOn = ValidatedOn }));
        Assert.That(Outcome(Dated, Validated), Is.EqualTo(new DiagnosisOutcome { ValidatedOn = ValidatedOn }));
        Assert.That(Refused(Dated with { DiagnosisValidatedOn = ValidatedOn.AddDays(1) }, Validated), Is.EqualTo(new[] { "/diagnosisValidatedOn STG-08" }));
        Assert.That(Refused(Waived, Validated), Is.EqualTo(new[] { "/diagnosisWaiver STG-08" }));
    });

    [Test]
    public void While_it_is_not_validated_only_a_reason_to_do_without_helps() => Assert.Multiple(() =>
    {
        Assert.That(Refused(Bare, Unvalidated), Is.EqualTo(new[] { "/diagnosis STG-08" }));
        Assert.That(Refused(Dated, Unvalidated), Is.EqualTo(new[] { "/diagnosis STG-08" }));
        Assert.That(Refused(Bare with { DiagnosisWaiver = " " }, Unvalidated), Is.EqualTo(new[] { "/diagnosis STG-08" }));
        Assert.That(Refused(Dated with { DiagnosisWaiver = "Motif" }, Unvalidated), Is.EqualTo(new[] { "/diagnosisValidatedOn STG-08" }));
        Assert.That(Outcome(Waived, Unvalidated), Is.EqualTo(new DiagnosisOutcome { WaivedBecause = Waived.DiagnosisWaiver }));
    });

    [Test]
    public void Without_one_the_caller_says_when_it_was_validated_or_why_there_is_none() => Assert.Multiple(() =>
    {
        Assert.That(Refused(Bare, null), Is.EqualTo(new[] { "/diagnosisValidatedOn STG-08" }));
        Assert.That(Outcome(Dated, null), Is.EqualTo(new DiagnosisOutcome { ValidatedOn = ValidatedOn }));
        Assert.That(Outcome(Waived, null), Is.EqualTo(new DiagnosisOutcome { WaivedBecause = Waived.DiagnosisWaiver }));
    });

    [Test]
    public void The_moves_of_the_convention_say_what_is_decided() => Assert.Multiple(() =>
    {
        foreach (var diagnosis in new[] { null, Unvalidated, Validated })
            Assert.That(MoveChecks.Broken(Conventions.At(Stage.Preparation), Stage.Deliberation, Conventions.Now with { Diagnosis = diagnosis }), Is.Empty);
        Assert.That(Told(null), Is.EqualTo("/diagnosisValidatedOn | "));
        Assert.That(Told(Unvalidated), Is.EqualTo(" | /diagnosis STG-08"));
        Assert.That(Told(Validated), Is.EqualTo(" | "));
    });

    [Test]
    public void What_counted_when_it_came_to_deliberation_stays_when_it_goes_on()
    {
        var deliberating = Decide(Conventions.At(Stage.Preparation), Bare, Validated).State!;
        var abandoned = Decide(deliberating, Conventions.Move(Stage.Abandoned), Unvalidated).State!;
        Assert.That(abandoned.Diagnosis, Is.EqualTo(new DiagnosisOutcome { ValidatedOn = ValidatedOn }));
    }

    private static Ctg.Domain.Decision<Convention> Decide(Convention convention, Move move, KnownDiagnosis? diagnosis) =>
        StageDecisions.Decide(convention, move, Conventions.Now with { Diagnosis = diagnosis });

    private static DiagnosisOutcome? Outcome(Move move, KnownDiagnosis? diagnosis) => Decide(Conventions.At(Stage.Preparation), move, diagnosis).State?.Diagnosis;

    private static string[] Refused(Move move, KnownDiagnosis? diagnosis) =>
        [.. Decide(Conventions.At(Stage.Preparation), move, diagnosis).Refusals.Select(r => $"{r.Pointer} {r.Rule}")];

    private static string Told(KnownDiagnosis? diagnosis)
    {
        var move = StageDecisions.MovesOf(Conventions.At(Stage.Preparation), Conventions.Now with { Diagnosis = diagnosis }).Single(m => m.To == Stage.Deliberation);
        return $"{string.Join(", ", move.Needs)} | {string.Join(", ", move.Obstacles.Select(o => $"{o.Pointer} {o.Rule}"))}";
    }
}
