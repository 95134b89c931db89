using System.Diagnostics;
using System.Net;

namespace Ctg.Benchmarks.Load;

/// <summary>Sends one request over and over, on so many connections at once, each waiting for its answer.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int Connections = 32;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly List<Connection> _connections = [];
    private readonly WireRequest _request;
    private readonly int _status;

    private LoadGenerator(WireRequest request, int status) => (_request, _status) = (request, status);

    public static async Task<LoadGenerator> OpenAsync(IPEndPoint server, WireRequest request, int status, CancellationToken cancellation)
    {
        var generator = new LoadGenerator(request, status);
        while (generator._connections.Count < Connections) generator._connections.Add(await Connection.OpenAsync(server, cancellation));
        return generator;
    }

    /// <returns>Answers per second. A slice that does not end in time fails.</returns>
    public async Task<double> RunAsync(TimeSpan slice, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(slice + Grace);

        // Closing the sockets ends what waits on them, and costs nothing while all goes well.
        using var closing = limit.Token.Register(Dispose);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answers = await Task.WhenAll(_connections.Select(connection => Task.Run(() => DriveAsync(connection, started, slice), cancellation)));
            return answers.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new BenchmarkException($"A server did not answer within {Grace.TotalSeconds} seconds.");
        }
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task<long> DriveAsync(Connection connection, long started, TimeSpan slice)
    {
        var request = _request.Copy();
        var answers = 0L;
        for (; Stopwatch.GetElapsedTime(started) < slice; answers++) await connection.ExchangeAsync(request.Next(), _status);
        return answers;
    }
}
