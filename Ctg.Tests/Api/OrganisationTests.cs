using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OrganisationTests(string engine) : ApiFixture(engine)
{
    private const string Path = "/v1/organisations";

    [Test]
    public async Task An_organisation_is_registered_and_read_back_the_same()
    {
        var siren = Samples.NewSiren();
        var created = (await Client.PostAsync(Path, new { type = "ccas", name = "CCAS d'Évry-Courcouronnes", siren, territory = "commune-91228" })).Expect(201);
        var read = (await Client.ReadAsync(created.Headers.Location!.ToString())).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(created.Headers.Location!.ToString(), Is.EqualTo($"{Path}/{created.Body["id"]}"));
            Assert.That(created.ETag, Is.EqualTo("\"1\""));
            Assert.That(read.Text, Is.EqualTo(created.Text));
            Assert.That(read.ETag, Is.EqualTo(created.ETag));
            Assert.That(
                (string?[])[.. new[] { "type", "name", "siren", "cafCode", "territory" }.Select(m => (string?)read.Body[m])],
                Is.EqualTo(new[] { "ccas", "CCAS d'Évry-Courcouronnes", siren, null, "commune-91228" }));
        });
    }

    [Test]
    public async Task A_copy_that_is_fresh_is_not_sent_again_until_the_organisation_changes()
    {
        var created = await CreateAsync();
        using var fresh = IfNoneMatch(created);
        Assert.That((await Client.ReplyAsync(fresh)).Status, Is.EqualTo(304));
        (await Client.PatchAsync(Of(created), new { territory = "commune-91286" }, created.ETag)).Expect(200);
        using var stale = IfNoneMatch(created);
        Assert.That((await Client.ReplyAsync(stale)).ETag, Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task What_names_nothing_is_not_found()
    {
        var nothing = $"{Path}/{Guid.NewGuid()}";
        (await Client.ReadAsync(nothing)).Expect(404);
        (await Client.ReadAsync($"{nothing}/history")).Expect(404);
        (await Client.PatchAsync(nothing, new { name = "Rien" }, "\"1\"")).Expect(404);
    }

    [TestCase("{}", "/type required", "/name required")]
    [TestCase("""{"type":"ccas","name":"","colour":1,"territory":"evry"}""", "/colour unknownMember", "/territory wrongFormat", "/name required")]
    [TestCase("""{"type":"caf","name":"Caf"}""", "/cafCode cafCodeMismatch")]
    [TestCase("""{"type":"ccas","name":"CCAS","cafCode":"91"}""", "/cafCode cafCodeMismatch")]
    [TestCase("""{"type":"caf","name":"Caf","cafCode":"9a"}""", "/cafCode wrongFormat")]
    [TestCase("""{"type":"caf","name":"Caf","cafCode":"91\n"}""", "/cafCode wrongFormat", Description = "A line feed is not the end")]
    [TestCase("""{"type":"ccas","name":"CCAS","siren":"2000835250"}""", "/siren tooLong")]
    [TestCase("""{"type":"ccas","name":"CCAS","siren":"200083526"}""", "/siren INV-23")]
    public async Task What_is_wrong_with_a_body_is_named(string body, params string[] faults)
    {
        var refused = await Client.PostAsync(Path, body);
        Assert.That(refused.Status, Is.EqualTo(faults[0].EndsWith("unknownMember", StringComparison.Ordinal) ? 400 : 422));
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
    }

    [Test]
    public async Task A_name_has_at_most_150_characters_however_they_fold()
    {
        var refused = (await Client.PostAsync(Path, new { type = "association", name = new string('œ', 151) })).Expect(422);
        Assert.That(refused.Faults, Is.EqualTo(new[] { "/name tooLong" }));
        var name = $"{Caf} {new string('œ', 149 - Caf.Length)}";
        (await Client.PostAsync(Path, new { type = "franceTravail", name })).Expect(201);
        (await Client.PostAsync(Path, new { type = "franceTravail", name })).Expect(409);
    }

    [Test]
    public async Task What_the_register_knows_is_not_registered_again()
    {
        var siren = Samples.NewSiren();
        object[] registered =
        [
            new { type = "caf", name = "Caf", cafCode = Caf },
            new { type = "commune", name = "Grigny", siren, territory = "commune-91286" },
            new { type = "association", name = $"L'Étoile {Caf}" },
        ];
        object[] known =
        [
            new { type = "caf", name = "Une autre", cafCode = Caf, siren = Samples.NewSiren() },
            new { type = "other", name = "Une autre", siren },
            new { type = "commune", name = "Une autre", siren = Samples.NewSiren(), territory = "commune-91286" },
            new { type = "association", name = $"l etoile {Caf.ToLowerInvariant()}" },
        ];
        foreach (var body in registered) (await Client.PostAsync(Path, body)).Expect(201);
        foreach (var body in known) Assert.That((await Client.PostAsync(Path, body)).Expect(409).Code, Is.EqualTo("organisationKnown"));
        (await Client.PostAsync(Path, new { type = "company", name = $"L'Étoile {Caf}" })).Expect(201);
    }

    [Test]
    public async Task A_POST_that_is_repeated_with_its_key_gets_the_first_answer()
    {
        var body = new { type = "association", name = $"Clé {Caf}" };
        var first = (await Client.PostAsync(Path, body, key: Caf)).Expect(201);
        var again = (await Client.PostAsync(Path, body, key: Caf)).Expect(201);
        Assert.That(again.Text, Is.EqualTo(first.Text));
    }

    [Test]
    public async Task Many_at_once_register_an_organisation_once()
    {
        var siren = Samples.NewSiren();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Client.PostAsync(Path, new { type = "association", name = $"{Caf} {i}", siren })));
        Assert.That(replies.Select(r => r.Status), Has.Exactly(1).EqualTo(201).And.Exactly(7).EqualTo(409));
    }

    [Test]
    public async Task A_patch_changes_what_it_names_and_removes_what_is_null()
    {
        var created = (await Client.PostAsync(Path, new { type = "syndicat", name = $"Syndicat {Caf}", siren = Samples.NewSiren(), territory = "commune-91228" })).Expect(201);
        var revised = (await Client.PatchAsync(Of(created), "{\"name\":\"Sivom\",\"territory\":null}", created.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)revised.Body["name"], Is.EqualTo("Sivom"));
            Assert.That(revised.Body["territory"], Is.Null);
            Assert.That((string?)revised.Body["siren"], Is.EqualTo((string?)created.Body["siren"]));
            Assert.That((int)revised.Body["version"]!, Is.EqualTo(2));
            Assert.That(revised.ETag, Is.EqualTo("\"2\""));
        });
        Assert.That((await Client.ReadAsync(Of(created))).Text, Is.EqualTo(revised.Text));
    }

    [Test]
    public async Task A_patch_needs_the_version_that_was_read_and_is_held_to_the_same_rules()
    {
        var created = await CreateAsync();
        var refused = (await Client.PatchAsync(Of(created), new { siren = "200083526" }, created.ETag)).Expect(422);
        var invalid = (await Client.PatchAsync(Of(created), "{\"type\":\"caf\",\"name\":null}", created.ETag)).Expect(422);
        (await Client.PatchAsync(Of(created), new { name = "Sans" }, null)).Expect(428);
        (await Client.PatchAsync(Of(created), new { name = "Autre" }, "\"2\"")).Expect(412);
        Assert.Multiple(async () =>
        {
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/siren INV-23" }));
            Assert.That(invalid.Faults, Is.EquivalentTo(new[] { "/name required", "/cafCode cafCodeMismatch" }));
            Assert.That((await Client.ReadAsync(Of(created))).Text, Is.EqualTo(created.Text));
        });
    }

    [Test]
    public async Task A_correction_takes_new_identities_and_gives_the_old_ones_up_but_never_anothers()
    {
        var (first, second) = (Samples.NewSiren(), Samples.NewSiren());
        var one = (await Client.PostAsync(Path, new { type = "association", name = "Une", siren = first })).Expect(201);
        var other = (await Client.PostAsync(Path, new { type = "association", name = "Deux", siren = second })).Expect(201);

        var refused = (await Client.PatchAsync(Of(other), new { siren = first }, other.ETag)).Expect(409);
        Assert.That(refused.Code, Is.EqualTo("organisationKnown"));

        (await Client.PatchAsync(Of(one), new { siren = Samples.NewSiren() }, one.ETag)).Expect(200);
        other = (await Client.PatchAsync(Of(other), new { siren = first }, other.ETag)).Expect(200);
        (await Client.PostAsync(Path, new { type = "association", name = "Trois", siren = second })).Expect(201);
        (await Client.PatchAsync(Of(other), new { name = "Deux bis" }, other.ETag)).Expect(200);
    }

    [Test]
    public async Task The_history_tells_who_did_what_in_pages()
    {
        var created = await CreateAsync();
        using var other = Service.ClientOf(NewCaf());
        var revised = (await other.PatchAsync(Of(created), new { territory = "commune-91286" }, created.ETag)).Expect(200);
        var first = (await Client.ReadAsync($"{Of(created)}/history?limit=1")).Expect(200);
        var second = (await Client.ReadAsync($"{Of(created)}/history?limit=1&cursor={first.Body["next"]}")).Expect(200);
        var (creation, revision) = (first.Items.Single(), second.Items.Single());
        Assert.Multiple(() =>
        {
            Assert.That($"{creation["version"]} {creation["operation"]} {creation["caf"]}", Is.EqualTo($"1 created {Caf}"));
            Assert.That($"{revision["version"]} {revision["operation"]}", Is.EqualTo("2 revised"));
            Assert.That((string?)revision["subject"], Is.EqualTo($"test-{(string)revision["caf"]!}"));
            Assert.That((string?)revision["caf"], Is.Not.EqualTo(Caf), "any Caf may correct an organisation");
            Assert.That(second.Body["next"], Is.Null);
        });
        (await Client.ReadAsync($"{Of(created)}/history?limit=0")).Expect(400);
    }

    [Test]
    public async Task Who_may_only_read_sees_all_and_changes_nothing()
    {
        var created = await CreateAsync();
        using var reader = Service.ClientOf(NewCaf(), "ctg.read");
        (await reader.ReadAsync(Of(created))).Expect(200);
        (await reader.ReadAsync($"{Of(created)}/history")).Expect(200);
        Assert.That((await reader.ReadAsync($"{Path}?q={Caf}")).Items.Count(), Is.EqualTo(1));
        (await reader.PostAsync(Path, new { type = "association", name = $"Autre {Caf}" })).Expect(403);
        (await reader.PatchAsync(Of(created), new { name = "Autre" }, created.ETag)).Expect(403);
    }

    private async Task<Reply> CreateAsync() => (await Client.PostAsync(Path, new { type = "association", name = $"L'Œuvre de {Caf}" })).Expect(201);

    private static string Of(Reply organisation) => $"{Path}/{organisation.Body["id"]}";

    private static HttpRequestMessage IfNoneMatch(Reply organisation) => new(HttpMethod.Get, Of(organisation)) { Headers = { { "If-None-Match", organisation.ETag } } };
}
