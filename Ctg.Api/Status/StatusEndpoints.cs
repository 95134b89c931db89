using Ctg.Api.Http;

namespace Ctg.Api.Status;

public static class StatusEndpoints
{
    private const string Tag = "Status";

    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<StatusStore>()
        .AddSingleton<Heartbeat>()
        .AddHostedService<HeartbeatWorker>()
        .AddOptions<StatusOptions>().BindConfiguration(StatusOptions.Section).Services;

    public static RouteGroupBuilder MapStatus(this RouteGroupBuilder group)
    {
        group.MapGet("/status", Get).WithName("getStatus").WithSummary("Read whether the service is available, and was").WithTags(Tag).AllowAnonymous().NeedsNoDatabase().NotInBatch()
            .WithDescription(
                "For everybody, without a token. The answer is 200 also where the service is unavailable. Its instances say once a minute that they are ready; where none does for more than three minutes, that is an outage. "
                + "What lies between callers and the service is not seen.");
        return group;
    }

    private static async Task<Answer<ServiceStatus>> Get(StatusStore store, CancellationToken cancellation) => Answer<ServiceStatus>.Of(await store.ReadAsync(cancellation));
}
