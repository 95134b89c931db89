using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ctg.Tests.Operations;

/// <summary>The service as an operator starts it: a process of its own, on a real socket.</summary>
internal sealed class CtgProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CtgProcess(string environment, int port, string[] arguments)
    {
        Port = port;
        var start = new ProcessStartInfo("dotnet", ["Ctg.Api.dll", .. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Note(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Note(_errors, line.Data);
        _process.Exited += (_, _) => _ready.TrySetResult();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public string Output => _output.ToString();

    public string[] Errors => _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public HttpClient Client => new() { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };

    /// <summary>Starts the service, and waits until it has announced itself or ended.</summary>
    public static async Task<CtgProcess> StartAsync(string environment, params string[] arguments) => await StartOnAsync(FreePort(), environment, arguments);

    public static async Task<CtgProcess> StartOnAsync(int port, string environment, params string[] arguments)
    {
        var service = new CtgProcess(environment, port, arguments);
        await service._ready.Task.WaitAsync(Patience);
        return service;
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(StringBuilder lines, string? line)
    {
        if (line is null) return;
        lock (lines) lines.Append(line).Append('\n');
        if (line.Contains("/health/ready", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
