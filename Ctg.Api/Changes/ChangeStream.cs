using System.Globalization;
using System.Text;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Changes;

/// <summary>
/// The feed as it comes, each change an event of a stream whose id is its number. Whoever reads it goes on with that id as Last-Event-ID after
/// the connection ends: the token has expired, an hour is over, or the service stops.
/// </summary>
internal sealed class ChangeStream(ChangeReader reader, ChangeWatch watch, TimeProvider clock, ChangePart first, ChangeQuery query, Caller caller) : IResult
{
    /// <summary>How long nothing is sent at most: what stands between drops a connection that is silent for long.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = EventStream.MediaType;
        response.Headers.CacheControl = "no-store";
        // Some proxies keep back what is sent until there is more of it.
        response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        var end = EndOf(httpContext);
        var part = first;
        while (true)
        {
            await SendAsync(response, part, cancellation);
            if (watch.IsStopping || clock.GetUtcNow() >= end) return;
            part = await NextAsync(part, cancellation);
        }
    }

    /// <summary>A database that is away is waited for: whoever reads would only come back and wait too.</summary>
    private async Task<ChangePart> NextAsync(ChangePart part, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(query, caller, part.Next, Silence, cancellation);
        }
        catch (DatabaseUnavailableException away)
        {
            await Task.Delay(away.RetryAfter, clock, cancellation);
            return part with { Rows = [] };
        }
    }

    private DateTimeOffset EndOf(HttpContext context)
    {
        var longest = clock.GetUtcNow() + Longest;
        return long.TryParse(context.User.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var seconds) && DateTimeOffset.FromUnixTimeSeconds(seconds) is var expiry && expiry < longest
            ? expiry
            : longest;
    }

    /// <summary>The changes; where there is none, how far the feed was read, which says too that the stream goes on.</summary>
    private async Task SendAsync(HttpResponse response, ChangePart part, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (var row in part.Rows) text.Append(CultureInfo.InvariantCulture, $"id: {row.Seq}\ndata: {Encoding.UTF8.GetString(Documents.Write(row.ToEvent(caller)))}\n\n");
        if (part.Rows.Count == 0) text.Append(CultureInfo.InvariantCulture, $"id: {part.Next}\n\n");
        await response.WriteAsync(text.ToString(), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}

/// <summary>Makes streams, each from where the caller stands in the feed.</summary>
internal sealed class ChangeStreams(ChangeReader reader, ChangeWatch watch, TimeProvider clock)
{
    public IResult From(ChangePart first, ChangeQuery query, Caller caller) => new ChangeStream(reader, watch, clock, first, query, caller);
}
