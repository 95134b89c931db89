using System.Net;

namespace Ctg.Benchmarks.Load;

/// <summary>The service and the ceiling under the same load, in turn and within the same minute, so that whatever the machine does meets both.</summary>
/// <param name="Service">Answers per second, the median of the slices.</param>
/// <param name="Ceiling">The same of the ceiling.</param>
/// <param name="Ratio">The median of the ratios of each pair of slices.</param>
internal sealed record Comparison(double Service, double Ceiling, double Ratio)
{
    private const int Pairs = 5;

    // On two busy processors the compiler of the runtime takes its time; before it is done, what is measured is the compiler.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<Comparison> MeasureAsync(
        IPEndPoint service, IPEndPoint ceiling, WireRequest request, int status, TimeSpan slice, CancellationToken cancellation)
    {
        using var ours = await LoadGenerator.OpenAsync(service, request, status, cancellation);
        using var bare = await LoadGenerator.OpenAsync(ceiling, request, status, cancellation);
        foreach (var generator in new[] { ours, bare }) await generator.RunAsync(WarmUp, cancellation);
        var pairs = new List<(double Service, double Ceiling)>();
        while (pairs.Count < Pairs) pairs.Add((await ours.RunAsync(slice, cancellation), await bare.RunAsync(slice, cancellation)));
        return new Comparison(pairs.Select(p => p.Service).Median(), pairs.Select(p => p.Ceiling).Median(), pairs.Select(p => p.Service / p.Ceiling).Median());
    }
}
