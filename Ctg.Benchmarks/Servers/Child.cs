using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ctg.Benchmarks.Servers;

/// <summary>A server in a process of its own, on a free port of this machine; it ends with this object.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Child(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    /// <param name="assembly">The assembly to run, in the folder of this one.</param>
    /// <param name="ready">The path that answers 200 once the server is ready.</param>
    /// <param name="arguments">Its arguments, made from its address.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="cancellation">Ends the wait and the process.</param>
    public static async Task<Child> StartAsync(
        string assembly, string ready, Func<string, string[]> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments(address)])
        {
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var child = new Child(Process.Start(start) ?? throw new BenchmarkException($"{assembly} does not start."), new Uri(address));
        try
        {
            await child.WaitAsync(assembly, new Uri(child.Address, ready), cancellation);
            return child;
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private async Task WaitAsync(string assembly, Uri ready, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < TimeToStart; await Task.Delay(100, cancellation))
        {
            if (_process.HasExited) throw new BenchmarkException($"{assembly} ended with code {_process.ExitCode} instead of starting.");
            try
            {
                using var response = await client.GetAsync(ready, cancellation);
                if (response.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        throw new BenchmarkException($"{assembly} is not ready after {TimeToStart.TotalSeconds} seconds.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
