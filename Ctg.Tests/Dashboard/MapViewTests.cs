using System.Text.RegularExpressions;
using Ctg.Api.Territories.Geometries;
using Ctg.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ctg.Tests.Dashboard;

/// <summary>Communes as a map: in a service that has the contours of two of them, and in one that has none.</summary>
public sealed class MapViewTests : PageFixture
{
    private const string NoContours = "Les contours des communes n’ont pas été importés";

    [Test]
    public async Task Communes_are_a_map_where_their_contours_were_imported()
    {
        var service = await Served.StartAsync(null, ("environment", "Development"), ("Authentication:Issuer", ""));
        try
        {
            await ImportAsync(service.Database, Contours.Feature("48095", 2), Contours.Feature("48080", 3));
            await ShowAsync(Served.AddressOf(service), "?within=departement-48");
            await Page.GetByRole(AriaRole.Link, new() { Name = "Carte", Exact = true }).ClickAsync();
            await SettleAsync();
            await Expect(Page).ToHaveURLAsync(new Regex("as=map"));
            await Expect(Page.Locator(".choice [aria-current]")).ToHaveTextAsync("Carte");
            await Expect(Page.GetByText(NoContours)).ToHaveCountAsync(0);
            await Expect(Page.Locator(".chart[data-drawn] canvas, .chart[data-drawn] svg").First).ToBeVisibleAsync();
            await ExpectNoProblemAsync();
            await ExpectAccessibleAsync();
            await PictureAsync("coverage-map");
        }
        finally
        {
            await Served.StopAsync(service);
        }
    }

    [Test]
    public async Task Without_contours_the_page_says_so_and_shows_areas()
    {
        await ShowAsync(await Served.DemonstrationAsync(), "?within=departement-91&as=map");
        await Expect(Page.GetByText(NoContours)).ToBeVisibleAsync();
        await Expect(Page.Locator(".chart[data-drawn]").First).ToBeVisibleAsync();
        await ExpectNoProblemAsync();
        await ExpectAccessibleAsync();
        ForgetErrors(); // The console tells of the answer that there are none.
    }

    private static async Task ImportAsync(TestDatabase database, params string[] features)
    {
        using var file = ImportedFile.GeoJson(features);
        await file.LoadIntoAsync(database, unit => new GeometryImport(unit));
    }
}
