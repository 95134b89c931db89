using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Ctg.Client;

/// <summary>Says who calls, and gives each POST the key that makes a repeat of it safe.</summary>
internal sealed class CallerHandler(IOptions<CtgClientOptions> options) : DelegatingHandler
{
    private const string IdempotencyKey = "Idempotency-Key";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Value.AccessToken is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken).ConfigureAwait(false));
        if (request.Method == HttpMethod.Post && !request.Headers.Contains(IdempotencyKey)) request.Headers.Add(IdempotencyKey, $"{Guid.CreateVersion7()}");
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
