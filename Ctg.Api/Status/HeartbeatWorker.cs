using Microsoft.Extensions.Options;

namespace Ctg.Api.Status;

/// <summary>Has the service say that it is up, once a minute for as long as it runs.</summary>
internal sealed class HeartbeatWorker(Heartbeat heartbeat, IOptions<StatusOptions> options, TimeProvider clock, ILogger<HeartbeatWorker> logger) : BackgroundService
{
    internal static readonly TimeSpan BetweenBeats = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Measures) return;
        using var timer = new PeriodicTimer(BetweenBeats, clock);
        do
        {
            await BeatAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        try
        {
            await heartbeat.BeatAsync(stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // The outage shows in what is missing.
            logger.LogWarning("It could not be noted that the service is up: {Reason}", e.Message);
        }
    }
}
