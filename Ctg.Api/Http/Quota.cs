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
        var (minute, seconds) = Now();
        var left = _requests - Interlocked.Increment(ref minute.Taken(Caller.Of(context.User).Subject));
        Tell(context, left, seconds);
        return left >= 0 ? next(context) : NoneLeft(seconds).ExecuteAsync(context);
    }

    /// <summary>Takes more for a request that stands for several. Where the caller has not so many left, takes none and says so.</summary>
    public Problem? TakeMore(HttpContext context, int more)
    {
        if (_requests == 0) return null;
        var (minute, seconds) = Now();
        ref var taken = ref minute.Taken(Caller.Of(context.User).Subject);
        var left = _requests - Interlocked.Add(ref taken, more);
        var isThere = left >= 0;
        if (!isThere) left = _requests - Interlocked.Add(ref taken, -more);
        Tell(context, left, seconds);
        return isThere ? null : NoneLeft(seconds);
    }

    private static Problem NoneLeft(long seconds) => new(Problems.TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(seconds) };

    private void Tell(HttpContext context, int left, long seconds)
    {
        context.Response.Headers[PolicyHeader] = _policy;
        context.Response.Headers[Header] = $"\"caller\";r={Math.Max(0, left)};t={seconds}";
    }

    /// <returns>This minute, and in how many seconds it is over.</returns>
    private (Minute Minute, long Seconds) Now()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return (Of(now / Window), Window - now % Window);
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
