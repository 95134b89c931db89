using System.Net;

namespace Ctg.Benchmarks.Load;

/// <summary>A server and what it is asked.</summary>
internal sealed record Side(IPEndPoint Server, WireRequest Request);

/// <summary>Several sides under the same load, in turn and within the same minute, so that whatever the machine does meets all of them.</summary>
/// <param name="PerSecond">Answers per second of each side, the median of its slices.</param>
/// <param name="Ratios">Those of the first side as a share of those of each, the median over the turns.</param>
internal sealed record Comparison(IReadOnlyList<double> PerSecond, IReadOnlyList<double> Ratios)
{
    private const int Turns = 5;

    // On two busy processors the compiler of the runtime takes its time; before it is done, what is measured is the compiler.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<Comparison> MeasureAsync(IReadOnlyList<Side> sides, int status, TimeSpan slice, CancellationToken cancellation)
    {
        var generators = new List<LoadGenerator>();
        try
        {
            foreach (var side in sides) generators.Add(await LoadGenerator.OpenAsync(side.Server, side.Request, status, cancellation));
            foreach (var generator in generators) await generator.RunAsync(WarmUp, cancellation);
            var turns = new List<double[]>();
            while (turns.Count < Turns)
            {
                var turn = new double[sides.Count];
                for (var i = 0; i < turn.Length; i++) turn[i] = await generators[i].RunAsync(slice, cancellation);
                turns.Add(turn);
            }
            return new Comparison([.. sides.Select((_, i) => turns.Select(t => t[i]).Median())], [.. sides.Select((_, i) => turns.Select(t => t[0] / t[i]).Median())]);
        }
        finally
        {
            generators.ForEach(generator => generator.Dispose());
        }
    }
}
