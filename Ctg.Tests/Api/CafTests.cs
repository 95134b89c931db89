using Ctg.Api.Territories.Composed;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>Caf as territories: read, listed, and what reports are asked for, in a service of their own as an import changes the tag of every territory.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CafTests(string engine) : RegisterFileFixture(engine, "48")
{
    private const string Key = "caf-48";

    private protected override async Task ImportAsync()
    {
        using var file = ImportedFile.Csv(
            "code,name,member,from,until",
            "48,Caf d'exemple,48,2020-01-01,",
            "48,Caf d'exemple,93059,2024-03-01,2025-12-31",
            "93X,Une autre,93066,2026-01-01,");
        await file.LoadIntoAsync(Database, database => new CafImport(database));
    }

    [TestCase("2024-02-29", 0, 0, "departement-48", "region-76")]
    [TestCase("2024-03-01", 1, 33_670, "departement-48", "departement-93", "region-11", "region-76", Description = "Pierrefitte joins")]
    [TestCase("2025-01-01", 1, 149_077, "departement-48", "departement-93", "region-11", "region-76", Description = "Saint-Denis has the land of Pierrefitte")]
    [TestCase("2026-01-01", 0, 0, "departement-48", "region-76", Description = "It goes to another Caf")]
    public async Task A_Caf_has_what_its_members_have_on_the_date(string on, int otherCommunes, int otherInhabitants, params string[] within)
    {
        var caf = (await Client.ReadAsync($"/v1/territories/{Key}?on={on}")).Expect(200).Body;
        var departement = (await Client.ReadAsync($"/v1/territories/departement-48?on={on}")).Expect(200).Body;
        var members = (await Client.ReadAsync($"/v1/territories/{Key}/members?on={on}&limit=200")).Expect(200).Items.ToArray();
        var listed = (await Client.ReadAsync($"/v1/territories?type=caf&code=48&on={on}")).Expect(200).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)caf["name"], Is.EqualTo("Caf d'exemple"));
            Assert.That((caf["siren"], caf["nature"], caf["totalPopulation"]), Is.EqualTo(((object?)null, (object?)null, (object?)null)));
            Assert.That((int?)caf["communeCount"], Is.EqualTo((int?)departement["communeCount"] + otherCommunes));
            Assert.That((int?)caf["population"]!["inhabitants"], Is.EqualTo((int?)departement["population"]!["inhabitants"] + otherInhabitants));
            Assert.That(caf["within"]!.AsArray().Select(w => (string?)w!["key"]), Is.EqualTo(within));
            Assert.That(members, Has.Length.EqualTo((int?)caf["communeCount"]));
            Assert.That(listed.ToJsonString(), Is.EqualTo(caf.ToJsonString()));
        });
    }

    [TestCase("type=caf&on=2025-07-01", Key)]
    [TestCase("type=caf&contains=commune-48095", Key)]
    [TestCase("type=caf&contains=commune-93066&on=2025-07-01", Key)]
    [TestCase("type=caf&contains=commune-93066", "caf-93X")]
    [TestCase("type=caf&q=autre", "caf-93X")]
    [TestCase("type=departement&within=caf-48", "departement-48")]
    [TestCase("type=commune&within=caf-93X", "commune-93066")]
    [TestCase("type=caf&within=region-76", Key)]
    public async Task A_Caf_is_found_like_any_territory_and_so_is_what_lies_within_it(string query, params string[] keys) =>
        Assert.That((await Client.ReadAsync($"/v1/territories?{query}")).Expect(200).Items.Select(i => (string?)i["key"]), Is.EqualTo(keys));

    [TestCase("/v1/territories/caf-49")]
    [TestCase("/v1/territories/caf-48?on=2019-12-31")]
    [TestCase("/v1/territories/caf-93X?on=2025-12-31")]
    public async Task A_Caf_that_no_file_names_on_the_date_is_not_there(string path) => (await Client.ReadAsync(path)).Expect(404);

    [Test]
    public async Task A_commune_does_not_name_its_Caf_as_it_names_no_syndicat() =>
        Assert.That(
            (await Client.ReadAsync("/v1/territories/commune-48095")).Expect(200).Body["within"]!.AsArray().Select(w => (string?)w!["key"]),
            Is.EqualTo(new[] { "epci-244800405", "departement-48", "region-76" }));

    [Test]
    public async Task Coverage_is_told_by_Caf_and_a_convention_may_be_for_all_that_a_Caf_has()
    {
        var convention = await Client.CreateConventionAsync("48", Key);
        await Client.SignAsync(convention);
        var departement = (await Client.ReadAsync("/v1/deployment/coverage?within=departement-48&on=2025-07-01")).Expect(200).Body;
        var caf = (await Client.ReadAsync($"/v1/deployment/coverage?within={Key}&on=2025-07-01")).Expect(200).Body;
        var other = (await Client.ReadAsync("/v1/deployment/coverage?within=caf-93X&on=2026-01-01")).Expect(200).Body;
        var found = (await Client.ReadAsync($"/v1/conventions?territory={Key}&asOf=2026-06-01")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(convention.Body["perimeter"]!["communes"]!.AsArray().Select(c => (string?)c!["territory"]), Has.All.StartsWith("commune-48").And.Exactly(152).Items);
            Assert.That((int?)caf["communes"]!["covered"], Is.EqualTo((int?)departement["communes"]!["covered"]).And.GreaterThan(100));
            Assert.That((int?)caf["communes"]!["total"], Is.EqualTo((int?)departement["communes"]!["total"] + 1), "Saint-Denis, which it does not cover");
            Assert.That((int?)caf["population"]!["total"], Is.EqualTo((int?)departement["population"]!["total"] + 149_077));
            Assert.That(((int?)other["communes"]!["covered"], (int?)other["communes"]!["total"]), Is.EqualTo((0, 1)));
            Assert.That(found.Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)convention.Body["id"] }));
        });
    }

    [Test]
    public async Task Its_history_tells_when_it_had_how_many_communes()
    {
        var history = (await Client.ReadAsync($"/v1/territories/{Key}/history")).Expect(200).Body;
        Assert.That(history["periods"]!.AsArray().Select(p => $"{p!["from"]} {p["until"]} {p["communeCount"]}"), Is.EqualTo(new[]
        {
            "2020-01-01 2024-02-29 152", "2024-03-01 2025-12-31 153", "2026-01-01  152",
        }));
    }
}
