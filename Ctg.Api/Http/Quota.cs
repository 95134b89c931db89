using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ctg.Api.Security;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Http;

/// <summary>
/// How many requests each caller has left in this minute, told in RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers). A
/// caller is the subject of a token, and what it takes is counted by each instance, from one full minute to the next. (The limiters of the framework go
/// by a clock of their own, and do not tell when they begin anew.)
/// </summary>
internal sealed class Quota(IOptions<QuotaOptions> options, TimeProvider clock)
{
    public const string Header = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    private const int Window = 60;

    private readonly int _requests = options.Value.RequestsPerMinute;
    private readonly string _policy = $"\"caller\";q={options.Value.RequestsPerMinute};w={Window}";
    private Minute _minute = new(0);

    /// <summary>Goes on where the caller has a request left; else answers 429.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_requests == 0) return next(context);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (left, seconds) = (_requests - Interlocked.Increment(ref Of(now / Window).Taken(Caller.Of(context.User).Subject)), Window - now % Window);
        context.Response.Headers[PolicyHeader] = _policy;
        context.Response.Headers[Header] = $"\"caller\";r={Math.Max(0, left)};t={seconds}";
        return left >= 0 ? next(context) : new Problem(Problems.TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(seconds) }.ExecuteAsync(context);
    }

    private Minute Of(long number)
    {
        var minute = Volatile.Read(ref _minute);
        if (minute.Number >= number) return minute;
        // Of several that find a new minute, one brings it; what was taken in the one before is forgotten.
        Interlocked.CompareExchange(ref _minute, new Minute(number), minute);
        return Volatile.Read(ref _minute);
    }

    private sealed class Minute(long number)
    {
        private readonly ConcurrentDictionary<string, StrongBox<int>> _taken = new(StringComparer.Ordinal);

        public long Number => number;

        public ref int Taken(string subject) => ref _taken.GetOrAdd(subject, static _ => new StrongBox<int>()).Value;
    }
}
