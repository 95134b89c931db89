using Ctg.Domain;
using Ctg.Domain.Conventions;
using Ctg.Domain.Territories;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Tests.Domain.Properties;

/// <summary>What a step does; how exactly follows from its number and from the convention that it comes to.</summary>
internal enum Kind
{
    Forward,
    Revise,
    Move,
    Vote,
    ReviseVote,
    Sign,
    ReviseSignature,
    File,
    Replace,
    Propose,
    ReviseAmendment,
    MoveAmendment,
    Renew,
}

internal sealed record Step(Kind Kind, int Number);

/// <summary>A convention as it stands, the one that it renews, and the mergers of communes so far.</summary>
internal sealed record Life(Convention Current, Convention? Predecessor, IReadOnlyList<Movement> Mergers);

/// <summary>A command and what became of it.</summary>
internal sealed record Turn(Kind Kind, Life Before, Decision<Convention> Decision, Life After);

/// <summary>A sequence of commands on a convention that has come to a stage. One that is refused leaves the convention as it was.</summary>
internal sealed record Script(Stage Start, int Number, IReadOnlyList<Step> Steps)
{
    // More than half of the commands do the next thing that the convention waits for: without them hardly one would be signed.
    private static readonly (int Weight, Kind Kind)[] Weights =
    [
        (30, Kind.Forward), (2, Kind.Revise), (2, Kind.Move), (2, Kind.Vote), (2, Kind.ReviseVote), (2, Kind.Sign), (2, Kind.ReviseSignature),
        (1, Kind.File), (1, Kind.Replace), (2, Kind.Propose), (2, Kind.ReviseAmendment), (2, Kind.MoveAmendment), (1, Kind.Renew),
    ];

    private static readonly Gen<Step> AnyStep =
        from kind in Gen.Frequency([.. Weights.Select(w => (w.Weight, Gen.Constant(w.Kind)))])
        from number in Gen.Choose(0, int.MaxValue - 1)
        select new Step(kind, number);

    /// <summary>Up to 60 steps; a counterexample is shortened by leaving steps out.</summary>
    public static readonly Arbitrary<Script> Any = Arb.From(
        from start in Gen.Elements(Stage.Draft, Stage.Draft, Stage.Deliberation, Stage.Signed, Stage.Signed)
        from number in Gen.Choose(0, 999)
        from length in Gen.Choose(10, 60)
        from steps in Gen.ArrayOf(AnyStep, length)
        select new Script(start, number, steps),
        Shorter);

    public IEnumerable<Turn> Play()
    {
        var life = new Life(Conventions.At(Start, World.Good(new Dice(Number))), null, []);
        foreach (var step in Steps)
        {
            life = Mergers.Before(step, life);
            var decision = Commands.Of(step, life);
            var after = decision.State is not { } state ? life
                : step.Kind != Kind.Renew ? life with { Current = state }
                : new Life(state, life.Current, life.Mergers);
            yield return new Turn(step.Kind, life, decision, after);
            life = after;
        }
    }

    /// <summary>The sequence as it is played, for the message of a failure.</summary>
    public override string ToString() => $"from {Start} {Number}\n" + string.Join('\n', Steps.Zip(Play(), (step, turn) =>
        $"{step.Kind} {step.Number}: {turn.Before.Current.Stage} > {(turn.Decision.State is { } state ? $"{state.Stage}" : string.Join(", ", turn.Decision.Refusals.Select(r => $"{r.Pointer} {r.Rule}")))}"));

    private static IEnumerable<Script> Shorter(Script script)
    {
        for (var size = script.Steps.Count / 2; size > 0; size /= 2)
            for (var at = 0; at + size <= script.Steps.Count; at += size)
                yield return script with { Steps = [.. script.Steps.Take(at), .. script.Steps.Skip(at + size)] };
    }
}
