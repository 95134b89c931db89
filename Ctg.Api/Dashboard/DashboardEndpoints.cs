using Ctg.Api.Http;
using Ctg.Api.Security;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Dashboard;

/// <summary>The page that a person starts from: files, and what they need to sign in. What it shows comes from the public API.</summary>
public static class DashboardEndpoints
{
    private const string Folder = "/dashboard";

    public static IServiceCollection AddDashboard(this IServiceCollection services) => services
        .AddSingleton<PagePolicy>()
        .AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, ["text/css", "text/html", "text/javascript", "image/svg+xml"]));

    public static void MapDashboard(this IEndpointRouteBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(files.Dispose);
        app.MapGet("/", Pipeline(app, files, _ => "/index.html")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet($"{Folder}/settings", Settings).AllowAnonymous().ExcludeFromDescription();
        app.MapGet($"{Folder}/{{**file}}", Pipeline(app, files, path => path.StartsWithSegments(Folder, out var file) ? file : path))
            .AllowAnonymous().ExcludeFromDescription();
    }

    // The middleware of static files leaves requests alone that have an endpoint: it is run as this one's own pipeline, without.
    private static RequestDelegate Pipeline(IEndpointRouteBuilder app, PhysicalFileProvider files, Func<PathString, PathString> fileOf)
    {
        var policy = app.ServiceProvider.GetRequiredService<PagePolicy>();
        return app.CreateApplicationBuilder()
            .UseResponseCompression()
            .Use((context, next) =>
            {
                context.SetEndpoint(null);
                context.Request.Path = fileOf(context.Request.Path);
                return next(context);
            })
            .UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new FileExtensionContentTypeProvider(ContentTypes),
                OnPrepareResponse = response => policy.Apply(response.Context.Response.Headers),
            })
            .Build();
    }

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static IResult Settings(IOptions<SecurityOptions> security, ParisCalendar calendar, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(DashboardSettings.Of(security.Value, calendar.Today));
    }
}
