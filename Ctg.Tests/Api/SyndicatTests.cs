using Ctg.Api.Territories.Composed;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>Syndicats as they are read and used, in a service of their own: an import changes the tag of every territory.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SyndicatTests(string engine) : RegisterFileFixture(engine, "48")
{
    private const string Key = "syndicat-254800014";

    private protected override async Task ImportAsync()
    {
        using var file = ImportedFile.Csv(
            "siren,name,nature,member,from,until",
            "254800014,\"SIVOM de l'Allier, exemple\",SIVOM,48080,2020-01-01,",
            "254800014,\"SIVOM de l'Allier, exemple\",SIVOM,48095,2024-03-01,2025-06-30",
            "254800014,\"SIVOM de l'Allier, exemple\",SIVOM,93059,2024-03-01,2025-12-31",
            "259100022,Pôle d'exemple,PETR,200066710,2020-01-01,");
        await file.LoadIntoAsync(Database, database => new SyndicatImport(database));
    }

    [TestCase("2024-02-29", 1, 2_860, "departement-48", "region-76", Description = "Langogne in the populations of vintage 2024")]
    [TestCase("2024-03-01", 3, 2_860 + 12_322 + 33_670, "departement-48", "departement-93", "region-11", "region-76")]
    [TestCase("2025-01-01", 3, 2_836 + 12_464 + 149_077, "departement-48", "departement-93", "region-11", "region-76", Description = "Saint-Denis has the land of Pierrefitte")]
    [TestCase("2025-07-01", 2, 2_836 + 149_077, "departement-48", "departement-93", "region-11", "region-76")]
    [TestCase("2026-01-01", 1, 2_836, "departement-48", "region-76")]
    public async Task A_syndicat_is_what_its_communes_are_on_the_date(string on, int communes, int inhabitants, params string[] within)
    {
        var syndicat = (await Client.ReadAsync($"/v1/territories/{Key}?on={on}")).Expect(200).Body;
        var members = (await Client.ReadAsync($"/v1/territories/{Key}/members?on={on}")).Expect(200);
        var listed = (await Client.ReadAsync($"/v1/territories?type=syndicat&siren=254800014&on={on}")).Expect(200).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)syndicat["name"], Is.EqualTo("SIVOM de l'Allier, exemple"));
            Assert.That((string?)syndicat["nature"], Is.EqualTo("SIVOM"));
            Assert.That((int?)syndicat["communeCount"], Is.EqualTo(communes));
            Assert.That((int?)syndicat["population"]!["inhabitants"], Is.EqualTo(inhabitants));
            Assert.That((int?)syndicat["population"]!["year"], Is.EqualTo(on.StartsWith("2024", StringComparison.Ordinal) ? 2022 : 2023));
            Assert.That(syndicat["totalPopulation"], Is.Null);
            Assert.That(syndicat["within"]!.AsArray().Select(w => (string?)w!["key"]), Is.EqualTo(within));
            Assert.That(members.Items.Sum(i => (int)i["population"]!["inhabitants"]!), Is.EqualTo(inhabitants));
            Assert.That(listed.ToJsonString(), Is.EqualTo(syndicat.ToJsonString()));
        });
    }

    [Test]
    public async Task A_syndicat_is_not_there_before_it_has_a_member() => (await Client.ReadAsync($"/v1/territories/{Key}?on=2019-12-31")).Expect(404);

    [TestCase("q=sivom%20de%20l%27allier")]
    [TestCase("code=254800014")]
    [TestCase("type=syndicat&within=departement-48")]
    [TestCase("type=syndicat&within=departement-93&on=2025-06-01")]
    [TestCase("type=syndicat&contains=commune-48080")]
    [TestCase("type=syndicat&contains=commune-93066&on=2025-06-01")]
    public async Task A_syndicat_is_found_like_any_territory(string query) =>
        Assert.That((await Client.ReadAsync($"/v1/territories?{query}")).Expect(200).Items.Select(i => (string?)i["key"]), Is.EqualTo(new[] { Key }));

    [Test]
    public async Task An_EPCI_that_is_a_member_lies_within_the_syndicat() =>
        Assert.That((await Client.ReadAsync("/v1/territories/syndicat-259100022/members?type=epci")).Expect(200).Items.Select(i => (string?)i["key"]), Is.EqualTo(new[] { "epci-200066710" }));

    [Test]
    public async Task Who_polls_is_told_on_the_day_on_which_other_communes_are_in_it()
    {
        var tags = new List<string?>();
        foreach (var on in new[] { "2024-02-29", "2024-03-01", "2025-06-30", "2025-07-01" }) tags.Add((await Client.ReadAsync($"/v1/territories/{Key}?on={on}")).Expect(200).ETag);
        Assert.That(tags, Is.Unique);
    }

    [Test]
    public async Task Its_history_has_a_period_for_each_time_in_which_its_communes_stay_as_many()
    {
        var history = (await Client.ReadAsync($"/v1/territories/{Key}/history")).Expect(200).Body;
        Assert.That(history["periods"]!.AsArray().Select(p => $"{p!["from"]} {p["until"]} {p["communeCount"]}"), Is.EqualTo(new[]
        {
            "2020-01-01 2024-02-29 1", "2024-03-01 2025-06-30 3", "2025-07-01 2025-12-31 2", "2026-01-01  1",
        }));
    }

    [Test]
    public async Task A_convention_for_a_syndicat_covers_its_communes_and_is_found_under_it()
    {
        var convention = await Client.CreateConventionAsync("48", Key);
        Assert.That(convention.Body["perimeter"]!["communes"]!.AsArray().Select(c => (string?)c!["territory"]), Is.EqualTo(new[] { "commune-48080" }), "those of the first day");
        await Client.SignAsync(convention);
        var found = (await Client.ReadAsync($"/v1/conventions?territory={Key}&asOf=2026-06-01")).Expect(200);
        var coverage = (await Client.ReadAsync($"/v1/deployment/coverage?within={Key}&on=2025-07-01")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That(found.Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)convention.Body["id"] }));
            Assert.That(((int?)coverage["communes"]!["covered"], (int?)coverage["communes"]!["total"]), Is.EqualTo((1, 2)));
            Assert.That((int?)coverage["population"]!["covered"], Is.EqualTo(2_836));
        });
    }

    [Test]
    public async Task A_syndicat_that_there_is_not_makes_no_perimeter()
    {
        var refused = (await Client.PostAsync("/v1/conventions", Samples.Convention("48", "syndicat-251500013"))).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/perimeter/territories/0 INV-04" }));
    }

    [Test]
    public async Task Sums_of_inhabitants_do_not_count_a_syndicat_once_more()
    {
        var members = (await Client.ReadAsync("/v1/territories/departement-48/members?limit=200")).Expect(200);
        var coverage = (await Client.ReadAsync("/v1/deployment/coverage?within=departement-48")).Expect(200).Body;
        Assert.That((int?)coverage["population"]!["total"], Is.EqualTo(members.Items.Sum(i => (int)i["population"]!["inhabitants"]!)));
    }
}
