using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ctg.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ctg.Tests.Dashboard;

/// <summary>
/// Tests that drive the page in a browser: each in a context of its own, which keeps nothing. What the console tells as an error, and what the
/// page's policy refuses, fails the test that met it.
/// </summary>
public abstract class PageFixture
{
    /// <summary>The views, by the name that the address has for them.</summary>
    protected static readonly string[] Views = ["coverage", "timeline", "expiring", "balance", "worklist", "convention"];

    private readonly ConcurrentQueue<string> _errors = [];

    // None where the test was skipped.
    private IBrowserContext? _context;

    protected IPage Page { get; private set; } = null!;

    protected ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The morning of the service's clock, or null for the machine's.</summary>
    protected virtual DateTimeOffset? Now => CtgService.Now;

    // A machine that is busy elsewhere is slow, not wrong.
    private const float Patience = 60_000;

    [SetUp]
    public async Task OpenAsync()
    {
        SetDefaultExpectTimeout(Patience);
        var browser = await Chromium.RequireAsync();
        _errors.Clear();
        _context = await browser.NewContextAsync(new() { Locale = "fr-FR", TimezoneId = "Europe/Paris", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 900 } });
        await _context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))");
        if (Now is { } now) await _context.Clock.SetFixedTimeAsync(now.UtcDateTime);
        Page = await _context.NewPageAsync();
        Page.SetDefaultTimeout(Patience);
        Page.PageError += (_, error) => _errors.Enqueue(error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_context is null) return;
        await _context.CloseAsync();
        Assert.That(_errors, Is.Empty);
    }

    /// <summary>Opens an address of the page, and waits until it shows what there is.</summary>
    protected async Task ShowAsync(Uri service, string query)
    {
        await Page.GotoAsync(new Uri(service, $"/{query}").ToString());
        await SettleAsync();
    }

    /// <summary>Waits until nothing loads any more and every chart in sight is drawn.</summary>
    protected async Task SettleAsync()
    {
        await Expect(Page.Locator("#status")).Not.ToHaveTextAsync(new Regex("^$|…"));
        await Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Expect(Page.Locator(".chart:visible:not([data-drawn])")).ToHaveCountAsync(0);
    }

    /// <summary>Nothing that was settled tells of a failure.</summary>
    protected async Task ExpectNoProblemAsync() => Assert.That(await Page.GetByRole(AriaRole.Alert).AllInnerTextsAsync(), Is.Empty);

    /// <summary>Keeps a picture of the whole page with the results of the run.</summary>
    protected async Task PictureAsync(string name)
    {
        var file = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        TestContext.AddTestAttachment(file);
    }

    /// <summary>Holds the page against the rules of axe-core.</summary>
    protected async Task ExpectAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.That(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} at {n.Target} {n.Html}")), Is.Empty);
    }

    /// <summary>Errors that the test itself provoked.</summary>
    protected void ForgetErrors() => _errors.Clear();
}
