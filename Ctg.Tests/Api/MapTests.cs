using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Api.Territories.Geometries;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Api;

/// <summary>Maps, in a service of their own with contours of few communes.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MapTests(string engine) : RegisterFileFixture(engine, "48")
{
    private const string GeoJson = "application/geo+json";

    private protected override async Task ImportAsync()
    {
        using var file = ImportedFile.GeoJson(Contours.Feature("48095", 2), Contours.Feature("48080", 3), Contours.Feature("93059", 4));
        await file.LoadIntoAsync(Database, database => new GeometryImport(database));
    }

    [TestCase("within=departement-48&q=mende")]
    [TestCase("siren=214800955")]
    [TestCase("postalCode=48000&q=mende")]
    [TestCase("contains=commune-48095&type=commune")]
    [TestCase("zoning=qpv")]
    public async Task A_map_is_narrowed_as_the_list_is(string query)
    {
        var map = (await Client.ReadAsync($"/v1/territories.geojson?{query}")).Expect(200);
        var listed = (await Client.ReadAsync($"/v1/territories?limit=200&{query}")).Expect(200);
        Assert.That(Features(map).Select(f => (string?)f["id"]), Is.EqualTo(listed.Items.Select(i => (string?)i["key"])));
    }

    [Test]
    public async Task A_map_has_the_communes_of_a_territory_on_the_date_with_their_contours_where_there_are_any()
    {
        var map = (await Client.ReadAsync("/v1/territories.geojson?within=departement-48&on=2026-06-15")).Expect(200);
        var listed = (await Client.ReadAsync("/v1/territories/departement-48/members?limit=200&on=2026-06-15")).Expect(200);
        var mende = Feature(map, "commune-48095");
        Assert.Multiple(() =>
        {
            Assert.That(map.ContentHeaders.ContentType!.ToString(), Is.EqualTo(GeoJson));
            Assert.That((string?)map.Body["type"], Is.EqualTo("FeatureCollection"));
            Assert.That(Features(map).Select(f => (string?)f["id"]), Is.EqualTo(listed.Items.Select(i => (string?)i["key"])));
            Assert.That(mende["geometry"]!.ToJsonString(), Is.EqualTo(Contours.Square(2)));
            Assert.That(mende["properties"]!.ToJsonString(), Is.EqualTo("""{"key":"commune-48095","name":"Mende","population":12464,"populationYear":2023}"""));
            Assert.That(Features(map).Count(f => f["geometry"] is not null), Is.EqualTo(2));
        });
    }

    [TestCase("code=93059&on=2024-12-31", "commune-93059 4")]
    [TestCase("code=93059&on=2025-01-01", "commune-93066 ", Description = "Saint-Denis has its land, and no contour")]
    [TestCase("within=departement-48&type=departement")]
    [TestCase("q=mende&within=departement-48", "commune-48095 2")]
    public async Task A_map_has_what_the_list_finds(string query, params string[] features) =>
        Assert.That(Features((await Client.ReadAsync($"/v1/territories.geojson?{query}")).Expect(200)).Select(f => $"{f["id"]} {f["geometry"]?["coordinates"]![0]![0]![0]}"), Is.EqualTo(features));

    [Test]
    public async Task A_limit_makes_pages_of_a_map_that_together_are_the_whole()
    {
        var whole = (await Client.ReadAsync("/v1/territories.geojson?within=departement-48")).Expect(200);
        var ids = new List<string?>();
        for (var path = "/v1/territories.geojson?within=departement-48&limit=40"; path is not null;)
        {
            var page = (await Client.ReadAsync(path)).Expect(200);
            ids.AddRange(Features(page).Select(f => (string?)f["id"]));
            path = page.Next();
        }
        Assert.That(ids, Is.EqualTo(Features(whole).Select(f => (string?)f["id"])));
    }

    [Test]
    public async Task A_map_of_all_communes_has_each_once()
    {
        var map = (await Client.ReadAsync("/v1/territories.geojson")).Expect(200);
        Assert.That(Features(map).Select(f => (string?)f["id"]).Distinct().Count(), Is.EqualTo(34_969));
    }

    [TestCase("/v1/territories.geojson")]
    [TestCase("/v1/deployment/coverage")]
    public async Task The_first_communes_arrive_before_the_last_are_asked_for(string path)
    {
        var counting = new FaultyEngine(Database.OpenEngine());
        await using var service = new CtgService(Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(counting)));
        using var client = service.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For("*"));
        client.DefaultRequestHeaders.Accept.ParseAdd(GeoJson);
        using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        var early = counting.Statements;
        var map = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Multiple(() =>
        {
            Assert.That(early, Is.InRange(1, 6), "nobody reads on, so nothing more is asked for");
            Assert.That(counting.Statements, Is.InRange(70, 100), "some hundred communes at a time");
            Assert.That(map["features"]!.AsArray(), Has.Count.EqualTo(34_969));
        });
    }

    [Test]
    public async Task A_map_says_of_each_commune_whether_it_is_covered_as_the_figures_count_them()
    {
        await Client.SignAsync(await Client.CreateConventionAsync("48", "commune-48095", "commune-93059"));
        var departmental = Samples.Convention("48", "commune-48080");
        departmental["scope"] = "departmental";
        await Client.SignAsync((await Client.PostAsync("/v1/conventions", departmental)).Expect(201));
        await LimitAsync("48080", "2024-02-01", "2024-06-30");
        foreach (var query in new[]
        {
            "within=departement-48&on=2024-01-31&includeDepartmental=true", "within=departement-48&on=2024-06-30&includeDepartmental=true",
            "within=departement-48&on=2024-07-01&includeDepartmental=true",
            "within=departement-48&on=2024-02-01", "within=departement-48&on=2024-02-01&mode=signed", "within=departement-48&on=2024-02-01&includeDepartmental=true",
            "within=departement-48&on=2029-01-01", "within=departement-93&on=2024-12-31", "within=departement-93&on=2025-01-01", "on=2024-12-31",
        })
        {
            var map = (await Client.ReadAsAsync(GeoJson, $"/v1/deployment/coverage?{query}")).Expect(200);
            var figures = (await Client.ReadAsync($"/v1/deployment/coverage?{query}")).Expect(200).Body;
            var (all, covered) = (Features(map).ToArray(), Features(map).Where(f => (bool)f["properties"]!["covered"]!).ToArray());
            Assert.Multiple(() =>
            {
                Assert.That(all, Has.Length.EqualTo((int)figures["communes"]!["total"]!), query);
                Assert.That(all.Sum(Population), Is.EqualTo((int)figures["population"]!["total"]!), query);
                Assert.That(covered, Has.Length.EqualTo((int)figures["communes"]!["covered"]!), query);
                Assert.That(covered.Sum(Population), Is.EqualTo((int)figures["population"]!["covered"]!), query);
            });
        }
        var mende = Feature((await Client.ReadAsAsync(GeoJson, "/v1/deployment/coverage?within=epci-244800405&on=2024-02-01")).Expect(200), "commune-48095");
        Assert.That(mende.ToJsonString(), Is.EqualTo(
            $$$"""{"type":"Feature","id":"commune-48095","geometry":{{{Contours.Square(2)}}},"properties":{"key":"commune-48095","name":"Mende","covered":true,"population":12322}}"""));
    }

    [TestCase("communes")]
    [TestCase("uncovered")]
    public async Task Lists_of_communes_are_maps_too_with_the_same_items_and_their_contours(string list)
    {
        var path = $"/v1/deployment/{list}?within=epci-244800405&on=2023-12-31";
        var map = (await Client.ReadAsAsync(GeoJson, path)).Expect(200);
        var page = (await Client.ReadAsync(path)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(Features(map).Select(f => f["properties"]!.ToJsonString()), Is.EqualTo(page.Items.Select(i => i.ToJsonString())));
            Assert.That(Feature(map, "commune-48095")["geometry"]!.ToJsonString(), Is.EqualTo(Contours.Square(2)));
            Assert.That(page.Headers.Vary, Is.EqualTo(new[] { "Accept" }));
        });
    }

    [Test]
    public async Task A_map_of_a_territory_that_there_is_not_is_refused() =>
        Assert.That((await Client.ReadAsAsync(GeoJson, "/v1/deployment/coverage?within=commune-99999")).Expect(422).Faults, Is.EqualTo(new[] { "/query/within notFound" }));

    [Test]
    public async Task Who_accepts_anything_gets_figures()
    {
        var answer = (await Client.ReadAsAsync("*/*", "/v1/deployment/coverage?within=departement-48")).Expect(200);
        Assert.That(answer.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(answer.Headers.Vary, Does.Contain("Accept"));
    }

    /// <summary>Gives a commune a time of its own in its perimeters, as an amendment does.</summary>
    private async Task LimitAsync(string code, string from, string until)
    {
        var opened = Database.OpenEngine();
        await using (var connection = opened.CreateConnection(forWriting: true))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync(
                "UPDATE commune_coverage SET from_date = @From, until_date = @Until WHERE territory_id = (SELECT territory_id FROM territory WHERE type = 'commune' AND code = @Code)",
                new { Code = code, From = DateOnly.ParseExact(from, "yyyy-MM-dd"), Until = DateOnly.ParseExact(until, "yyyy-MM-dd") });
        }
        (opened as IDisposable)?.Dispose();
    }

    private static IEnumerable<JsonNode> Features(Reply map) => map.Body["features"]!.AsArray().Select(f => f!);

    private static JsonNode Feature(Reply map, string id) => Features(map).Single(f => (string?)f["id"] == id);

    private static int Population(JsonNode feature) => (int?)feature["properties"]!["population"] ?? 0;
}
