namespace Ctg.Benchmarks.Servers;

/// <summary>Kestrel and routing, without logs and without anything else.</summary>
internal static class Bare
{
    public static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        return builder.Build();
    }
}
