using System.Net.Http.Headers;
using System.Security.Authentication;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Sending;

/// <summary>Sends one event, signed, and tells what came back. Nothing is followed, nothing of an answer but its head is read, nothing is remembered.</summary>
internal sealed class WebhookSender : IDisposable
{
    /// <summary>How long an answer is waited for.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public WebhookSender(AddressPolicy policy, INameResolver resolver, TimeProvider clock)
    {
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = new GuardedConnection(policy, resolver).ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // Of a receiver's name, another address is seen after a minute.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            // In kilobytes.
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 16 * 1024,
            // What a request is part of here is no receiver's concern.
            ActivityHeadersPropagator = null,
        };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Ctg-Webhooks");
    }

    /// <param name="url">Where to.</param>
    /// <param name="id">The same at every attempt.</param>
    /// <param name="secrets">What signs.</param>
    /// <param name="body">The event.</param>
    /// <param name="cancellation">Ends the attempt without a result.</param>
    public async Task<SendResult> SendAsync(string url, Guid id, IReadOnlyList<byte[]> secrets, byte[] body, CancellationToken cancellation)
    {
        var began = _clock.GetTimestamp();
        using var timeout = new CancellationTokenSource(Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var request = Request(url, id, secrets, body);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new(ErrorOf((int)response.StatusCode), (int)response.StatusCode, RetryAfter(response.Headers.RetryAfter), _clock.GetElapsedTime(began));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && e is HttpRequestException or OperationCanceledException)
        {
            return new(timeout.IsCancellationRequested ? DeliveryError.TimedOut : ErrorOf(e), null, null, _clock.GetElapsedTime(began));
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(string url, Guid id, IReadOnlyList<byte[]> secrets, byte[] body)
    {
        var now = _clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        request.Headers.Add("webhook-id", $"{id}");
        request.Headers.Add("webhook-timestamp", $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", SigningSecret.Sign(secrets, $"{id}", now, body));
        return request;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - _clock.GetUtcNow());

    private static DeliveryError? ErrorOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => DeliveryError.Redirected,
        _ => DeliveryError.Refused,
    };

    private static DeliveryError ErrorOf(Exception? exception) => exception switch
    {
        null => DeliveryError.ConnectionFailed,
        AddressNotAllowedException => DeliveryError.AddressNotAllowed,
        NameUnknownException => DeliveryError.NameUnknown,
        AuthenticationException => DeliveryError.TlsFailed,
        _ => ErrorOf(exception.InnerException),
    };
}

/// <summary>What came back of an attempt.</summary>
/// <param name="Error">Why it was no delivery; null where it was one.</param>
/// <param name="HttpStatus">The status of the answer, where there was one.</param>
/// <param name="RetryAfter">After how long the receiver wants to be asked again.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record SendResult(DeliveryError? Error, int? HttpStatus, TimeSpan? RetryAfter, TimeSpan Duration);
