using System.Collections.Concurrent;
using Ctg.Api.Persistence;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>
/// Has changes sent, as long as the service runs. It looks when this instance has committed something, when an attempt has ended, when the next comes due, and
/// now and then for what another instance has left.
/// </summary>
internal sealed class DeliveryWorker : BackgroundService
{
    /// <summary>After how long it looks at the latest.</summary>
    internal static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    /// <summary>Attempts at once, to one webhook and in all: a receiver that is slow holds up its own.</summary>
    internal const int AtOnceToOne = 4;
    private const int AtOnce = 64;

    private readonly Database _database;
    private readonly DeliveryBell _bell;
    private readonly FanOut _fanOut;
    private readonly DeliveryQueue _queue;
    private readonly Deliverer _deliverer;
    private readonly bool _delivers;
    private readonly ILogger<DeliveryWorker> _logger;
    private readonly ConcurrentDictionary<long, (long WebhookKey, Task Attempt)> _running = new();

    public DeliveryWorker(
        Database database, DeliveryBell bell, FanOut fanOut, DeliveryQueue queue, Deliverer deliverer, IOptions<WebhookOptions> options, ILogger<DeliveryWorker> logger)
    {
        (_database, _bell, _fanOut, _queue, _deliverer, _delivers, _logger) = (database, bell, fanOut, queue, deliverer, options.Value.Delivers, logger);
        database.Committed += Wake;
    }

    public override void Dispose()
    {
        _database.Committed -= Wake;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_delivers && !stoppingToken.IsCancellationRequested)
        {
            // Made before the look: what was committed until then is seen by it, and what comes later ends the wait.
            var wake = _bell.Next();
            await WaitAsync(wake, await LookAsync(stoppingToken), stoppingToken);
        }
        // An attempt is not broken off by the end of the service; the host does that to those that take too long.
        await Task.WhenAll(_running.Values.Select(r => r.Attempt));
    }

    private void Wake(long seq) => _bell.Ring();

    /// <returns>How long nothing is due.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken stopping)
    {
        try
        {
            await _fanOut.RunAsync(stopping);
            // One instant for all: what comes due during the look is the next to come due.
            var at = _queue.Now;
            foreach (var webhook in (await _queue.DueWebhooksAsync(at, stopping)).OrderBy(RunningTo))
            {
                var free = Math.Min(AtOnceToOne - RunningTo(webhook), AtOnce - _running.Count);
                if (free <= 0) continue;
                foreach (var delivery in (await _queue.DueOfAsync(webhook, at, AtOnceToOne, stopping)).Where(d => !_running.ContainsKey(d)).Take(free)) Start(webhook, delivery);
            }
            var due = await _queue.NextDueAsync(at, stopping) - _queue.Now;
            return due < Look ? due.Value : Look;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            _logger.LogWarning("What is to be sent to webhooks could not be read: {Reason}", e.Message);
            return Look;
        }
        catch (OperationCanceledException)
        {
            return Look;
        }
    }

    private int RunningTo(long webhookKey) => _running.Values.Count(r => r.WebhookKey == webhookKey);

    private void Start(long webhookKey, long deliveryKey)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[deliveryKey] = (webhookKey, AttemptAsync(begin.Task, deliveryKey));
        begin.SetResult();
    }

    private async Task AttemptAsync(Task begin, long deliveryKey)
    {
        await begin;
        try
        {
            await _deliverer.RunAsync(deliveryKey, CancellationToken.None);
            _running.TryRemove(deliveryKey, out _);
            _bell.Ring();
        }
        catch (Exception e)
        {
            // What was taken is taken again once its time is over, or at the next look.
            _running.TryRemove(deliveryKey, out _);
            _logger.LogWarning("An event could not be sent to its webhook, and will be: {Reason}", e.Message);
        }
    }

    private async Task WaitAsync(Task wake, TimeSpan atMost, CancellationToken stopping)
    {
        try
        {
            await _bell.WaitAsync(wake, atMost > TimeSpan.Zero ? atMost : TimeSpan.FromMilliseconds(1), stopping);
        }
        catch (OperationCanceledException)
        {
            // The service stops: what is under way is waited for.
        }
    }
}
