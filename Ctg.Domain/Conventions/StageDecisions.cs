using Ctg.Domain.Conventions.Acts;

namespace Ctg.Domain.Conventions;

/// <summary>The life of a convention, from draft to signed, terminated or abandoned.</summary>
public static class StageDecisions
{
    private static readonly Dictionary<Stage, Stage[]> Table = new()
    {
        [Stage.Draft] = [Stage.Preparation, Stage.Abandoned],
        [Stage.Preparation] = [Stage.Deliberation, Stage.Abandoned],
        [Stage.Deliberation] = [Stage.Signature, Stage.Preparation, Stage.Abandoned],
        [Stage.Signature] = [Stage.Signed, Stage.Preparation, Stage.Abandoned],
        [Stage.Signed] = [Stage.Terminated],
        [Stage.Terminated] = [],
        [Stage.Abandoned] = [],
    };

    /// <summary>The convention in its new stage, or every guard that stands in the way.</summary>
    /// <param name="current">The state to move.</param>
    /// <param name="move">Where to, when and why.</param>
    /// <param name="circumstances">Besides.</param>
    public static Decision<Convention> Decide(Convention current, Move move, Circumstances circumstances)
    {
        if (current.Stage.IsFinal()) return Decision<Convention>.Refuse(ConventionDecisions.Final(current));
        if (!Table[current.Stage].Contains(move.To)) return Decision<Convention>.Refuse(NotInTable(current.Stage, move.To));
        var moved = Moved(current, move, circumstances);
        return Decision<Convention>.Of(moved, [.. Obstacles(moved, move.Reason, circumstances), .. Guards(current, move, circumstances)]);
    }

    /// <summary>Every move that the stage has, with what stands in its way and what it takes; none for a stage that is final.</summary>
    public static IReadOnlyList<PossibleMove> MovesOf(Convention current, Circumstances circumstances) => [.. Table[current.Stage].Select(to =>
    {
        // On a date that fits, what the guards still miss is what the caller has to give.
        var bare = new Move { To = to, On = to == Stage.Terminated ? current.EndDate!.Value : circumstances.Today };
        return new PossibleMove(to, [.. Obstacles(Moved(current, bare, circumstances), null, circumstances)], [.. Guards(current, bare, circumstances).Select(guard => guard.Pointer)]);
    })];

    private static Convention Moved(Convention current, Move move, Circumstances circumstances)
    {
        var moved = current with
        {
            Version = current.Version + 1,
            Stage = move.To,
            StageSince = move.On,
            StageReason = move.Reason,
            SignedOn = move.To == Stage.Signed ? ActRules.LastSignature(current, null) ?? move.On : current.SignedOn,
            Termination = move.To == Stage.Terminated ? Ending(move) : null,
            Diagnosis = move.To == Stage.Deliberation ? DiagnosisGuards.Outcome(move, circumstances) : current.Diagnosis,
        };
        return move.To == Stage.Preparation && current.Stage > Stage.Preparation ? ActRules.Supersede(moved, null) : moved;
    }

    /// <summary>What the convention itself must satisfy in the stage it comes to.</summary>
    private static IEnumerable<Refusal> Obstacles(Convention moved, string? reason, Circumstances circumstances) => moved.Stage is Stage.Abandoned or Stage.Terminated
        ? []
        :
        [
            .. ContentRules.For(moved, circumstances),
            .. moved.Stage == Stage.Deliberation ? DiagnosisGuards.Obstacles(moved, circumstances) : [],
            .. moved.Stage is Stage.Signature or Stage.Signed ? ActRules.Undeliberated(moved, null, ActRules.Parties(moved)) : [],
            .. moved.Stage == Stage.Signed ? SignedByAll(moved) : [],
            .. moved.Stage == Stage.Signed ? OverlapRules.Refusals(moved, circumstances, reason) : [],
        ];

    private static IEnumerable<Refusal> SignedByAll(Convention moved)
    {
        foreach (var refusal in ActRules.Unsigned(moved, null, ActRules.Parties(moved))) yield return refusal;
        foreach (var refusal in ActRules.Early(moved, null, ActRules.Parties(moved))) yield return refusal;
        if (!moved.Documents.Any(d => d.Type == DocumentType.SignedConvention))
            yield return new(Rules.StageDocument, "/documents", new("Il manque la convention signée parmi les documents.", "The signed convention is missing among the documents."));
        if (moved.SignedOn > moved.EndDate && ActRules.LastSignature(moved, null) is not null)
            yield return new(Rules.SignatureBeforeEnd, "/signatures", new(
                "La signature ne peut pas suivre la fin de la convention.", "The signature cannot follow the end of the convention."));
    }

    private static IEnumerable<Refusal> Guards(Convention current, Move move, Circumstances circumstances) =>
    [
        .. ActRules.NotInTheFuture(move.To == Stage.Terminated ? null : move.On, "/on", circumstances.Today),
        .. MoveGuards.Reason(move.To == Stage.Abandoned || move.To < current.Stage, move.Reason),
        .. move.To == Stage.Deliberation ? DiagnosisGuards.Guards(move, circumstances) : [],
        .. move.To == Stage.Signed ? MoveGuards.NotBeforeSignatures(current, null, move.On) : [],
        .. move.To == Stage.Terminated ? TerminationGuards(current, move) : [],
    ];

    private static IEnumerable<Refusal> TerminationGuards(Convention current, Move move)
    {
        if (move.Cause is null) yield return Termination("/cause", "La cause de la résiliation est requise.", "The cause of the termination is required.");
        if (move.NotifiedOn is null) yield return Termination("/notifiedOn", "La date de notification est requise.", "The date of notification is required.");
        if (string.IsNullOrWhiteSpace(move.DecisionReference))
            yield return Termination("/decisionReference", "La référence de la décision est requise.", "The reference of the decision is required.");
        if (move.On < current.StartDate || move.On > current.EndDate)
            yield return Termination("/on", "La résiliation prend effet pendant la convention.", "The termination takes effect within the period of the convention.");
    }

    private static Refusal Termination(string pointer, string french, string english) => new(Rules.StageTermination, pointer, new(french, english));

    private static Termination? Ending(Move move) =>
        move is { Cause: { } cause, NotifiedOn: { } notified, DecisionReference: { } decision }
            ? new Termination { Cause = cause, NotifiedOn = notified, EffectiveOn = move.On, DecisionReference = decision }
            : null;

    private static Refusal NotInTable(Stage from, Stage to) => new(Rules.StageMove, "/to", new(
        $"Une convention ne passe pas de {CodeWord.Of(from)} à {CodeWord.Of(to)} ; possible : {Names(from)}.",
        $"A convention does not go from {CodeWord.Of(from)} to {CodeWord.Of(to)}; possible: {Names(from)}."));

    private static string Names(Stage from) => string.Join(", ", Table[from].Select(CodeWord.Of));
}
