using Ctg.Client;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

public static class CtgClientRegistration
{
    /// <summary>Longer than the service may wait for a change.</summary>
    private static readonly TimeSpan OfAnAttempt = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Registers <see cref="ICtgClient"/> over <c>IHttpClientFactory</c>. What fails and passes is tried again: reads, and POSTs, each of which has an
    /// Idempotency-Key so that a repeat is safe. Changes under an entity tag are not, since the first try may have made it another.
    /// </summary>
    /// <exception cref="OptionsValidationException">When the client is made: there is no address.</exception>
    public static IHttpClientBuilder AddCtgClient(this IServiceCollection services, Action<CtgClientOptions> configure)
    {
        services.AddOptions<CtgClientOptions>().Configure(configure).Validate(options => options.BaseAddress is not null, "CtgClientOptions.BaseAddress is missing.");
        services.AddTransient<CallerHandler>();
        var builder = services.AddHttpClient<ICtgClient, CtgClient>((provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<CtgClientOptions>>().Value;
            client.BaseAddress = options.BaseAddress;
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(options.Language);
            // The time of a request, with its repeats, is kept below.
            client.Timeout = Timeout.InfiniteTimeSpan;
        });
        builder.AddHttpMessageHandler<CallerHandler>();
        builder.AddStandardResilienceHandler(Configure);
        return builder;
    }

    private static void Configure(HttpStandardResilienceOptions options)
    {
        options.AttemptTimeout.Timeout = OfAnAttempt;
        options.CircuitBreaker.SamplingDuration = 2 * OfAnAttempt;
        options.TotalRequestTimeout.Timeout = 4 * OfAnAttempt;
        options.Retry.DisableFor(HttpMethod.Patch, HttpMethod.Put, HttpMethod.Delete);
    }
}
