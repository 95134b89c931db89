using Ctg.Domain.Conventions.Acts;
using Ctg.Domain.Territories;

namespace Ctg.Domain.Conventions.Amendments;

/// <summary>The life of an amendment, from draft to signed or cancelled. Signed, its changes apply.</summary>
public static class AmendmentStageDecisions
{
    private static readonly Dictionary<AmendmentStage, AmendmentStage[]> Table = new()
    {
        [AmendmentStage.Draft] = [AmendmentStage.Deliberation, AmendmentStage.Cancelled],
        [AmendmentStage.Deliberation] = [AmendmentStage.Signature, AmendmentStage.Draft, AmendmentStage.Cancelled],
        [AmendmentStage.Signature] = [AmendmentStage.Signed, AmendmentStage.Draft, AmendmentStage.Cancelled],
        [AmendmentStage.Signed] = [],
        [AmendmentStage.Cancelled] = [],
    };

    /// <summary>The convention with its amendment in the new stage, or every guard that stands in the way.</summary>
    /// <param name="current">The state that holds <paramref name="known"/>.</param>
    /// <param name="known">The amendment as it stands.</param>
    /// <param name="move">Where to, when and why.</param>
    /// <param name="circumstances">Besides; the other conventions are those of the communes that the convention will have.</param>
    public static Decision<Convention> Decide(Convention current, Amendment known, AmendmentMove move, Circumstances circumstances)
    {
        if (AmendmentDecisions.OnlySigned(current).ToArray() is { Length: > 0 } notSigned) return Decision<Convention>.Refuse(notSigned);
        if (!Table[known.Stage].Contains(move.To)) return Decision<Convention>.Refuse(NotInTable(known.Stage, move.To));
        var next = After(current, known, move, circumstances.Movements);
        return Decision<Convention>.Of(next, [.. Guards(current, known, move, circumstances), .. Obstacles(current, next, known, move, circumstances)]);
    }

    /// <summary>The convention as the signed amendment would have it; for the look at what else covers its communes.</summary>
    public static Convention Preview(Convention current, Amendment known, IReadOnlyList<Movement> movements) => AmendmentEffects.Apply(current, known, movements);

    private static Convention After(Convention current, Amendment known, AmendmentMove move, IReadOnlyList<Movement> movements)
    {
        var isSigned = move.To == AmendmentStage.Signed;
        var moved = known with
        {
            Stage = move.To,
            StageSince = move.On,
            StageReason = move.Reason,
            SignedOn = isSigned ? ActRules.LastSignature(current, known.Number) ?? move.On : null,
            Changes = isSigned && known.Changes.Extension is { } extension
                ? known.Changes with { Extension = extension with { PreviousEndDate = current.EndDate } }
                : known.Changes,
        };
        var next = current.With(moved) with { Version = current.Version + 1 };
        if (move.To == AmendmentStage.Draft) return ActRules.Supersede(next, known.Number);
        return isSigned ? Preview(next, moved, movements) : next;
    }

    private static IEnumerable<Refusal> Guards(Convention current, Amendment known, AmendmentMove move, Circumstances circumstances) =>
    [
        .. ActRules.NotInTheFuture(move.On, "/on", circumstances.Today),
        .. MoveGuards.Reason(move.To == AmendmentStage.Cancelled || move.To < known.Stage, move.Reason),
        .. move.To == AmendmentStage.Signed ? MoveGuards.NotBeforeSignatures(current, known.Number, move.On) : [],
    ];

    private static IEnumerable<Refusal> Obstacles(Convention current, Convention next, Amendment known, AmendmentMove move, Circumstances circumstances)
    {
        if (move.To is AmendmentStage.Draft or AmendmentStage.Cancelled) return [];
        var parties = AmendmentRules.Parties(current, known).ToArray();
        return
        [
            .. AmendmentRules.For(current, known),
            .. ContentRules.For(Preview(current, known, circumstances.Movements), circumstances),
            .. move.To is AmendmentStage.Signature or AmendmentStage.Signed ? ActRules.Undeliberated(current, known.Number, parties) : [],
            .. move.To == AmendmentStage.Signed ? ActRules.Unsigned(current, known.Number, parties) : [],
            .. move.To == AmendmentStage.Signed ? ActRules.Early(current, known.Number, parties) : [],
            .. move.To == AmendmentStage.Signed ? OverlapRules.Refusals(next, circumstances, move.Reason) : [],
        ];
    }

    private static Refusal NotInTable(AmendmentStage from, AmendmentStage to) => new(Rules.AmendmentMove, "/to", new(
        $"Un avenant ne passe pas de {CodeWord.Of(from)} à {CodeWord.Of(to)} ; possible : {Names(from)}.",
        $"An amendment does not go from {CodeWord.Of(from)} to {CodeWord.Of(to)}; possible: {Names(from)}."));

    private static string Names(AmendmentStage from) => string.Join(", ", Table[from].Select(CodeWord.Of));
}
