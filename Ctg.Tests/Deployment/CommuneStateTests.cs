using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>How far communes of the Ariège are on 15 June 2026, and what each caller may know of it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CommuneStateTests(string engine) : OwnServiceFixture(engine)
{
    private const string Foix = "09122", Pamiers = "09225", Lavelanet = "09160", Mirepoix = "09194", SaintGirons = "09261", Varilhes = "09324";

    protected override async Task TellAsync()
    {
        await SignAsync([Commune(Foix)], "2024-01-01", "2028-12-31", "2026-03-01");
        await SignAsync([Commune(Pamiers)], "2027-01-01", "2031-12-31", "2026-05-01");
        await DraftAsync([Commune(Lavelanet)], "2027-01-01", "2030-12-31");
        await CejAsync("2023-1", Mirepoix, "2027-12-31");
        await CejAsync("2019-1", SaintGirons, "2022-12-31");
        await CejAsync("2023-2", Foix, "2026-12-31");
    }

    [Test]
    public async Task Each_commune_is_in_the_first_state_that_holds()
    {
        var communes = (await Client.ItemsAsync("/v1/deployment/communes?within=departement-09", 200)).Select(i => JsonNode.Parse(i)!).ToDictionary(c => ((string)c["commune"]!)[8..]);
        Assert.Multiple(() =>
        {
            Assert.That(communes, Has.Count.EqualTo(OfficialFiles.Of2026.Communes.Values.Count(c => c.Departement == "09")));
            Assert.That(Of(Foix), Is.EqualTo("inForce running 2026-12-31"));
            Assert.That(Of(Pamiers), Is.EqualTo("signed none "));
            Assert.That(Of(Lavelanet), Is.EqualTo("preparation none "));
            Assert.That(Of(Mirepoix), Is.EqualTo("cejOnly running 2027-12-31"));
            Assert.That(Of(SaintGirons), Is.EqualTo("none ended 2022-12-31"));
            Assert.That(Of(Varilhes), Is.EqualTo("none none "));
            Assert.That((string?)communes[Foix]["epci"]!["key"], Is.EqualTo($"epci-{Commune(Foix).Epci}"));
            Assert.That((int?)communes[Foix]["population"], Is.EqualTo(Commune(Foix).Population));
        });

        string Of(string code) => $"{communes[code]["state"]} {communes[code]["cej"]} {communes[code]["cejLastDay"]}";
    }

    [Test]
    public async Task A_draft_is_known_to_its_own_Caf_only()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await StateAsync(Client, Lavelanet), Is.EqualTo("preparation"));
            Assert.That(await StateAsync(Other, Lavelanet), Is.EqualTo("none"));
            Assert.That(await StateAsync(Service.ClientOf("09,77"), Lavelanet), Is.EqualTo("none"), "two other Caf");
            Assert.That(await StateAsync(Service.ClientOf("*"), Lavelanet), Is.EqualTo("preparation"), "all");
            Assert.That(await StateAsync(Other, Foix), Is.EqualTo("inForce"));
        });
    }

    [Test]
    public async Task With_mode_signed_a_convention_counts_from_the_day_of_its_signature()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await StateAsync(Client, Foix, "on=2026-02-28"), Is.EqualTo("inForce"));
            Assert.That(await StateAsync(Client, Foix, "on=2026-02-28&mode=signed"), Is.EqualTo("preparation"));
            Assert.That(await StateAsync(Other, Foix, "on=2026-02-28&mode=signed"), Is.EqualTo("preparation"), "it is signed today: no secret");
            Assert.That(await StateAsync(Client, Foix, "on=2026-03-01&mode=signed"), Is.EqualTo("inForce"));
            Assert.That(await StateAsync(Client, Pamiers, "on=2026-04-30"), Is.EqualTo("signed"));
            Assert.That(await StateAsync(Client, Pamiers, "on=2026-04-30&mode=signed"), Is.EqualTo("preparation"));
        });
    }

    [TestCase("state=cejOnly", Mirepoix)]
    [TestCase("state=signed&state=preparation", Lavelanet, Pamiers)]
    [TestCase("cej=running", Foix, Mirepoix)]
    [TestCase("cej=ended", SaintGirons)]
    public async Task Communes_are_found_by_state_and_by_Cej(string query, params string[] codes) =>
        Assert.That(
            (await Client.ReadAsync($"/v1/deployment/communes?within=departement-09&{query}")).Expect(200).Items.Select(i => (string?)i["commune"]),
            Is.EqualTo(codes.Select(c => $"commune-{c}")));

    [TestCase("cej=running", Mirepoix)]
    [TestCase("cej=ended", SaintGirons)]
    public async Task Uncovered_communes_are_found_by_their_Cej(string query, string code) =>
        Assert.That((await Client.ReadAsync($"/v1/deployment/uncovered?within=departement-09&{query}")).Expect(200).Items.Select(i => (string?)i["commune"]), Is.EqualTo(new[] { $"commune-{code}" }));

    [Test]
    public async Task A_list_whole_has_what_its_pages_have_and_a_forged_place_is_refused()
    {
        foreach (var list in new[] { "communes", "uncovered" })
        {
            var path = $"/v1/deployment/{list}?within=departement-09";
            var whole = (await Client.ReadAsAsync(Exports.Ndjson, path)).Expect(200);
            var page = (await Client.ReadAsync($"{path}&limit=100")).Expect(200);
            Assert.Multiple(async () =>
            {
                Assert.That(whole.Lines(), Is.EqualTo(await Client.ItemsAsync(path, 70)), list);
                Assert.That((await Client.ReadAsync($"/v1/deployment/{(list == "communes" ? "uncovered" : "communes")}?within=departement-09&cursor={page.Body["next"]}")).Expect(400).Faults,
                    Is.EqualTo(new[] { "/query/cursor cursorInvalid" }), list);
            });
        }
    }

    [Test]
    public async Task What_was_not_imported_cannot_be_mapped_and_a_territory_that_does_not_exist_is_refused()
    {
        Assert.Multiple(async () =>
        {
            foreach (var list in new[] { "communes", "uncovered" })
            {
                Assert.That((await Client.ReadAsAsync("application/geo+json", $"/v1/deployment/{list}?within=departement-09")).Expect(409).Code, Is.EqualTo("geometriesMissing"));
                Assert.That((await Client.ReadAsync($"/v1/deployment/{list}?within=commune-99999")).Expect(422).Faults, Is.EqualTo(new[] { "/query/within notFound" }));
            }
        });
    }

    private static async Task<string?> StateAsync(HttpClient client, string code, string query = "on=2026-06-15") =>
        (string?)(await client.ReadAsync($"/v1/deployment/communes?within=commune-{code}&{query}")).Expect(200).Items.Single()["state"];

    private async Task CejAsync(string number, string code, string end)
    {
        var body = Samples.CejContract(Caf, number, $"commune-{code}");
        (body["startDate"], body["endDate"]) = ($"{number[..4]}-01-01", end);
        (await Client.PostAsync("/v1/cej-contracts", body)).Expect(201);
    }
}
