using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Conventions.Amendments;

namespace Ctg.Tests.Domain.Properties;

/// <summary>The next thing that a convention waits for, as the rules tell it: a move, or the act or the content that the move still lacks.</summary>
internal static class Forward
{
    public static Decision<Convention> Next(Dice dice, Convention current, Circumstances circumstances)
    {
        if (current.Stage == Stage.Signed && !dice.Percent(3)) return Amend(dice, current, circumstances);
        var moves = StageDecisions.MovesOf(current, circumstances);
        // A second convention is no obstacle to a move that says why.
        if (moves is [{ Obstacles: [var obstacle, ..] }, ..] && obstacle.Rule != Rules.OneInForce) return Remove(dice, current, obstacle, null, circumstances);
        var next = moves is [var open, ..] ? open.To : Stage.Abandoned;
        return StageDecisions.Decide(current, Move(dice, next) with { On = next == Stage.Terminated ? current.EndDate!.Value : Conventions.Today }, circumstances);
    }

    private static Move Move(Dice dice, Stage to) => to == Stage.Abandoned || dice.Percent(20) ? Conventions.Move(to) : Conventions.Move(to) with { Reason = null };

    private static Decision<Convention> Amend(Dice dice, Convention current, Circumstances circumstances)
    {
        var open = current.Amendments.FirstOrDefault(a => a.Stage is not (AmendmentStage.Signed or AmendmentStage.Cancelled));
        if (open is null) return AmendmentDecisions.Propose(current, RandomActs.Changes(dice, current), Conventions.Today);
        var moved = AmendmentStageDecisions.Decide(current, open, new(open.Stage + 1, Conventions.Today, dice.Percent(30) ? "Motif" : null), circumstances);
        return moved.Refusals is [var obstacle, ..] ? Remove(dice, current, obstacle, open, circumstances) : moved;
    }

    private static Decision<Convention> Remove(Dice dice, Convention current, Refusal obstacle, Amendment? amendment, Circumstances circumstances) => obstacle.Rule switch
    {
        Rules.StageDeliberations => DeliberationDecisions.Record(current, RandomActs.Vote(dice, At(obstacle, current, amendment), amendment?.Number, isWon: true), Conventions.Today),
        Rules.StageSignatures => SignatureDecisions.Record(current, RandomActs.Sign(dice, At(obstacle, current, amendment), amendment?.Number), Conventions.Today),
        Rules.StageDocument => DocumentDecisions.File(current, RandomActs.Document(dice, DocumentType.SignedConvention, null)),
        _ when amendment is null => Commands.Revise(World.Good(dice), current, circumstances),
        _ when amendment.Stage == AmendmentStage.Draft => AmendmentDecisions.Revise(current, amendment, RandomActs.Changes(dice, current)),
        _ => AmendmentStageDecisions.Decide(current, amendment, new(AmendmentStage.Draft, Conventions.Today, "Motif"), circumstances),
    };

    /// <summary>The organisation of the party that a refusal points to.</summary>
    private static Guid At(Refusal obstacle, Convention current, Amendment? amendment)
    {
        var index = int.Parse(obstacle.Pointer.Split('/')[^1]);
        return (obstacle.Pointer.StartsWith("/changes", StringComparison.Ordinal) ? amendment!.Changes.Parties!.Add : current.Parties)[index].Organisation!.Value;
    }
}
