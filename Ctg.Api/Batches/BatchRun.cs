using Ctg.Api.Http;
using Ctg.Api.Persistence;

namespace Ctg.Api.Batches;

/// <summary>Runs the operations of a batch one after the other: all in one unit of work, or each in its own (docs/adr/0024-batches.md).</summary>
internal sealed class BatchRun(OperationPipeline pipeline, Database database, ILogger<BatchRun> logger)
{
    /// <summary>All of them or none: the first that is refused ends it. What fails otherwise fails the unit, which may be run again.</summary>
    public Task<Answer<BatchResults>> TogetherAsync(UnitOfWork unit, HttpContext context, IReadOnlyList<BatchOperation> operations) => unit.RunAsync(async session =>
    {
        using var joined = database.Join(session);
        var progress = new BatchProgress();
        foreach (var operation in operations)
        {
            var result = await RunAsync(new OperationRequest(context, operation, progress.PathOf(operation), session.Cancellation), progress.RefusalOf(operation), alone: false);
            if (!result.IsDone) return Answer<BatchResults>.OfNothing(await UndoneAsync(context, operations, progress.Results.Count, result));
            progress.Add(operation, result);
        }
        return Answer<BatchResults>.Of(BatchResults.Of(progress.Results));
    });

    /// <summary>Each by itself: one that is refused or fails ends no other. With a key, each is done once.</summary>
    public async Task<Answer<BatchResults>> EachAsync(UnitOfWork unit, HttpContext context, IReadOnlyList<BatchOperation> operations)
    {
        // From here on the key is that of this batch: another one with it is refused as a whole, before any of its operations is done.
        if (unit.Key is not null && await unit.RunAsync(_ => Task.FromResult(Answer<BatchResults>.Of(Array.Empty<byte>()))) is { Problem: { } reused }) return reused;
        var progress = new BatchProgress();
        foreach (var (index, operation) in operations.Index())
        {
            var request = new OperationRequest(context, operation, progress.PathOf(operation), context.RequestAborted);
            request.Keep(Idempotency.OfOperation(unit, context.Request, index, request.Body));
            progress.Add(operation, await RunAsync(request, progress.RefusalOf(operation), alone: true));
        }
        return Answer<BatchResults>.Of(BatchResults.Of(progress.Results));
    }

    private async Task<BatchResult> RunAsync(OperationRequest request, Problem? refusal, bool alone)
    {
        if (refusal is not null) return await request.AnswerAsync(refusal);
        try
        {
            return await request.RunAsync(pipeline);
        }
        catch (Exception e) when (alone && !request.IsAborted)
        {
            if (e is not (DatabaseUnavailableException or WriteConflictException)) logger.LogError(e, "An operation of a batch failed: {Path}", request.Path);
            return await request.AnswerAsync(UnexpectedFailures.ProblemOf(e));
        }
    }

    /// <summary>Those before the one that was refused are undone, those after it were not begun.</summary>
    private static async Task<BatchResults> UndoneAsync(HttpContext context, IReadOnlyList<BatchOperation> operations, int refused, BatchResult result)
    {
        var results = new List<BatchResult>(operations.Count);
        foreach (var (index, operation) in operations.Index())
        {
            results.Add(index == refused ? result
                : await new OperationRequest(context, operation, operation.Path!, context.RequestAborted).AnswerAsync(BatchProgress.Depends(on: refused)));
        }
        return BatchResults.Of(results);
    }
}
