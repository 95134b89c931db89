namespace Ctg.Api.Http;

public static class HttpSetup
{
    public static IServiceCollection AddHttpManners(this IServiceCollection services) => services
        .AddSingleton<ParisCalendar>()
        .AddSingleton<HistoryStore>()
        .AddExceptionHandler<UnexpectedFailures>()
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>Every answer that is not a success is a problem document, those of the framework too.</summary>
    public static IApplicationBuilder UseHttpManners(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = context => context.Exception is Persistence.DatabaseUnavailableException or Persistence.WriteConflictException,
            ExceptionHandler = _ => Task.CompletedTask,
        })
        .UseStatusCodePages(context => new Problem(Problems.ForStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
}
