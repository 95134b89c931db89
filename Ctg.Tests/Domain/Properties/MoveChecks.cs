using Ctg.Domain;
using Ctg.Domain.Conventions;

namespace Ctg.Tests.Domain.Properties;

/// <summary>What the moves of a convention are said to take, held against what is decided.</summary>
internal static class MoveChecks
{
    public static IEnumerable<string> Broken(Convention current, Stage to, Circumstances circumstances)
    {
        var told = StageDecisions.MovesOf(current, circumstances).SingleOrDefault(move => move.To == to);
        var bare = new Move { To = to, On = to == Stage.Terminated && current.EndDate is { } end ? end : Conventions.Today };
        if (told is null)
        {
            if (StageDecisions.Decide(current, Conventions.Move(to), circumstances).Refusals is not [{ Rule: Rules.StageMove or Rules.StageFinal }])
                yield return $"{current.Stage} to {to} is not told of";
            yield break;
        }
        var decision = StageDecisions.Decide(current, told.Needs.Aggregate(bare, Given), circumstances);
        if (!decision.Refusals.SequenceEqual(told.Obstacles)) yield return $"{current.Stage} to {to}: told {Pointers(told.Obstacles)}, refused {Pointers(decision.Refusals)}";
        if (told.Obstacles.Count == 0 && decision.State?.Stage != to) yield return $"{current.Stage} to {to} is open, and not accepted";
        var without = StageDecisions.Decide(current, bare, circumstances).Refusals.Select(r => r.Pointer);
        if (!without.SequenceEqual([.. told.Obstacles.Select(r => r.Pointer), .. told.Needs])) yield return $"{current.Stage} to {to} needs {string.Join(", ", without)}";
    }

    private static Move Given(Move move, string need) => need switch
    {
        "/reason" => move with { Reason = "Motif" },
        "/diagnosisValidatedOn" => move with { DiagnosisValidatedOn = Conventions.Today },
        "/cause" => move with { Cause = TerminationCause.MutualAgreement },
        "/notifiedOn" => move with { NotifiedOn = Conventions.Today },
        "/decisionReference" => move with { DecisionReference = "CA 2026-1" },
        _ => move,
    };

    private static string Pointers(IEnumerable<Refusal> refusals) => string.Join(", ", refusals.Select(r => $"{r.Pointer} {r.Rule}"));
}
