using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ctg.Tests.Dashboard;

/// <summary>Every view, in both languages, light and dark, narrow, and on paper.</summary>
public sealed class ViewTests : PageFixture
{
    private static readonly Dictionary<string, string> French = new()
    {
        ["coverage"] = "Couverture",
        ["timeline"] = "Chronologie",
        ["expiring"] = "Échéances",
        ["balance"] = "Équilibre",
        ["worklist"] = "À traiter",
        ["convention"] = "Convention",
    };

    private static readonly Dictionary<string, string> English = new()
    {
        ["coverage"] = "Coverage",
        ["timeline"] = "Timeline",
        ["expiring"] = "Expiring",
        ["balance"] = "Balance",
        ["worklist"] = "To do",
        ["convention"] = "Convention",
    };

    private static IEnumerable<TestCaseData> InBothLanguages => Views.SelectMany(view => new[] { new TestCaseData(view, "fr"), new TestCaseData(view, "en") });

    [TestCaseSource(nameof(InBothLanguages))]
    public async Task A_view_is_reached_by_its_link_and_is_accessible_in_light_and_dark(string view, string language)
    {
        var service = await Served.DemonstrationAsync();
        var words = language == "fr" ? French : English;
        await ShowAsync(service, $"?within=departement-91{(language == "en" ? "&lang=en" : "")}");
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = words[view], Exact = true }).ClickAsync();
        await Expect(Heading).ToContainTextAsync(words[view]);
        await SettleAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(Page.Locator("nav [aria-current=page]")).ToHaveTextAsync(words[view]);
        await ExpectNoProblemAsync();
        await ExpectAccessibleAsync();
        await PictureAsync($"{view}-{language}");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SettleAsync();
        await ExpectAccessibleAsync();
        if (language == "fr") await PictureAsync($"{view}-dark");
    }

    [TestCase("")]
    [TestCase("?within=region-11")]
    [TestCase("?within=epci-200059228&on=2020-12-31")]
    [TestCase("?within=commune-91228")]
    [TestCase("?within=departement-09&on=2026-06-15")]
    public async Task Coverage_goes_down_to_a_commune(string query)
    {
        await ShowAsync(await Served.DemonstrationAsync(), query);
        await ExpectNoProblemAsync();
        await Expect(Page.GetByText(new Regex("%")).First).ToBeVisibleAsync();
        await ExpectAccessibleAsync();
        await PictureAsync($"coverage{Regex.Replace(query, @"\W+", "-")}");
    }

    [Test]
    public async Task A_convention_is_told_with_its_life_its_plan_and_its_indicators()
    {
        var service = await Served.DemonstrationAsync();
        await ShowAsync(service, $"?view=convention&id={Scenery.Convention}");
        await Expect(Page.Locator("main")).ToContainTextAsync(Scenery.Title);
        foreach (var text in new[] { "Ouvrir un relais petite enfance", "Places ouvertes", "Comité de pilotage" })
            await Expect(Page.Locator("main")).ToContainTextAsync(text);
        await ExpectNoProblemAsync();
        await ExpectAccessibleAsync();
        await PictureAsync("convention-life");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SettleAsync();
        await ExpectAccessibleAsync();
        await PictureAsync("convention-life-dark");
    }

    [TestCaseSource(nameof(Views))]
    public async Task A_narrow_screen_scrolls_one_way_only(string view)
    {
        await Page.SetViewportSizeAsync(320, 640);
        var service = await Served.DemonstrationAsync();
        await ShowAsync(service, $"?view={view}&within=departement-91{(view == "convention" ? $"&id={Scenery.Convention}" : "")}");
        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320));
        await PictureAsync($"{view}-narrow");
    }

    [TestCaseSource(nameof(Views))]
    public async Task On_paper_there_are_tables_and_no_controls(string view)
    {
        var service = await Served.DemonstrationAsync();
        await ShowAsync(service, $"?view={view}&within=departement-91{(view == "convention" ? $"&id={Scenery.Convention}" : "")}");
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Page.Locator("#views")).ToBeHiddenAsync();
        await Expect(Page.Locator("form:visible, button:visible, select:visible")).ToHaveCountAsync(0);
        foreach (var table in await Page.Locator(".behind table").AllAsync()) await Expect(table).ToBeVisibleAsync();
        await PictureAsync($"{view}-paper");
    }
}
