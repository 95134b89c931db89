using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Tests.Domain.Life;

/// <summary>Every pair of stages of an amendment.</summary>
public sealed class AmendmentTableTests
{
    private static readonly (AmendmentStage From, AmendmentStage To)[] Allowed =
    [
        (AmendmentStage.Draft, AmendmentStage.Deliberation), (AmendmentStage.Draft, AmendmentStage.Cancelled),
        (AmendmentStage.Deliberation, AmendmentStage.Signature), (AmendmentStage.Deliberation, AmendmentStage.Draft), (AmendmentStage.Deliberation, AmendmentStage.Cancelled),
        (AmendmentStage.Signature, AmendmentStage.Signed), (AmendmentStage.Signature, AmendmentStage.Draft), (AmendmentStage.Signature, AmendmentStage.Cancelled),
    ];

    [Test, Combinatorial]
    public void A_move_is_in_the_table_or_refused([Values] AmendmentStage from, [Values] AmendmentStage to)
    {
        var convention = Ready(from);
        var decision = AmendmentStageDecisions.Decide(convention, convention.Amendments[0], Amending.Move(to), Conventions.Now);
        if (Allowed.Contains((from, to))) Assert.That(decision.State?.Amendments[0].Stage, Is.EqualTo(to), string.Join(", ", decision.Numbers()));
        else Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.AmendmentMove }));
    }

    [TestCase(AmendmentStage.Deliberation, AmendmentStage.Draft)]
    [TestCase(AmendmentStage.Signature, AmendmentStage.Draft)]
    [TestCase(AmendmentStage.Draft, AmendmentStage.Cancelled)]
    public void Going_back_and_cancelling_take_a_reason(AmendmentStage from, AmendmentStage to)
    {
        var convention = Ready(from);
        var decision = AmendmentStageDecisions.Decide(convention, convention.Amendments[0], Amending.Move(to) with { Reason = " " }, Conventions.Now);
        Assert.That(decision.Numbers(), Is.EqualTo(new[] { Rules.StageReason }));
    }

    [Test]
    public void A_move_has_a_date_that_has_come_and_follows_the_last_signature() => Assert.Multiple(() =>
    {
        Assert.That(On(Ready(AmendmentStage.Draft), AmendmentStage.Deliberation, Conventions.Today.AddDays(1)), Is.EqualTo(new[] { Rules.StageDate }));
        Assert.That(On(Ready(AmendmentStage.Signature), AmendmentStage.Signed, new(2025, 11, 30)), Is.EqualTo(new[] { Rules.StageSignatures }));
    });

    private static string[] On(Convention convention, AmendmentStage to, DateOnly on) =>
        AmendmentStageDecisions.Decide(convention, convention.Amendments[0], new AmendmentMove(to, on, null), Conventions.Now).Numbers();

    /// <summary>An amendment in a stage, with every act that the next move takes.</summary>
    private static Convention Ready(AmendmentStage stage)
    {
        var draft = Amending.Propose(Conventions.At(Stage.Signed), new AmendmentChanges { Other = "Comité de suivi" }, new(2026, 1, 1));
        if (stage == AmendmentStage.Draft) return draft;
        if (stage == AmendmentStage.Cancelled) return AmendmentStageDecisions.Decide(draft, draft.Amendments[0], Amending.Move(stage), Conventions.Now).State!;
        var signed = Amending.Through(draft, 1, AmendmentStage.Signed);
        return signed.With(signed.Amendments[0] with { Stage = stage, SignedOn = stage == AmendmentStage.Signed ? signed.Amendments[0].SignedOn : null });
    }
}
