using Ctg.Api.Http;
using FluentValidation;

namespace Ctg.Api.Batches;

public static class BatchEndpoints
{
    public static IServiceCollection AddBatches(this IServiceCollection services) => services
        .AddSingleton<OperationPipeline>()
        .AddSingleton<BatchRun>()
        .AddSingleton<IValidator<Batch>, BatchValidator>();

    public static RouteGroupBuilder MapBatches(this RouteGroupBuilder group)
    {
        group.MapPost("/batch", Run).WithName("batch").WithSummary("Do several operations at once").WithTags("Batch").Writes().NotInBatch().WithMetadata(new BodyLimit(Batch.MaximumBytes))
            .WithDescription("At most 500 operations of this contract, each with the rights, the checks and the answer that it has by itself, one after the other. All of them or none in one transaction, in which each "
                + "sees what those before it have written; or, where atomic is false, each by itself. The answer is 200 whatever becomes of them: refused says how many were not done. The history, the feed and what was "
                + "known at an instant have the changes of an atomic batch once it is done. With an Idempotency-Key a repeat does nothing twice. Each operation counts for the quota. Bodies and answers are JSON.");
        return group;
    }

    private static async Task<Answer<BatchResults>> Run(Body<Batch> body, UnitOfWork unit, BatchRun run, Quota quota, HttpContext context)
    {
        var (operations, isAtomic) = (body.Value.Operations!, body.Value.Atomic ?? true);
        if (quota.TakeMore(context, operations.Count - 1) is { } none) return none;
        return await (isAtomic ? run.TogetherAsync(unit, context, operations) : run.EachAsync(unit, context, operations));
    }
}
