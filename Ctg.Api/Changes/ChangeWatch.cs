using Ctg.Api.Persistence;

namespace Ctg.Api.Changes;

/// <summary>
/// Tells those who wait that there is a change: at once of one that this instance committed, within a second of one that another did. That
/// takes one question a second, however many wait, and none while nobody does.
/// </summary>
internal sealed class ChangeWatch : BackgroundService
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Database _database;
    private readonly ChangeStore _store;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stopping;
    private readonly ILogger<ChangeWatch> _logger;
    private TaskCompletionSource _newer = New();
    private long _last;
    private int _waiting;

    public ChangeWatch(Database database, ChangeStore store, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ChangeWatch> logger)
    {
        (_database, _store, _clock, _stopping, _logger) = (database, store, clock, lifetime.ApplicationStopping, logger);
        database.Committed += Tell;
    }

    /// <summary>Whether the service is about to stop: nobody is to wait for it.</summary>
    public bool IsStopping => _stopping.IsCancellationRequested;

    /// <summary>Whether anybody waits.</summary>
    public bool IsAwaited => Volatile.Read(ref _waiting) > 0;

    /// <returns>Whether there is a change after the one; false where the time is over, or the service stops.</returns>
    public async Task<bool> WaitAsync(long after, TimeSpan atMost, CancellationToken cancellation)
    {
        var newer = NewerThan(after);
        if (newer.IsCompleted) return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopping);
        Interlocked.Increment(ref _waiting);
        try
        {
            await newer.WaitAsync(atMost, _clock, either.Token);
            return true;
        }
        catch (Exception e) when (e is TimeoutException || (IsStopping && !cancellation.IsCancellationRequested))
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public override void Dispose()
    {
        _database.Committed -= Tell;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenQuestions, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!IsAwaited) continue;
            try
            {
                Tell(await _store.LastAsync(stoppingToken));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Those who wait go on waiting, and what they read next says what is wrong. The service goes on too.
                _logger.LogWarning("The newest change could not be read: {Reason}", e.Message);
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task NewerThan(long after)
    {
        lock (_lock) return _last > after ? Task.CompletedTask : _newer.Task;
    }

    private void Tell(long last)
    {
        lock (_lock)
        {
            if (last <= _last) return;
            _last = last;
            _newer.SetResult();
            _newer = New();
        }
    }
}
