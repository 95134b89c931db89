using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CejContractTests(string engine) : ApiFixture(engine)
{
    private const string Path = "/v1/cej-contracts";

    [Test]
    public async Task A_contract_is_recorded_and_read_back_the_same()
    {
        var body = Samples.CejContract(Caf);
        body["extensions"] = new[] { new { endDate = "2023-06-30", signedOn = "2022-11-15", number = "2022-12" }, new { endDate = "2023-12-31", signedOn = "2023-06-01", number = "2023-04" } };
        var created = (await Client.PostAsync(Path, body)).Expect(201);
        var read = (await Client.ReadAsync(created.Headers.Location!.ToString())).Expect(200);
        var shown = created.Body.AsObject();
        shown.Remove("warnings");
        Assert.Multiple(() =>
        {
            Assert.That(created.Headers.Location!.ToString(), Is.EqualTo($"{Path}/{created.Body["id"]}"));
            Assert.That((created.ETag, read.ETag), Is.EqualTo(("\"1\"", "\"1\"")));
            Assert.That(created.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "en" }));
            Assert.That(created.Body["warnings"]!.AsArray(), Is.Empty);
            Assert.That(read.Text, Is.EqualTo(shown.ToJsonString(Ctg.Api.Persistence.Documents.Options)));
            Assert.That(
                (string?[])[.. new[] { "number", "caf", "title", "startDate", "endDate", "lastDay", "takenOverBy" }.Select(m => (string?)read.Body[m])],
                Is.EqualTo(new[] { "2019-350", Caf, "Cej de Foix", "2019-01-01", "2022-12-31", "2023-12-31", null }));
            Assert.That($"{read.Body["extensions"]![0]!["endDate"]} {read.Body["extensions"]![0]!["signedOn"]} {read.Body["extensions"]![0]!["number"]}", Is.EqualTo("2023-06-30 2022-11-15 2022-12"));
        });
    }

    [TestCase("125000.10", "125000.10", 12_500_010)]
    [TestCase("0.07", "0.07", 7)]
    [TestCase("80000", "80000.00", 8_000_000)]
    [TestCase("null", "null", null)]
    public async Task An_amount_is_kept_to_the_cent(string written, string read, long? cents)
    {
        const string Body = """{"number":"1","caf":"$caf","startDate":"2019-01-01","endDate":"2022-12-31","annualSubsidy":$amount,"perimeter":{"territories":["commune-09122"]}}""";
        var created = (await Client.PostAsync(Path, Body.Replace("$caf", Caf, StringComparison.Ordinal).Replace("$amount", written, StringComparison.Ordinal))).Expect(201);
        var patched = (await Client.PatchAsync(Of(created), new { title = "Autre" }, created.ETag)).Expect(200);
        await using var connection = Service.Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var column = await connection.QuerySingleAsync<long?>("SELECT annual_subsidy_cents FROM cej_contract WHERE caf = @Caf", new { Caf });
        Assert.Multiple(() =>
        {
            foreach (var reply in new[] { created, patched }) Assert.That(reply.Text, Does.Contain($"\"annualSubsidy\":{read},"));
            Assert.That(column, Is.EqualTo(cents));
        });
    }

    [TestCase("125000.105")]
    [TestCase("-1")]
    [TestCase("1000000000000")]
    public async Task What_is_no_amount_is_refused(string amount)
    {
        var created = await CreateAsync();
        var refused = (await Client.PatchAsync(Of(created), $$"""{"annualSubsidy":{{amount}}}""", created.ETag)).Expect(400);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/annualSubsidy wrongFormat" }));
    }

    [TestCase("{}", 422, "/number required", "/caf required", "/startDate required", "/endDate required")]
    [TestCase("""{"caf":"$","colour":1,"annualSubsidy":"a lot"}""", 400, "/colour unknownMember", "/annualSubsidy wrongType", "/number required", "/startDate required", "/endDate required")]
    [TestCase("""{"caf":"$","number":"a b","title":"$","startDate":"2019-01-01","endDate":"2022-12-31","extensions":[{"number":""}],"signatories":[{},{"type":"caf","name":"Caf"}],"perimeter":{}}""", 422,
        "/number wrongFormat", "/extensions/0/endDate required", "/extensions/0/number wrongFormat", "/signatories/0/type required", "/signatories/0/name required",
        "/signatories/1/cafCode cafCodeMismatch", "/perimeter/territories required")]
    [TestCase("""{"caf":"$","number":"1","startDate":"2019-01-01","endDate":"2018-12-31","extensions":[{"endDate":"2018-12-30"}],"signatories":[{"type":"commune","name":"Foix","siren":"200083526"}]}""", 422,
        "/endDate CEJ-01", "/extensions/0/endDate CEJ-01", "/perimeter/territories CEJ-02", "/signatories/0/siren INV-23")]
    [TestCase("""{"caf":"$","number":"1","startDate":"2019-01-01","endDate":"2022-12-31","perimeter":{"territories":["commune-09122","region-76","commune-01340"]}}""", 422,
        "/perimeter/territories/1 INV-04", "/perimeter/territories/2 INV-04")]
    public async Task What_is_wrong_with_a_body_is_named(string body, int status, params string[] faults)
    {
        var refused = await Client.PostAsync(Path, body.Replace("$", Caf, StringComparison.Ordinal));
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
        Assert.That((await Client.ReadAsync($"{Path}?caf={Caf}")).Items, Is.Empty);
    }

    [Test]
    public async Task A_perimeter_is_given_at_any_level_and_kept_as_communes()
    {
        var created = await CreateAsync("epci-200067791", "commune-09225");
        var communes = created.Body["perimeter"]!["communes"]!.AsArray().Select(c => (string)c!["territory"]!).ToArray();
        Assert.That(communes, Has.Member("commune-09122").And.Member("commune-09329").And.Member("commune-09225").And.Not.Member("commune-09160"));
    }

    [Test]
    public async Task Signatories_are_organisations_of_the_register()
    {
        var siren = Samples.NewSiren();
        var known = (await Client.PostAsync("/v1/organisations", new { type = "association", name = $"La Ribambelle {Caf}", siren })).Expect(201);
        var body = Samples.CejContract(Caf);
        body["signatories"] = new object[]
        {
            new { organisation = known.Body["id"] }, new { type = "association", name = "Autrement dite", siren }, new { type = "ccas", name = $"CCAS {Caf}" },
        };
        var created = (await Client.PostAsync(Path, body)).Expect(201);
        var signatories = created.Body["signatories"]!.AsArray();
        var entered = (await Client.ReadAsync($"/v1/organisations/{signatories[1]!["organisation"]}")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(signatories.Select(s => $"{s!["type"]} {s["name"]}"), Is.EqualTo(new[] { $"association La Ribambelle {Caf}", $"ccas CCAS {Caf}" }));
            Assert.That((string?)signatories[0]!["organisation"], Is.EqualTo((string?)known.Body["id"]));
            Assert.That((string?)entered.Body["name"], Is.EqualTo($"CCAS {Caf}"));
        });
        (await Client.PatchAsync($"/v1/organisations/{known.Body["id"]}", new { name = "Renommée" }, known.ETag)).Expect(200);
        var revised = (await Client.PatchAsync(Of(created), new { title = "Autre" }, created.ETag)).Expect(200);
        Assert.That((string?)revised.Body["signatories"]![0]!["name"], Is.EqualTo($"La Ribambelle {Caf}"), "as at the signature");
    }

    [Test]
    public async Task What_is_named_by_id_exists()
    {
        var (organisation, convention) = (Guid.NewGuid(), Guid.NewGuid());
        var body = Samples.CejContract(Caf);
        body["signatories"] = new object[] { new { type = "commune", name = "Foix" }, new { organisation } };
        body["takenOverBy"] = convention;
        var refused = (await Client.PostAsync(Path, body)).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/signatories/1/organisation notFound", "/takenOverBy notFound" }));
    }

    [Test]
    public async Task A_number_is_taken_once_within_its_Caf()
    {
        var other = NewCaf();
        using var both = Service.ClientOf($"{Caf} {other}");
        var first = await CreateAsync();
        var second = (await both.PostAsync(Path, Samples.CejContract(other))).Expect(201);
        Assert.That((await Client.PostAsync(Path, Samples.CejContract(Caf))).Expect(409).Code, Is.EqualTo("numberTaken"));
        Assert.That((await both.PatchAsync(Of(second), new { caf = Caf }, second.ETag)).Expect(409).Code, Is.EqualTo("numberTaken"));
        (await Client.PatchAsync(Of(first), new { title = "Le même numéro" }, first.ETag)).Expect(200);
    }

    [Test]
    public async Task Many_at_once_take_a_number_once()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Client.PostAsync(Path, Samples.CejContract(Caf))));
        Assert.That(replies.Select(r => r.Status), Has.Exactly(1).EqualTo(201).And.Exactly(5).EqualTo(409));
    }

    [Test]
    public async Task A_POST_that_is_repeated_with_its_key_gets_the_first_answer()
    {
        var first = (await Client.PostAsync(Path, Samples.CejContract(Caf), key: Caf)).Expect(201);
        Assert.That((await Client.PostAsync(Path, Samples.CejContract(Caf), key: Caf)).Expect(201).Text, Is.EqualTo(first.Text));
    }

    [Test]
    public async Task A_patch_changes_what_it_names_and_removes_what_is_null()
    {
        var created = await CreateAsync();
        var revised = (await Client.PatchAsync(Of(created), """{"title":null,"extensions":[{"endDate":"2023-12-31"}],"annualSubsidy":90000.5}""", created.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That((revised.ETag, (int)revised.Body["version"]!), Is.EqualTo(("\"2\"", 2)));
            Assert.That(revised.Body["title"], Is.Null);
            Assert.That(((string?)revised.Body["lastDay"], (string?)revised.Body["endDate"]), Is.EqualTo(("2023-12-31", "2022-12-31")));
            Assert.That(revised.Text, Does.Contain("\"annualSubsidy\":90000.50"));
            foreach (var member in new[] { "id", "number", "caf", "startDate", "signatories", "perimeter" })
                Assert.That(revised.Body[member]!.ToJsonString(), Is.EqualTo(created.Body[member]!.ToJsonString()), member);
            Assert.That((string?)(await Client.ReadAsync(Of(created))).Body["lastDay"], Is.EqualTo("2023-12-31"));
        });
    }

    [Test]
    public async Task A_patch_needs_the_version_that_was_read_and_is_held_to_the_same_rules()
    {
        var created = await CreateAsync();
        var refused = (await Client.PatchAsync(Of(created), """{"endDate":"2018-12-31","perimeter":null}""", created.ETag)).Expect(422);
        var invalid = (await Client.PatchAsync(Of(created), """{"number":null,"startDate":null}""", created.ETag)).Expect(422);
        (await Client.PatchAsync(Of(created), new { title = "Sans" }, null)).Expect(428);
        (await Client.PatchAsync(Of(created), new { title = "Autre" }, "\"2\"")).Expect(412);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EquivalentTo(new[] { "/endDate CEJ-01", "/perimeter/territories CEJ-02" }));
            Assert.That(invalid.Faults, Is.EquivalentTo(new[] { "/number required", "/startDate required" }));
            Assert.That((string?)(await Client.ReadAsync(Of(created))).ETag, Is.EqualTo(created.ETag));
        });
    }

    [Test]
    public async Task Of_callers_who_race_on_one_version_exactly_one_wins()
    {
        var created = await CreateAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Client.PatchAsync(Of(created), new { title = $"{i}" }, created.ETag)));
        Assert.That(replies.Select(r => r.Status), Has.Exactly(1).EqualTo(200).And.Exactly(5).EqualTo(412));
    }

    [Test]
    public async Task A_copy_that_is_fresh_is_not_sent_again_until_the_contract_changes()
    {
        var created = await CreateAsync();
        using var fresh = new HttpRequestMessage(HttpMethod.Get, Of(created)) { Headers = { { "If-None-Match", created.ETag } } };
        Assert.That((await Client.ReplyAsync(fresh)).Status, Is.EqualTo(304));
        (await Client.PatchAsync(Of(created), new { title = "Autre" }, created.ETag)).Expect(200);
        using var stale = new HttpRequestMessage(HttpMethod.Get, Of(created)) { Headers = { { "If-None-Match", created.ETag } } };
        Assert.That((await Client.ReplyAsync(stale)).ETag, Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task What_names_nothing_is_not_found()
    {
        var nothing = $"{Path}/{Guid.NewGuid()}";
        (await Client.ReadAsync(nothing)).Expect(404);
        (await Client.ReadAsync($"{nothing}/history")).Expect(404);
        (await Client.PatchAsync(nothing, new { title = "Rien" }, "\"1\"")).Expect(404);
    }

    [Test]
    public async Task Another_Caf_reads_everything_and_changes_nothing()
    {
        var created = await CreateAsync();
        using var other = Service.ClientOf(NewCaf());
        (await other.ReadAsync(Of(created))).Expect(200);
        (await other.ReadAsync($"{Of(created)}/history")).Expect(200);
        Assert.That((await other.ReadAsync($"{Path}?caf={Caf}")).Items.Count(), Is.EqualTo(1));
        (await other.PatchAsync(Of(created), new { title = "À moi" }, created.ETag)).Expect(403);
        (await other.PostAsync(Path, Samples.CejContract(Caf, "2"))).Expect(403);
        (await Client.PatchAsync(Of(created), new { caf = NewCaf() }, created.ETag)).Expect(403);
        using var fund = Service.ClientOf("*");
        (await fund.PatchAsync(Of(created), new { title = "Du fonds national" }, created.ETag)).Expect(200);
    }

    [Test]
    public async Task Who_may_only_read_changes_nothing()
    {
        var created = await CreateAsync();
        using var reader = Service.ClientOf(Caf, "ctg.read");
        (await reader.ReadAsync(Of(created))).Expect(200);
        (await reader.PostAsync(Path, Samples.CejContract(Caf, "2"))).Expect(403);
        (await reader.PatchAsync(Of(created), new { title = "Autre" }, created.ETag)).Expect(403);
    }

    [Test]
    public async Task The_history_tells_who_did_what_in_pages()
    {
        var created = await CreateAsync();
        (await Client.PatchAsync(Of(created), new { title = "Autre" }, created.ETag)).Expect(200);
        var first = (await Client.ReadAsync($"{Of(created)}/history?limit=1")).Expect(200);
        var second = (await Client.ReadAsync($"{Of(created)}/history?limit=1&cursor={first.Body["next"]}")).Expect(200);
        Assert.That(
            new[] { first, second }.Select(p => p.Items.Single()).Select(e => $"{e["version"]} {e["operation"]} {e["caf"]}"),
            Is.EqualTo(new[] { $"1 created {Caf}", $"2 revised {Caf}" }));
        (await Client.ReadAsync($"{Of(created)}/history?limit=0")).Expect(400);
    }

    private async Task<Reply> CreateAsync(params string[] territories) => (await Client.PostAsync(Path, Samples.CejContract(Caf, "2019-350", territories))).Expect(201);

    private static string Of(Reply contract) => $"{Path}/{contract.Body["id"]}";
}
