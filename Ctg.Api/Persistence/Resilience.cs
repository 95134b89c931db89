using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Ctg.Api.Persistence;

/// <summary>
/// The one pipeline around each whole unit of work (open, transaction, commit): retry outside, circuit breaker between, timeout inside.
/// </summary>
internal static class Resilience
{
    public static ResiliencePipeline Pipeline(Engine engine, DatabaseOptions options, TimeProvider clock)
    {
        bool IsAway(Exception? e) => e is TimeoutRejectedException or CommitInDoubtException or PoolExhaustedException || (e is not null && engine.IsTransient(e));
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                // A duplicate key means that another writer was first: tried again, the look-ups of the unit see what it wrote.
                ShouldHandle = arguments => ValueTask.FromResult(
                    IsAway(arguments.Outcome.Exception) || (arguments.Outcome.Exception is { } e && engine.IsDuplicateKey(e))),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds),
            });
        }
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsAway(arguments.Outcome.Exception)),
                FailureRatio = 0.8,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
            })
            .AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds))
            .Build();
    }
}

/// <summary>The commit failed without saying whether it had been done; the unit is looked up before it is tried again.</summary>
public sealed class CommitInDoubtException(Exception inner) : Exception("The commit got no answer.", inner);

/// <summary>No connection was to be had from the pool in time.</summary>
public sealed class PoolExhaustedException(Exception inner) : Exception("The pool of connections is exhausted.", inner);

/// <summary>The database stays away: nothing was acknowledged, and the caller may come back.</summary>
public sealed class DatabaseUnavailableException(TimeSpan retryAfter, Exception inner) : Exception("The database is not available.", inner)
{
    public TimeSpan RetryAfter => retryAfter;
}

/// <summary>A unique key still refuses after the retries: the write conflicts with what is stored.</summary>
public sealed class WriteConflictException(Exception inner) : Exception("Another write holds the same key.", inner);
