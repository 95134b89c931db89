using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Ctg.Api.Imports;

/// <summary>Tells within this instance that there is work, how far it is, and that it has come to its end.</summary>
internal sealed class ImportWatch(TimeProvider clock)
{
    /// <summary>How soon is seen what another instance has done.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, int> _done = [];
    private readonly Channel<bool> _work = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private TaskCompletionSource _ended = New();

    /// <summary>How many rows of an import are dealt with, where this instance works on it.</summary>
    public int? DoneOf(Guid import) => _done.TryGetValue(import, out var done) ? done : null;

    public IProgress<int> ProgressOf(Guid import) => new Share(_done, import);

    /// <summary>Says that there is a file.</summary>
    public void Tell() => _work.Writer.TryWrite(true);

    /// <summary>Waits for a file that came to this instance.</summary>
    public async Task WaitForWorkAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await _work.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to look for what other instances have left.
        }
    }

    /// <summary>Says that an import has come to its end.</summary>
    public void End(Guid import)
    {
        _done.TryRemove(import, out _);
        lock (_lock)
        {
            _ended.SetResult();
            _ended = New();
        }
    }

    /// <summary>What will be over once an import of this instance ends; taken before it is looked whether it has.</summary>
    public Task NextEnd()
    {
        lock (_lock) return _ended.Task;
    }

    /// <summary>Waits for an end, a look at other instances, or the time to be over.</summary>
    public async Task WaitForEndAsync(Task next, TimeSpan left, CancellationToken cancellation)
    {
        try
        {
            await next.WaitAsync(left < BetweenLooks ? left : BetweenLooks, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // It is looked again.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Share(ConcurrentDictionary<Guid, int> done, Guid import) : IProgress<int>
    {
        public void Report(int value) => done[import] = value;
    }
}
