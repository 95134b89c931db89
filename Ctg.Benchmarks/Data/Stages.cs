using Ctg.Domain.Conventions;

namespace Ctg.Benchmarks.Data;

/// <summary>How far conventions have come: nine in ten are signed.</summary>
internal static class Stages
{
    // Prime to the two, three, five and eight that the contents are dealt by.
    private const int Cycle = 49;

    public static Stage Of(int number) => (number % Cycle) switch
    {
        0 or 7 => Stage.Draft,
        14 => Stage.Preparation,
        21 or 28 => Stage.Deliberation,
        _ => Stage.Signed,
    };
}
