using Ctg.Api.Http;

namespace Ctg.Api.Batches;

/// <summary>
/// The way of a request from its address to its answer, for operations that come within another request: matched to the same endpoints, by the
/// same authorisation. What an endpoint throws comes out of it.
/// </summary>
internal sealed class OperationPipeline(IServiceProvider services, EndpointDataSource endpoints)
{
    // Endpoints are known once the service has started.
    private readonly Lazy<RequestDelegate> _run = new(() => Build(services, ((CompositeEndpointDataSource)endpoints).DataSources));

    public Task RunAsync(HttpContext context) => _run.Value(context);

    private static RequestDelegate Build(IServiceProvider services, IEnumerable<EndpointDataSource> sources)
    {
        var app = new ApplicationBuilder(services);
        app.UseProblems();
        app.UseRouting();
        app.Use(RefuseWhatCannotBeAsync);
        app.UseAuthorization();
        app.UseEndpoints(inner =>
        {
            foreach (var source in sources) inner.DataSources.Add(source);
        });
        return app.Build();
    }

    private static Task RefuseWhatCannotBeAsync(HttpContext context, RequestDelegate next) => context.GetEndpoint()?.Metadata.GetMetadata<NotInBatchMetadata>() is null
        ? next(context)
        : new Problem(Problems.NotInBatch).ExecuteAsync(context);
}
