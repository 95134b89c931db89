using Ctg.Tests.Support;

namespace Ctg.Tests.Api.Facilities;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class FacilityTests(string engine) : ApiFixture(engine)
{
    private const string Path = FacilitySamples.Path;

    [Test]
    public async Task A_facility_is_recorded_and_read_back_the_same()
    {
        var more = new { siret = "20008352500010", externalReferences = new[] { new { system = "finess", id = "910000001" } }, openedOn = "2012-09-03", closedOn = "2030-07-31" };
        var created = await Client.RecordAsync(Caf, more: more);
        var read = (await Client.ReadAsync(created.Headers.Location!.ToString())).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(created.Headers.Location!.ToString(), Is.EqualTo($"{Path}/{created.Body["id"]}"));
            Assert.That((created.ETag, read.ETag, read.Text), Is.EqualTo(("\"1\"", "\"1\"", created.Text)));
            Assert.That(
                (string?[])[.. new[] { "caf", "internalId", "type", "name", "commune", "siret", "openedOn", "closedOn" }.Select(m => (string?)read.Body[m])],
                Is.EqualTo(new[] { Caf, "EAJE-1", "eaje", "Les Coccinelles", "commune-91228", "20008352500010", "2012-09-03", "2030-07-31" }));
            Assert.That((string?)read.Body["operator"]!["organisation"], Is.EqualTo((string?)read.Body["supports"]![0]!["organisation"]), "one organisation of the register");
            Assert.That(((int)read.Body["capacity"]!, read.Body["bonuses"]!.AsArray().Count, (string?)read.Body["externalReferences"]![0]!["id"]), Is.EqualTo((45, 0, "910000001")));
        });
    }

    [TestCase("{}", 422, "/caf required", "/internalId required", "/type required", "/name required", "/operator required", "/commune required")]
    [TestCase("""{"caf":"$","internalId":"a b","type":"creche","name":" ","operator":{},"commune":"91228","capacity":-1,"externalReferences":[{},{"system":"a","id":"1"},{"system":"a","id":"2"}],"supports":[{"type":"commune"}],"bonuses":[]}""", 400,
        "/type unknownCode", "/commune wrongFormat", "/bonuses unknownMember", "/internalId wrongFormat", "/name required", "/operator/type required", "/operator/name required",
        "/capacity outOfRange", "/externalReferences repeated", "/externalReferences/0/system required", "/externalReferences/0/id required", "/supports/0/name required", "/supports/0/from required")]
    [TestCase("""{"caf":"$","internalId":"1","type":"rpe","name":"R","operator":{"type":"commune","name":"Foix","siren":"200083526"},"commune":"epci-200059228","siret":"20008352500011","openedOn":"2024-01-02","closedOn":"2024-01-01","supports":[{"type":"association","name":"A","from":"2024-01-02","until":"2024-01-01"}]}""", 422,
        "/commune FAC-02", "/closedOn FAC-01", "/supports/0/type FAC-03", "/supports/0/until FAC-04", "/siret INV-23", "/operator/siren INV-23")]
    [TestCase("""{"caf":"$","internalId":"1","type":"rpe","name":"R","operator":{"organisation":"01980000-0000-7000-8000-000000000001"},"commune":"commune-91182","supports":[{"organisation":"01980000-0000-7000-8000-000000000002","from":"2024-01-01"}]}""", 422,
        "/operator/organisation notFound", "/supports/0/organisation notFound")]
    [TestCase("""{"caf":"$","internalId":"1","type":"rpe","name":"R","operator":{"type":"association","name":"A"},"commune":"commune-91182"}""", 422, "/commune FAC-02")]
    public async Task What_is_wrong_with_a_body_is_named(string body, int status, params string[] faults)
    {
        var refused = await Client.PostAsync(Path, body.Replace("$", Caf, StringComparison.Ordinal));
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
        Assert.That((await Client.ReadAsync(Path)).Items, Is.Empty);
    }

    [Test]
    public async Task Facilities_are_seen_and_changed_by_their_own_Caf_only()
    {
        var other = NewCaf();
        var created = await Client.RecordAsync(Caf);
        await Client.GrantAsync(Caf, null, "EAJE-1,2022,support,,,,flatYear,100,");
        var path = created.Headers.Location!.ToString();
        using var stranger = Service.ClientOf(other);
        using var both = Service.ClientOf($"{Caf} {other}");
        using var national = Service.ClientOf("*");
        using var reader = Service.ClientOf(Caf, "ctg.read");
        var theirs = await stranger.RecordAsync(other);
        (await stranger.ReadAsync(path)).Expect(404);
        (await stranger.ReadAsync($"{path}/history")).Expect(404);
        (await stranger.PatchAsync(path, new { name = "Autre" }, "\"2\"")).Expect(404);
        (await stranger.PostAsync(Path, FacilitySamples.Facility(Caf, "2"))).Expect(403);
        (await stranger.GrantAsync(Caf, null, "EAJE-1,2022,support,,,,flatYear,100,")).Expect(403);
        (await stranger.PatchAsync(theirs.Headers.Location!.ToString(), new { caf = Caf }, theirs.ETag)).Expect(403);
        (await reader.PostAsync(Path, FacilitySamples.Facility(Caf, "2"))).Expect(403);
        (await reader.GrantAsync(Caf, null, "EAJE-1,2022,support,,,,flatYear,100,")).Expect(403);
        Assert.Multiple(async () =>
        {
            Assert.That((await stranger.ReadAsync($"{Path}?caf={Caf}")).Items, Is.Empty);
            Assert.That((await stranger.ReadAsync("/v1/bonuses")).Items, Is.Empty);
            Assert.That((await both.ReadAsync(Path)).Items.Count(), Is.EqualTo(2));
            Assert.That((await both.ReadAsync("/v1/bonuses")).Items.Count(), Is.EqualTo(1));
            Assert.That((await national.ReadAsync($"{Path}?caf={Caf}")).Items.Count(), Is.EqualTo(1));
            Assert.That((await national.ReadAsync($"/v1/bonuses?caf={Caf}")).Items.Count(), Is.EqualTo(1));
            Assert.That((await reader.ReadAsync(path)).Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task A_number_is_that_of_one_facility_of_the_Caf()
    {
        var first = await Client.RecordAsync(Caf);
        var second = await Client.RecordAsync(Caf, "EAJE-2");
        Assert.That((await Client.PostAsync(Path, FacilitySamples.Facility(Caf))).Expect(409).Code, Is.EqualTo("facilityKnown"));
        (await Client.PatchAsync(second.Headers.Location!.ToString(), new { internalId = "EAJE-1" }, second.ETag)).Expect(409);
        (await Client.PatchAsync(first.Headers.Location!.ToString(), new { name = "Autre" }, first.ETag)).Expect(200);
    }

    [Test]
    public async Task A_change_needs_the_version_that_was_read_and_stands_in_the_history()
    {
        var created = await Client.RecordAsync(Caf);
        var path = created.Headers.Location!.ToString();
        (await Client.PatchAsync(path, new { capacity = 50 }, null)).Expect(428);
        (await Client.PatchAsync(path, new { capacity = 50 }, "\"7\"")).Expect(412);
        var patched = (await Client.PatchAsync(path, new { capacity = 50, supports = Array.Empty<object>(), @operator = new { type = "association", name = $"L'Envol {Caf}" } }, created.ETag)).Expect(200);
        var history = (await Client.ReadAsync($"{path}/history")).Items.Select(i => $"{i["version"]} {i["operation"]} {i["subject"]}");
        Assert.Multiple(() =>
        {
            Assert.That(((int)patched.Body["capacity"]!, patched.Body["supports"]!.AsArray().Count, (string?)patched.Body["operator"]!["name"], patched.ETag), Is.EqualTo((50, 0, $"L'Envol {Caf}", "\"2\"")));
            Assert.That((string?)patched.Body["operator"]!["organisation"], Is.Not.EqualTo((string?)created.Body["operator"]!["organisation"]));
            Assert.That(patched.Body["operator"]!["siren"], Is.Null);
            Assert.That(history, Is.EqualTo(new[] { $"1 created test-{Caf}", $"2 revised test-{Caf}" }));
        });
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var evry = await Client.RecordAsync(Caf, "EAJE-1", new { siret = "20008352500010" });
        var foix = await Client.RecordAsync(Caf, "RPE-1", new { type = "rpe", name = "Relais de Forêt", commune = "commune-09122", openedOn = "2020-09-01", closedOn = "2024-08-31", supports = Array.Empty<object>() });
        var social = await Client.RecordAsync(Caf, "CS-1", new { type = "socialCentre", commune = "commune-91286", @operator = new { type = "association", name = $"L'Œuvre {Caf}" }, externalReferences = new[] { new { system = "sias", id = "X-77" } } });
        var convention = await Client.CreateConventionAsync(Caf, "commune-91228", "commune-09122");

        await ExpectAsync("", evry, foix, social);
        await ExpectAsync("internalId=RPE-1", foix);
        await ExpectAsync("type=rpe&type=socialCentre", foix, social);
        await ExpectAsync("territory=commune-91228", evry);
        await ExpectAsync("territory=commune-91182", evry);
        await ExpectAsync("territory=departement-91", evry, social);
        await ExpectAsync("territory=region-76", foix);
        await ExpectAsync("openOn=2024-08-31", evry, foix, social);
        await ExpectAsync("openOn=2024-09-01", evry, social);
        await ExpectAsync("openOn=2020-08-31", evry, social);
        await ExpectAsync("q=foret", foix);
        await ExpectAsync($"q=l%20oeuvre%20{Caf}", social);
        await ExpectAsync("q=20008352500010", evry);
        await ExpectAsync("q=x-77", social);
        await ExpectAsync($"convention={convention.Body["id"]}", evry);
        await ExpectAsync($"convention={Guid.NewGuid()}");
    }

    [Test]
    public async Task Pages_follow_each_other_and_the_whole_list_is_a_table()
    {
        foreach (var number in Enumerable.Range(1, 5)) await Client.RecordAsync(Caf, $"N-{number}");
        var first = (await Client.ReadAsync($"{Path}?limit=3")).Expect(200);
        var second = (await Client.ReadAsync($"{Path}?limit=3&cursor={first.Body["next"]}")).Expect(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Accept.ParseAdd("text/csv");
        var table = (await Client.ReplyAsync(request)).Expect(200).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(first.Items.Concat(second.Items).Select(i => (string?)i["internalId"]), Is.EqualTo(new[] { "N-1", "N-2", "N-3", "N-4", "N-5" }));
            Assert.That(table, Has.Length.EqualTo(6));
            Assert.That(table[0], Does.StartWith("id,caf,internalId,type,name,operator_organisation"));
        });
    }

    [TestCase("type=creche", "/query/type unknownCode")]
    [TestCase("openOn=2024", "/query/openOn wrongFormat")]
    [TestCase("q=%25", "/query/q nothingToSearch")]
    [TestCase("siret=1", "/query/siret unknownParameter")]
    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    public async Task A_parameter_at_fault_is_named(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"{Path}?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    private async Task ExpectAsync(string query, params Reply[] facilities)
    {
        var page = (await Client.ReadAsync($"{Path}?caf={Caf}&{query}".TrimEnd('&'))).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EquivalentTo(facilities.Select(c => (string?)c.Body["id"])), query);
    }
}
