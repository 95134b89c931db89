namespace Ctg.Benchmarks.Servers;

/// <summary>The service itself, as an operator starts it, with everything on.</summary>
internal static class Service
{
    public static Task<Child> StartAsync(string connectionString, string dataFolder, string issuer, CancellationToken cancellation) => Child.StartAsync(
        "Ctg.Api.dll",
        "/health/ready",
        address => ["--urls", address],
        new Dictionary<string, string>
        {
            ["Database__Engine"] = "Sqlite",
            ["ConnectionStrings__Ctg"] = connectionString,
            // One caller sends everything: it is counted, and has enough.
            ["Quota__RequestsPerMinute"] = "10000000",
            ["Authentication__Issuer"] = issuer,
            ["Authentication__Audience"] = Issuer.Audience,
            ["Territories__Folder"] = dataFolder,
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Warning",
        },
        cancellation);
}
