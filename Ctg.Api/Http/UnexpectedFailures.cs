using Ctg.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace Ctg.Api.Http;

/// <summary>Turns what was not expected into a problem: the database away, a request that breaks the protocol, a defect of ours.</summary>
internal sealed class UnexpectedFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody is left to answer.
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        await ProblemOf(exception).ExecuteAsync(httpContext);
        return true;
    }

    internal static Problem ProblemOf(Exception exception) => exception switch
    {
        DatabaseUnavailableException away => new Problem(Problems.Unavailable) { RetryAfter = away.RetryAfter },
        WriteConflictException => new Problem(Problems.Conflict),
        BadHttpRequestException bad => new Problem(Problems.ForStatus(bad.StatusCode)),
        _ => new Problem(Problems.Unexpected),
    };
}
