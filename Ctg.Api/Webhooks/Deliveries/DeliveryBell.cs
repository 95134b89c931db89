namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>Wakes who sends: there is something to look at.</summary>
internal sealed class DeliveryBell
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Done once it rings from now on.</summary>
    public Task Next()
    {
        var next = New();
        Volatile.Write(ref _rung, next);
        return next.Task;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
