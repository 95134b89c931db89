using Microsoft.Playwright;

namespace Ctg.Tests.Dashboard;

/// <summary>The browser of the machine, which the tests of the page drive. None is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>The path of a Chromium or Chrome, where it is not the usual one.</summary>
    public const string Variable = "CTG_TEST_CHROMIUM";

    private const string Usual = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
    ];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Running = new(async () =>
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments }));
    });

    private static string Path => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : Usual;

    /// <summary>Skips, with the reason, where there is no browser.</summary>
    public static async Task<IBrowser> RequireAsync()
    {
        if (!File.Exists(Path)) Assert.Ignore($"There is no {Path}, and {Variable} names no other: the tests that drive the page in a browser are skipped.");
        return (await Running.Value).Browser;
    }

    public static async Task StopAsync()
    {
        if (!Running.IsValueCreated) return;
        var (driver, browser) = await Running.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }
}
