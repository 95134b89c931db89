using Ctg.Api.Territories.Zonings;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>Zonings as they are read, in a service of their own: an import changes the tag of every territory.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ZoningTests(string engine) : RegisterFileFixture(engine, "91")
{
    private protected override async Task ImportAsync()
    {
        using var file = ImportedFile.Csv(
            "code_insee,zoning,from,until,act",
            "48095,zrr,2018-01-01,2024-06-30,",
            "48095,frr,2024-07-01,,",
            "48095,frrPlus,2025-01-01,2025-06-30,\"arrêté \"\"FRR+\"\", l'annexe\"",
            "48095,frrPlus,2025-07-01,,",
            "48080,frr,2024-07-01,,",
            "91228,qpv,2024-01-01,,Décret n° 2023-1314",
            "93059,qpv,2024-01-01,,");
        await file.LoadIntoAsync(Database, database => new ZoningImport(database));
    }

    [TestCase("2017-12-31")]
    [TestCase("2018-01-01", "zrr 2018-01-01 2024-06-30 ")]
    [TestCase("2024-06-30", "zrr 2018-01-01 2024-06-30 ")]
    [TestCase("2024-07-01", "frr 2024-07-01  ")]
    [TestCase("2025-06-30", "frr 2024-07-01  ", "frrPlus 2025-01-01 2025-06-30 arrêté \"FRR+\", l'annexe")]
    [TestCase("2025-07-01", "frr 2024-07-01  ", "frrPlus 2025-07-01  ")]
    public async Task A_commune_is_in_the_zonings_of_the_date_alone_and_in_a_list(string on, params string[] zonings)
    {
        var commune = (await Client.ReadAsync($"/v1/territories/commune-48095?on={on}")).Expect(200);
        var listed = (await Client.ReadAsync($"/v1/territories?code=48095&type=commune&on={on}")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(Told(commune.Body["zonings"]!), Is.EqualTo(zonings));
            Assert.That(Told(listed.Items.Single()["zonings"]!), Is.EqualTo(zonings));
        });
    }

    [Test]
    public async Task A_page_has_each_territory_once_whatever_it_is_in()
    {
        var page = (await Client.ReadAsync("/v1/territories/departement-48/members?limit=200&on=2025-06-01")).Expect(200);
        var small = (await Client.ReadAsync("/v1/territories/departement-48/members?limit=2&on=2025-06-01")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(page.Items.Select(i => (string?)i["key"]), Is.Unique);
            Assert.That(page.Items.Where(i => i["zonings"]!.AsArray().Count > 0).Select(i => (string?)i["key"]), Is.EqualTo(new[] { "commune-48095", "commune-48080" }));
            Assert.That(small.Items.Select(i => (string?)i["key"]), Is.EqualTo(page.Items.Take(2).Select(i => (string?)i["key"])));
        });
    }

    [TestCase("zoning=frr&on=2026-06-15", "commune-48095", "commune-48080")]
    [TestCase("zoning=frr&on=2024-06-30")]
    [TestCase("zoning=zrr&on=2024-06-30", "commune-48095")]
    [TestCase("zoning=zrr&on=2024-07-01")]
    [TestCase("zoning=frrPlus&zoning=qpv&on=2026-06-15", "commune-91228", "commune-48095")]
    [TestCase("zoning=frr&within=departement-91")]
    [TestCase("zoning=qpv&on=2024-12-31", "commune-91228", "commune-93059")]
    [TestCase("zoning=qpv&on=2025-01-01", "commune-91228", Description = "A zoning does not pass on to the commune that another merges into")]
    public async Task Territories_are_found_by_a_zoning_that_they_are_in_on_the_date(string query, params string[] keys) =>
        Assert.That((await Client.ReadAsync($"/v1/territories?{query}")).Expect(200).Items.Select(i => (string?)i["key"]), Is.EqualTo(keys));

    [Test]
    public async Task A_zoning_that_there_is_not_is_refused() =>
        Assert.That((await Client.ReadAsync("/v1/territories?zoning=zus")).Expect(400).Faults, Is.EqualTo(new[] { "/query/zoning unknownCode" }));

    [TestCase("epci-200059228")]
    [TestCase("departement-48")]
    public async Task Only_communes_are_in_zonings(string key) => Assert.That((await Client.ReadAsync($"/v1/territories/{key}")).Expect(200).Body["zonings"]!.AsArray(), Is.Empty);

    [Test]
    public async Task Who_polls_is_told_on_the_day_on_which_a_zoning_changes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/territories/commune-48095?on=2025-06-29");
        request.Headers.TryAddWithoutValidation("If-None-Match", await TagAsync("2025-06-30"));
        var tags = new List<string?>();
        foreach (var on in new[] { "2017-12-31", "2018-01-01", "2024-07-01", "2025-06-30", "2025-07-01" }) tags.Add(await TagAsync(on));
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.ReplyAsync(request)).Status, Is.EqualTo(304));
            Assert.That(tags, Is.Unique, "one begins; another takes its place; one comes to it; the same goes on by another act");
        });
    }

    [Test]
    public async Task The_history_of_a_commune_has_all_its_zonings()
    {
        var history = (await Client.ReadAsync("/v1/territories/commune-48095/history")).Expect(200);
        Assert.That(Told(history.Body["zonings"]!).Select(z => z.Split(' ')[..2]), Is.EqualTo(new[]
        {
            new[] { "zrr", "2018-01-01" }, ["frr", "2024-07-01"], ["frrPlus", "2025-01-01"], ["frrPlus", "2025-07-01"],
        }));
    }

    private async Task<string?> TagAsync(string on) => (await Client.ReadAsync($"/v1/territories/commune-48095?on={on}")).Expect(200).ETag;

    private static IEnumerable<string> Told(System.Text.Json.Nodes.JsonNode zonings) =>
        zonings.AsArray().Select(z => $"{z!["zoning"]} {z["from"]} {z["until"]} {z["act"]}");
}
