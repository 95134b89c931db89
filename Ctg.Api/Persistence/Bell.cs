namespace Ctg.Api.Persistence;

/// <summary>Wakes all that wait within this instance: there is something to look at.</summary>
internal class Bell(TimeProvider clock)
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Interlocked.Exchange(ref _rung, New()).SetResult();

    /// <summary>Done once it rings from now on; taken before the look, so that what comes meanwhile ends the wait.</summary>
    public Task Next() => Volatile.Read(ref _rung).Task;

    /// <summary>Waits for a ring that was taken before, or for the time to be over.</summary>
    public async Task WaitAsync(Task next, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            await next.WaitAsync(atMost, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // It is looked again.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
