using Ctg.Domain.Conventions;

namespace Ctg.Benchmarks.Data;

/// <summary>How far conventions have come: nine in ten are signed.</summary>
internal static class Stages
{
    private static readonly (Stage Stage, int Month)[] Path = [(Stage.Preparation, 3), (Stage.Deliberation, 9), (Stage.Signature, 11), (Stage.Signed, 12)];

    // Prime to the two, three, five and eight that the contents are dealt by.
    private const int Cycle = 49;

    public static IEnumerable<Move> Of(int number, int firstYear) => Path
        .Take((number % Cycle) switch
        {
            0 or 7 => 0,
            14 => 1,
            21 or 28 => 2,
            _ => Path.Length,
        })
        .Select(step => new Move { To = step.Stage, On = new DateOnly(firstYear, step.Month, 15) });
}
