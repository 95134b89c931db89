using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ctg.Tests.Dashboard;

/// <summary>The address says what the page shows; everything can be reached by keyboard.</summary>
public sealed partial class AddressTests : PageFixture
{
    private ILocator Search => Page.GetByRole(AriaRole.Combobox, new() { Name = "Territoire" });

    private ILocator Trail => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Navigation).Locator("[aria-current=location]");

    [Test]
    public async Task A_territory_is_found_and_gone_down_into_by_keyboard_alone()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.Locator(".skip")).ToBeFocusedAsync();
        await TabToAsync(Search);
        await Page.Keyboard.TypeAsync("Essonne");
        var options = Page.GetByRole(AriaRole.Option);
        await Expect(options.Filter(new() { HasTextRegex = EssonneOption() })).ToBeVisibleAsync();
        var chosen = Page.Locator("[role=option][aria-selected=true]").Filter(new() { HasTextRegex = EssonneOption() });
        for (var i = await options.CountAsync(); i > 0 && await chosen.CountAsync() == 0; i--) await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("within=departement-91"));
        await Expect(Trail).ToHaveTextAsync("Essonne");
        await SettleAsync();

        await TabToAsync(Page.GetByRole(AriaRole.Button, new() { Name = "tableau" }).First);
        await Page.Keyboard.PressAsync("Enter");
        var down = Page.Locator(".behind").First.GetByRole(AriaRole.Link, new() { Name = "CA Étampois Sud Essonne" }).First;
        await TabToAsync(down);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("within=epci-200017846"));
        await Expect(Trail).ToHaveTextAsync("CA Étampois Sud Essonne");
        await Expect(Heading).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_way_back_leads_through_what_was_seen()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "?within=departement-91");
        await Page.Locator(".behind").First.EvaluateAsync("e => e.hidden = false");
        await Page.Locator(".behind").First.GetByRole(AriaRole.Link, new() { Name = "CA Étampois Sud Essonne" }).First.ClickAsync();
        await Expect(Trail).ToHaveTextAsync("CA Étampois Sud Essonne");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Chronologie" }).ClickAsync();
        await Expect(Heading).ToContainTextAsync("Chronologie");
        await Page.GoBackAsync();
        await Expect(Heading).ToContainTextAsync("Couverture");
        await Expect(Trail).ToHaveTextAsync("CA Étampois Sud Essonne");
        await Page.GoBackAsync();
        await Expect(Trail).ToHaveTextAsync("Essonne");
        await SettleAsync();
    }

    [Test]
    public async Task A_shared_address_shows_the_same_to_another()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "?within=departement-91&on=2021-12-31&mode=signed&departmental=true&lang=en");
        await Expect(Page.GetByRole(AriaRole.Combobox, new() { Name = "Territory" })).ToHaveValueAsync("Essonne");
        await Expect(Page.Locator("input[type=date]").First).ToHaveValueAsync("2021-12-31");
        await Expect(Page.Locator("input[type=range]").First).ToHaveValueAsync("2021");
        await Expect(Page.Locator("select").First).ToHaveValueAsync("signed");
        await Expect(Page.Locator("input[type=checkbox]").First).ToBeCheckedAsync();
        await Expect(Page.Locator("main")).ToContainTextAsync("31 December 2021");
    }

    [Test]
    public async Task A_refusal_is_told_in_the_words_of_the_API()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "?within=departement-99");
        await Expect(Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(new Regex("."));
        // A browser notes every answer of 4xx in the console.
        ForgetErrors();
    }

    [Test]
    public async Task A_list_is_saved_as_a_table_of_the_readers_language()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "?within=departement-09");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { NameRegex = Csv() }).Last.ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".csv"));
        Assert.That(text.Split('\n')[0], Does.Contain(';'));
    }

    private async Task TabToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var i = 0; i < 80 && !await target.EvaluateAsync<bool>("e => e === document.activeElement"); i++) await Page.Keyboard.PressAsync("Tab");
        await Expect(target).ToBeFocusedAsync();
    }

    [GeneratedRegex(@"^\s*Essonne\s+département", RegexOptions.IgnoreCase)]
    private static partial Regex EssonneOption();

    [GeneratedRegex("CSV")]
    private static partial Regex Csv();
}
