using System.Diagnostics;
using System.Net;

namespace Ctg.Benchmarks.Load;

/// <summary>How long one request takes when nobody else asks.</summary>
internal static class Latency
{
    private const int WarmUp = 20;
    private const int Counted = 30;

    /// <returns>The median, in milliseconds.</returns>
    public static async Task<double> MeasureAsync(IPEndPoint server, WireRequest request, int status, CancellationToken cancellation)
    {
        using var connection = await Connection.OpenAsync(server, cancellation);
        using var closing = cancellation.Register(connection.Dispose);
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Counted; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            await connection.ExchangeAsync(request.Next(), status);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Skip(WarmUp).Median();
    }
}
