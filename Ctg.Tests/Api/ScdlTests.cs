using System.Text;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ScdlTests(string engine) : ApiFixture(engine)
{
    private const string Head = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL";
    private const string Row = "Ville d'Évry-Courcouronnes,20008352500010,2023-10-07,2023-10-10,8.2,Aide sociale,\"Ctg, 2024-2028\",PREF091,2023-10-13,49,45,40,3,2,https://deliberations.example/7.pdf";

    private Reply _convention = null!;
    private string _path = "";

    [SetUp]
    public async Task DeliberateAsync()
    {
        _convention = await Client.MoveAsync(await Client.CreateConventionAsync(Caf), ("preparation", "2023-06-01"), ("deliberation", "2023-09-01"));
        _path = $"/v1/conventions/{_convention.Body["id"]}/deliberations/scdl";
    }

    [Test]
    public async Task What_a_local_authority_publishes_is_recorded_for_its_party_and_exported_the_same()
    {
        _convention = await Client.ChangeAsync(_convention, "deliberations", Samples.Vote(Samples.Signatories(_convention)[0]));
        var imported = (await ImportAsync($"{Head}\r\n{Row}\r\n")).Expect(200);
        var act = imported.Body["deliberations"]![1]!;
        var exported = (await Client.ReadAsync(_path)).Expect(200);
        var again = (await ImportAsync(exported.Text, imported.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(((string?)act["state"], (string?)act["number"], (string?)act["heldOn"], (string?)act["transmittedOn"]), Is.EqualTo(("adopted", "2023-10-07", "2023-10-10", "2023-10-13")));
            Assert.That((string?)act["organisation"], Is.EqualTo(Samples.Signatories(_convention)[1]));
            Assert.That(((int?)act["votes"]!["inOffice"], (int?)act["votes"]!["for"], (int?)act["votes"]!["against"]), Is.EqualTo((49, 40, 3)));
            Assert.That(exported.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/csv"));
            Assert.That(exported.Text.Split("\r\n"), Has.Length.EqualTo(3), "the board of a Caf is no local authority");
            Assert.That(exported.Text.Split("\r\n")[1], Is.EqualTo(
                "Évry-Courcouronnes,20008352500010,2023-10-07,2023-10-10,8.2,Aide sociale,\"Ctg, 2024-2028\",,,PREF091,2023-10-13,49,45,40,3,2,https://deliberations.example/7.pdf"));
            Assert.That(again.Body["deliberations"]!.ToJsonString(), Is.EqualTo(imported.Body["deliberations"]!.ToJsonString()), "an act that is known is not recorded twice");
        });
    }

    [Test]
    public async Task A_known_deliberation_is_completed_and_keeps_what_only_it_tells()
    {
        _convention = await Client.ChangeAsync(_convention, "deliberations", new
        {
            organisation = Samples.Signatories(_convention)[1],
            body = "municipalCouncil",
            number = "2023-10-07",
            heldOn = "2023-10-10",
            outcome = "adopted",
            publishedOn = "2023-10-16",
        });
        var completed = (await ImportAsync($"{Head}\n{Row}\n")).Expect(200);
        var act = completed.Body["deliberations"]!.AsArray().Single()!;
        Assert.That(((string?)act["state"], (string?)act["publishedOn"], (string?)act["transmittedOn"]), Is.EqualTo(("enforceable", "2023-10-16", "2023-10-13")));
    }

    [Test]
    public async Task Of_a_whole_file_the_rows_asked_for_are_recorded_with_either_separator()
    {
        var table = $"{Head}\n{Row}\n{Row.Replace("2023-10-07", "2023-10-08", StringComparison.Ordinal)}\n".Replace("\"Ctg, 2024-2028\"", "Ctg", StringComparison.Ordinal).Replace(',', ';');
        var imported = (await ImportAsync(table, number: "2023-10-08")).Expect(200);
        Assert.That(imported.Body["deliberations"]!.AsArray().Select(d => (string?)d!["number"]), Is.EqualTo(new[] { "2023-10-08" }));
    }

    [Test]
    public async Task Every_fault_of_every_row_is_told_and_nothing_is_recorded()
    {
        var refused = (await ImportAsync($"{Head}\n{Row}\nCommune inconnue,,,10/10/2023,,,,,,10,,5,0,0,\nÉvry-Courcouronnes,,9,2023-10-10,,,,,,10,9,8,0,many,\n")).Expect(422);
        var ruled = (await ImportAsync($"{Head}\nÉvry-Courcouronnes,20008352500012,9,2023-10-10,,,,,2023-10-09,10,11,8,0,0,\n")).Expect(422);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[]
            {
                "/rows/1/COLL_SIRET notAParty", "/rows/1/VOTE_REEL required", "/rows/1/DELIB_ID required", "/rows/1/DELIB_DATE wrongFormat", "/rows/2/VOTE_ABSTENTION outOfRange",
            }));
            Assert.That(ruled.Faults, Is.EquivalentTo(new[] { "/rows/0/openData/siret INV-23", "/rows/0/transmittedOn DLB-02", "/rows/0/votes/voters INV-11" }));
            Assert.That((await ImportAsync($"{Head}\n{Row}\n", number: "1")).Expect(422).Faults, Is.EqualTo(new[] { "/rows required" }));
            Assert.That((await ImportAsync("")).Status, Is.EqualTo(422).Or.EqualTo(400));
            Assert.That((await ImportAsync("\"a")).Status, Is.EqualTo(422).Or.EqualTo(400));
            Assert.That((await Client.PostAsync(_path, new { }, _convention.ETag)).Status, Is.EqualTo(415));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{_convention.Body["id"]}")).Text, Is.EqualTo(_convention.Resource));
        });
    }

    [Test]
    public async Task It_is_for_those_who_may_see_and_change_the_convention()
    {
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That((await other.ReadAsync(_path)).Status, Is.EqualTo(404));
            Assert.That((await ImportAsync($"{Head}\n{Row}\n", "\"1\"")).Status, Is.EqualTo(412));
            Assert.That((await Client.SendAsync(HttpMethod.Post, _path, $"{Head}\n{Row}\n", mediaType: "text/csv")).Status, Is.EqualTo(428));
            Assert.That((await ImportAsync(Encoding.UTF8.GetString(new byte[1024 * 1024 + 1]))).Status, Is.EqualTo(413));
        });
    }

    private Task<Reply> ImportAsync(string table, string? ifMatch = null, string? number = null) =>
        Client.SendAsync(HttpMethod.Post, number is null ? _path : $"{_path}?number={number}", table, ifMatch ?? _convention.ETag, mediaType: "text/csv");
}
