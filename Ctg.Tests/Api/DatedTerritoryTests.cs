using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>The register through time: what the official files of 2024, 2025 and 2026 say, each of its own year.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DatedTerritoryTests(string engine) : ApiFixture(engine)
{
    private const string LastOf2024 = "on=2024-12-31";
    private const string FirstOf2025 = "on=2025-01-01";

    [Test]
    public async Task A_merged_commune_is_itself_to_the_day_before_and_then_its_successor_with_the_movement()
    {
        var before = (await Client.ReadAsync($"/v1/territories/commune-93059?{LastOf2024}")).Expect(200);
        var after = (await Client.ReadAsync($"/v1/territories/commune-93059?{FirstOf2025}")).Expect(200);
        var today = (await Client.ReadAsync("/v1/territories/commune-93059")).Expect(200);
        var movement = after.Body["succession"]!["movements"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)before.Body["key"], Is.EqualTo("commune-93059"));
            Assert.That(before.Body["succession"], Is.Null);
            Assert.That((int?)before.Body["population"]!["inhabitants"], Is.EqualTo(OfficialFiles.Of2024.Communes["93059"].Population));
            Assert.That((int?)before.Body["population"]!["year"], Is.EqualTo(2022));
            Assert.That((string?)before.Body["until"], Is.EqualTo("2024-12-31"));
            Assert.That((string?)after.Body["key"], Is.EqualTo("commune-93066"));
            Assert.That((int?)after.Body["population"]!["inhabitants"], Is.EqualTo(OfficialFiles.Of2025.Communes["93066"].Population));
            Assert.That((string?)after.Body["succession"]!["requested"], Is.EqualTo("commune-93059"));
            Assert.That(((string?)movement["kind"], (int?)movement["inseeCode"], (string?)movement["effectiveOn"]), Is.EqualTo(("communeNouvelle", 32, "2025-01-01")));
            Assert.That(((string?)movement["before"]!["name"], (string?)movement["after"]!["name"]), Is.EqualTo(("Pierrefitte-sur-Seine", "Saint-Denis")));
            Assert.That(after.ContentHeaders.ContentLocation!.ToString(), Is.EqualTo($"/v1/territories/commune-93066?{FirstOf2025}"));
            Assert.That((string?)today.Body["key"], Is.EqualTo("commune-93066"));
            Assert.That(new[] { before.ETag, after.ETag, today.ETag }, Is.Unique, "a year alone may bring another vintage");
        });
    }

    [TestCase("commune-12218", LastOf2024, "commune-12076", "recodedBySeat", Description = "A code to come")]
    [TestCase("commune-12076", FirstOf2025, "commune-12218", "recodedBySeat", Description = "A code given up")]
    [TestCase("commune-15031", LastOf2024, "commune-15141", "reEstablished", Description = "Merged, to be established again")]
    [TestCase("communeDeleguee-86166", "on=2026-01-01", "commune-86123", "delegatedCommuneEnded")]
    public async Task A_code_that_nobody_bears_on_a_date_answers_with_who_has_its_land(string key, string on, string answered, string kind)
    {
        var territory = (await Client.ReadAsync($"/v1/territories/{key}?{on}")).Expect(200).Body;
        Assert.That((string?)territory["key"], Is.EqualTo(answered));
        Assert.That((string?)territory["succession"]!["movements"]!.AsArray().Single()!["kind"], Is.EqualTo(kind));
    }

    [Test]
    public async Task An_end_is_not_final()
    {
        var again = (await Client.ReadAsync("/v1/territories/commune-15031")).Expect(200).Body;
        var formerPart = (await Client.ReadAsync("/v1/territories/communeDeleguee-15031")).Expect(200).Body;
        var history = (await Client.ReadAsync("/v1/territories/commune-15141/history")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That((string?)again["from"], Is.EqualTo("2025-01-01"));
            Assert.That((string?)formerPart["key"], Is.EqualTo("commune-15031"), "a delegated commune that is a commune again");
            Assert.That(history["periods"]!.AsArray().Select(p => (string?)p!["name"]), Is.EqualTo(new[] { "Neussargues en Pinatelle", "Neussargues-Moissac" }));
            Assert.That(
                history["movements"]!.AsArray().Where(m => (string?)m!["kind"] == "reEstablished").Select(m => (string?)m!["after"]!["key"]),
                Is.EquivalentTo(new[] { "commune-15031", "commune-15035", "commune-15047", "commune-15171" }));
        });
    }

    [Test]
    public async Task Names_and_places_are_those_of_the_date()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await KeysAsync($"q=cransac-les-thermes&type=commune&on=2025-12-31"), Is.Empty);
            Assert.That(await KeysAsync($"q=cransac-les-thermes&type=commune&on=2026-01-01"), Is.EqualTo(new[] { "commune-12083" }));
            Assert.That(await KeysAsync($"within=epci-200066710&code=14659&{LastOf2024}"), Is.EqualTo(new[] { "commune-14659" }));
            Assert.That(await KeysAsync($"within=epci-200066710&code=14659&{FirstOf2025}"), Is.Empty);
            Assert.That(await KeysAsync($"within=epci-200065589&code=14659&{FirstOf2025}"), Is.EqualTo(new[] { "commune-14659" }));
            Assert.That(await KeysAsync($"code=93059&type=commune&{LastOf2024}"), Is.EqualTo(new[] { "commune-93059" }));
            Assert.That(await KeysAsync($"code=93059&type=commune&{FirstOf2025}"), Is.EqualTo(new[] { "commune-93066" }));
        });
    }

    [Test]
    public async Task A_code_or_SIREN_that_nobody_bears_finds_who_has_the_land_and_tells_how()
    {
        var (pierrefitte, saintDenis) = (OfficialFiles.Of2024.Communes["93059"], OfficialFiles.Of2024.Communes["93066"]);
        Assert.Multiple(async () =>
        {
            Assert.That(await ToldAsync($"siren={pierrefitte.Siren}&{FirstOf2025}"), Is.EqualTo("commune-93066, as commune-93059: communeNouvelle commune-93059"));
            Assert.That(await ToldAsync($"code=93059&type=commune&{FirstOf2025}"), Is.EqualTo("commune-93066, as commune-93059: communeNouvelle commune-93059"));
            Assert.That(await ToldAsync($"siren={saintDenis.Siren}&{FirstOf2025}"), Is.EqualTo("commune-93066, as commune-93066: communeNouvelle commune-93059"), "one code, two SIREN");
            Assert.That(await ToldAsync($"siren={OfficialFiles.Of2025.Communes["93066"].Siren}&{FirstOf2025}"), Is.EqualTo("commune-93066"));
            Assert.That(await ToldAsync($"siren={pierrefitte.Siren}&{LastOf2024}"), Is.EqualTo("commune-93059"), "borne on that date");
            Assert.That(await ToldAsync("code=91182&type=commune"), Is.EqualTo("commune-91228, as commune-91182:"), "given up before the oldest vintage");
        });
    }

    [TestCase("2024-12-31")]
    [TestCase("2025-01-01")]
    [TestCase("2026-01-01")]
    public async Task The_members_of_a_departement_are_those_of_the_date_and_their_inhabitants_its_own(string on)
    {
        var files = on[..4] switch { "2024" => OfficialFiles.Of2024, "2025" => OfficialFiles.Of2025, _ => OfficialFiles.Of2026 };
        var communes = files.Communes.Values.Where(c => c.Departement == "93").ToArray();
        var members = (await Client.ReadAsync($"/v1/territories/departement-93/members?limit=200&on={on}")).Expect(200);
        var departement = (await Client.ReadAsync($"/v1/territories/departement-93?on={on}")).Expect(200).Body;
        Assert.Multiple(() =>
        {
            Assert.That(members.Items.Select(i => (string?)i["code"]), Is.EquivalentTo(communes.Select(c => c.Code)));
            Assert.That(members.Items.Sum(i => (int)i["population"]!["inhabitants"]!), Is.EqualTo(communes.Sum(c => c.Population)));
            Assert.That((int?)departement["population"]!["inhabitants"], Is.EqualTo(communes.Sum(c => c.Population)));
            Assert.That((string?)departement["vintage"], Is.EqualTo(on[..4]));
        });
    }

    [Test]
    public async Task A_former_code_filters_like_the_present_one()
    {
        var convention = await Client.CreateConventionAsync(Caf, "commune-93066");
        foreach (var code in new[] { "commune-93059", "commune-93066", "departement-93" })
        {
            var found = (await Client.ReadAsync($"/v1/conventions?caf={Caf}&territory={code}")).Expect(200);
            Assert.That(found.Items.Select(i => (string?)i["id"]), Is.EqualTo(new[] { (string?)convention.Body["id"] }), code);
        }
        foreach (var code in new[] { "commune-93059", "commune-93066" })
            Assert.That((await Client.ReadAsync($"/v1/territories/{code}/conventions?limit=200")).Expect(200).Items.Select(i => (string?)i["id"]), Does.Contain((string?)convention.Body["id"]), code);
        (await Client.ReadAsync("/v1/territories/commune-99999/conventions")).Expect(404);
        var coverage = (await Client.ReadAsync("/v1/deployment/coverage?within=commune-93059&on=2026-01-01")).Expect(200).Body;
        Assert.That((int?)coverage["population"]!["total"], Is.EqualTo(OfficialFiles.Of2026.Communes["93066"].Population));
    }

    [TestCase("commune-99999")]
    [TestCase("epci-200066710", "2199-12-31", 200)]
    public async Task History_and_dates_of_what_has_never_been_are_not_found(string key, string on = "2026-01-01", int status = 404)
    {
        (await Client.ReadAsync($"/v1/territories/{key}?on={on}")).Expect(status);
        (await Client.ReadAsync($"/v1/territories/{key}/history")).Expect(status);
    }

    /// <summary>The one that is found, and what its succession says.</summary>
    private async Task<string> ToldAsync(string query)
    {
        var item = (await Client.ReadAsync($"/v1/territories?{query}")).Expect(200).Items.Single();
        return item["succession"] is not { } succession ? $"{item["key"]}"
            : string.Join(' ', [$"{item["key"]}, as {succession["requested"]}:", .. succession["movements"]!.AsArray().Select(m => $"{m!["kind"]} {m["before"]!["key"]}")]);
    }

    private async Task<string?[]> KeysAsync(string query) => [.. (await Client.ReadAsync($"/v1/territories?{query}")).Expect(200).Items.Select(i => (string?)i["key"])];
}
