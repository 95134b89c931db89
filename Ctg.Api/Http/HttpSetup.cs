namespace Ctg.Api.Http;

public static class HttpSetup
{
    public static IServiceCollection AddHttpManners(this IServiceCollection services) => services
        .AddSingleton<ParisCalendar>()
        .AddSingleton<HistoryStore>()
        .AddSingleton<Quota>()
        .AddOptions<QuotaOptions>().BindConfiguration(QuotaOptions.Section).ValidateDataAnnotations().ValidateOnStart().Services
        .AddExceptionHandler<UnexpectedFailures>()
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>Once it is known who calls: what each caller has left.</summary>
    public static IApplicationBuilder UseQuota(this IApplicationBuilder app)
    {
        var quota = app.ApplicationServices.GetRequiredService<Quota>();
        return app.UseWhen(context => context.Request.Path.StartsWithSegments("/v1"), api => api.Use(next => context => quota.InvokeAsync(context, next)));
    }

    /// <summary>Every answer that is not a success is a problem document, those of the framework too.</summary>
    public static IApplicationBuilder UseHttpManners(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = context => context.Exception is Persistence.DatabaseUnavailableException or Persistence.WriteConflictException,
            ExceptionHandler = _ => Task.CompletedTask,
        })
        .UseProblems()
        .UseDeprecations();

    /// <summary>An empty answer of the framework that is no success becomes the problem that it stands for.</summary>
    internal static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context => new Problem(Problems.ForStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
}
