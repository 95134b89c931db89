using Ctg.Api.Security;
using Microsoft.Extensions.Options;

namespace Ctg.Api.Operations;

/// <summary>The first lines of the log: where to go from here.</summary>
internal static class Announcement
{
    public static void OnStart(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        if (app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.Issuer.Length == 0)
            app.Logger.LogWarning("DEVELOPMENT MODE: no Authentication:Issuer is set, so every caller from this machine is an administrator.");
        app.Logger.LogInformation("Documentation: {Address}/swagger", address);
        app.Logger.LogInformation("Contract: {Address}/openapi/v1.yaml", address);
        app.Logger.LogInformation("Health: {Address}/health/live and {Address}/health/ready", address, address);
    });
}
