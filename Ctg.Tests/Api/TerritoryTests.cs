using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TerritoryTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task A_commune_is_read_with_what_it_lies_within()
    {
        var commune = (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)commune.Body["name"], Is.EqualTo("Évry-Courcouronnes"));
            Assert.That((string?)commune.Body["siren"], Is.EqualTo("200083525"));
            Assert.That((int?)commune.Body["population"]!["year"], Is.EqualTo(2023));
            Assert.That(commune.Body["within"]!.AsArray().Select(w => (string?)w!["key"]), Is.EqualTo(new[] { "epci-200059228", "departement-91", "region-11" }));
            Assert.That(commune.Body["succession"], Is.Null);
        });
    }

    [Test]
    public async Task A_former_code_answers_with_the_commune_that_holds_its_land_today()
    {
        var commune = (await Client.ReadAsync("/v1/territories/commune-91182")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)commune.Body["key"], Is.EqualTo("commune-91228"));
            Assert.That((string?)commune.Body["succession"]!["requested"], Is.EqualTo("commune-91182"));
            Assert.That(commune.ContentHeaders.ContentLocation!.ToString(), Is.EqualTo("/v1/territories/commune-91228"));
        });
        // Under the two names the bodies differ, so a cache must not take one for the other.
        var current = (await Client.ReadAsync("/v1/territories/commune-91228")).Expect(200);
        Assert.That(commune.ETag, Is.Not.EqualTo(current.ETag));
        var found = (await Client.ReadAsync("/v1/territories?code=91182&type=commune")).Expect(200);
        Assert.That(found.Items.Select(i => (string?)i["key"]), Is.EqualTo(new[] { "commune-91228" }));
    }

    [TestCase("commune-99999", 404)]
    [TestCase("commune-9122", 404)]
    [TestCase("epci-200059229", 404, Description = "A SIREN with a wrong check digit")]
    public async Task A_key_that_names_nothing_is_refused(string key, int status) => (await Client.ReadAsync($"/v1/territories/{key}")).Expect(status);

    [TestCase("departement-984")]
    [TestCase("region-984")]
    [TestCase("region-989")]
    [TestCase("commune-98901")]
    public async Task A_population_that_is_not_known_is_null_and_not_zero(string key) =>
        Assert.That((await Client.ReadAsync($"/v1/territories/{key}")).Expect(200).Body["population"], Is.Null);

    [Test]
    public async Task Nobody_lives_in_a_commune_whose_population_is_known_to_be_zero() =>
        Assert.That((int?)(await Client.ReadAsync("/v1/territories/commune-55039")).Expect(200).Body["population"]!["inhabitants"], Is.Zero);

    [Test]
    public async Task An_EPCI_lies_in_two_departements_and_has_its_members()
    {
        var epci = (await Client.ReadAsync("/v1/territories/epci-200059228")).Expect(200);
        var members = (await Client.ReadAsync("/v1/territories/epci-200059228/members")).Expect(200);
        var within = (await Client.ReadAsync("/v1/territories?within=epci-200059228")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(epci.Body["within"]!.AsArray().Select(w => (string?)w!["key"]), Is.EquivalentTo(new[] { "departement-77", "departement-91", "region-11" }));
            Assert.That(members.Items.Count(), Is.EqualTo(23));
            Assert.That(members.Items.Select(i => (string?)i["type"]).Distinct(), Is.EqualTo(new[] { "commune" }));
            Assert.That(within.Items.Select(i => (string?)i["key"]), Is.SupersetOf(members.Items.Select(i => (string?)i["key"])).And.Not.Contain("epci-200059228"));
        });
    }

    [Test]
    public async Task The_Essonne_has_194_communes_and_13_EPCI_touch_it()
    {
        var communes = (await Client.ReadAsync("/v1/territories/departement-91/members?limit=200")).Expect(200);
        var epci = (await Client.ReadAsync("/v1/territories/departement-91/members?type=epci")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(communes.Items.Count(), Is.EqualTo(194));
            Assert.That(communes.Items.Sum(i => (int)i["population"]!["inhabitants"]!), Is.EqualTo(1_338_485));
            Assert.That(epci.Items.Count(), Is.EqualTo(13));
        });
    }

    [TestCase("q=evry", "commune-89162", Description = "The exact name comes first")]
    [TestCase("q=alais&within=departement-91", "commune-91232", Description = "A word that begins so comes before a larger commune, Palaiseau, that only contains it")]
    [TestCase("q=sur%20orge&within=departement-91", "commune-91589", Description = "Of those that match alike, the one with the most inhabitants")]
    [TestCase("q=evry%20courcouronnes", "commune-91228")]
    [TestCase("q=%C3%89VRY-COURCOURONNES", "commune-91228")]
    [TestCase("q=l%27hay", "commune-94038")]
    [TestCase("siren=200059228", "epci-200059228")]
    [TestCase("siren=200083525", "commune-91228")]
    [TestCase("postalCode=91080&type=commune", "commune-91228")]
    [TestCase("code=75101", "arrondissementMunicipal-75101")]
    [TestCase("q=paris&type=departement", "departement-75")]
    [TestCase("q=grand%20paris%20sud&type=epci&within=departement-77", "epci-200059228")]
    public async Task A_territory_is_found_by_name_code_siren_postal_code_and_place(string query, string key)
    {
        var found = (await Client.ReadAsync($"/v1/territories?{query}")).Expect(200);
        Assert.That((string?)found.Items.First()["key"], Is.EqualTo(key));
    }

    [Test]
    public async Task One_code_may_be_a_commune_and_a_delegated_commune()
    {
        var found = (await Client.ReadAsync("/v1/territories?code=01015")).Expect(200);
        Assert.That(found.Items.Select(i => (string?)i["key"]), Is.SupersetOf(new[] { "commune-01015", "communeDeleguee-01015" }));
    }

    [TestCase("commune", 34_969)]
    [TestCase("epci", 1_255)]
    [TestCase("ept", 11)]
    [TestCase("departement", 109)]
    [TestCase("region", 26)]
    public async Task The_whole_country_is_there(string type, int count)
    {
        var seen = 0;
        var path = $"/v1/territories?type={type}&limit=200";
        using var client = Service.ClientOf("*");
        while (path is not null)
        {
            var page = (await client.ReadAsync(path)).Expect(200);
            seen += page.Items.Count();
            path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }
        Assert.That(seen, Is.EqualTo(count));
    }
}
