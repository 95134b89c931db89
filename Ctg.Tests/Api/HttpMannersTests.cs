using System.Net.Http.Headers;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class HttpMannersTests(string engine) : ApiFixture(engine)
{
    [TestCase("earlyChildhood, youth")]
    [TestCase("culture,seniors")]
    [TestCase("youth ")]
    [TestCase("Youth")]
    [TestCase("1")]
    [TestCase("")]
    public async Task Of_codes_only_the_codes_themselves_are_read(string theme)
    {
        var body = Samples.Convention(Caf);
        body["themes"] = new[] { new { code = theme } };
        Assert.That((await Client.PostAsync("/v1/conventions", body)).Expect(400).Faults, Does.Contain("/themes/0/code unknownCode"));
    }

    [Test]
    public async Task Every_fault_of_a_body_is_told_at_once_whatever_its_kind()
    {
        const string body = """
            { "title": 5, "scope": "galactic", "startDate": "2024-02-30", "endDate": "2028-12-31", "colour": "red",
              "parties": [ { "role": "leadCaf", "type": "caf", "name": "", "cafCode": "9", "extra": 1 } ],
              "perimeter": { "territories": [ "commune-91228", "nowhere" ] } }
            """;
        var refused = (await Client.PostAsync("/v1/conventions", body)).Expect(400);
        Assert.Multiple(() =>
        {
            Assert.That(refused.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(refused.Faults, Is.EquivalentTo(new[]
            {
                "/title wrongType", "/scope unknownCode", "/startDate wrongFormat", "/colour unknownMember", "/parties/0/extra unknownMember",
                "/perimeter/territories/1 wrongFormat", "/parties/0/name required", "/parties/0/cafCode wrongFormat",
            }));
        });
    }

    [Test]
    public async Task A_pointer_is_one_whatever_the_name_of_the_member()
    {
        var refused = (await Client.PostAsync("/v1/conventions", "{\"a/b~c\":1}")).Expect(400);
        Assert.That(refused.Faults, Does.Contain("/a~1b~0c unknownMember"));
    }

    [TestCase("{")]
    [TestCase("")]
    [TestCase("{\"title\":\"a\",\"title\":\"b\"}")]
    [TestCase("{\"title\":\"\\ud800\"}")]
    [TestCase("{\"title\":\"nul\\u0000\"}")]
    [TestCase("[]")]
    [TestCase("null")]
    public async Task What_is_no_proper_JSON_object_is_malformed(string body) =>
        Assert.That((await Client.PostAsync("/v1/conventions", body)).Expect(400).Code, Is.EqualTo("malformed"));

    [Test]
    public async Task A_change_needs_the_version_that_was_read()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{created.Body["id"]}";
        var without = (await Client.PatchAsync(path, new { title = "A" }, null)).Expect(428);
        (await Client.PatchAsync(path, new { title = "B" }, created.ETag)).Expect(200);
        var stale = (await Client.PatchAsync(path, new { title = "C" }, created.ETag)).Expect(412);
        var weak = (await Client.PatchAsync(path, new { title = "D" }, "W/\"2\"")).Expect(412);
        var unquoted = (await Client.PatchAsync(path, new { title = "D" }, "2")).Expect(412);
        (await Client.PatchAsync(path, new { title = "E" }, "\"7\", \"2\"")).Expect(200);
        (await Client.PatchAsync(path, new { title = "F" }, "*")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(without.Code, Is.EqualTo("preconditionRequired"));
            Assert.That(stale.Code, Is.EqualTo("stale"));
            Assert.That(weak.Code, Is.EqualTo("stale"));
            Assert.That(unquoted.Code, Is.EqualTo("stale"), "a header is there: it only names no version of ours");
        });
    }

    [Test]
    public async Task Of_callers_who_race_on_one_version_exactly_one_wins()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{created.Body["id"]}";
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Client.PatchAsync(path, new { title = $"Titre {i}" }, created.ETag))));
        var read = await Client.ReadAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(replies.Count(r => r.Status == 200), Is.EqualTo(1));
            Assert.That(replies.Count(r => r.Status == 412), Is.EqualTo(7));
            Assert.That(read.Text, Is.EqualTo(replies.Single(r => r.Status == 200).Resource));
        });
    }

    [Test]
    public async Task What_has_not_changed_is_not_sent_again_and_an_expired_convention_has()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{signed.Body["id"]}";
        Assert.That((await GetAsync(path, signed.ETag!)).Status, Is.EqualTo(304));
        foreach (var names in new[] { $"W/{signed.ETag}", $"\"1\", {signed.ETag}", "*" })
            Assert.That((await GetAsync(path, names)).Status, Is.EqualTo(304), names);
        Assert.That((await GetAsync($"{path}?asOf=2029-01-01", signed.ETag!)).Status, Is.EqualTo(200));
        Assert.That((await GetAsync(path, "\"1\"")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_repeat_under_one_key_gets_the_first_answer_and_writes_nothing_more()
    {
        var body = Samples.Convention(Caf);
        var first = (await Client.PostAsync("/v1/conventions", body, key: "k-1")).Expect(201);
        var repeat = (await Client.PostAsync("/v1/conventions", body, key: "k-1")).Expect(201);
        body["title"] = "Autre";
        var other = (await Client.PostAsync("/v1/conventions", body, key: "k-1")).Expect(422);
        var list = await Client.ReadAsync($"/v1/conventions?caf={Caf}");
        Assert.Multiple(() =>
        {
            Assert.That(repeat.Text, Is.EqualTo(first.Text));
            Assert.That(repeat.ETag, Is.EqualTo(first.ETag));
            Assert.That(repeat.Headers.Location, Is.EqualTo(first.Headers.Location));
            Assert.That(other.Code, Is.EqualTo("idempotencyKeyReused"));
            Assert.That(list.Items.Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Repeats_at_once_under_one_key_write_once()
    {
        var body = Samples.Convention(Caf);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Client.PostAsync("/v1/conventions", body, key: "k-2"))));
        var list = await Client.ReadAsync($"/v1/conventions?caf={Caf}");
        Assert.Multiple(() =>
        {
            Assert.That(replies.Select(r => r.Status), Is.All.EqualTo(201));
            Assert.That(replies.Select(r => r.Text).Distinct().Count(), Is.EqualTo(1));
            Assert.That(list.Items.Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_refused_request_does_not_use_up_its_key()
    {
        var body = Samples.Convention(Caf, "commune-99999");
        (await Client.PostAsync("/v1/conventions", body, key: "k-3")).Expect(422);
        (await Client.PostAsync("/v1/conventions", Samples.Convention(Caf), key: "k-3")).Expect(201);
    }

    [Test]
    public async Task A_key_of_one_caller_is_not_anothers()
    {
        using var other = Service.ClientOf(NewCaf());
        var first = (await Client.PostAsync("/v1/conventions", Samples.Convention(Caf), key: "k-4")).Expect(201);
        Assert.That((await other.PostAsync("/v1/conventions", Samples.Convention(Caf), key: "k-4")).Status, Is.EqualTo(403), first.Text);
    }

    [Test]
    public async Task A_key_of_one_route_is_not_anothers()
    {
        var convention = (await Client.PostAsync("/v1/conventions", Samples.Convention(Caf), key: "k-5")).Expect(201);
        var plan = (await Client.PostAsync($"{convention.Headers.Location}/action-plans", Samples.Plan, key: "k-5")).Expect(201);
        Assert.That(plan.Headers.Location!.ToString(), Does.StartWith("/v1/action-plans/"));
    }

    [Test]
    public async Task A_move_that_is_repeated_under_its_key_is_made_once_though_its_version_is_past()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var move = new { to = "preparation", on = "2024-01-01" };
        var first = (await Client.PostAsync($"{created.Headers.Location}/transitions", move, created.ETag, "k-6")).Expect(200);
        var repeat = (await Client.PostAsync($"{created.Headers.Location}/transitions", move, created.ETag, "k-6")).Expect(200);
        Assert.That((repeat.Text, repeat.ETag), Is.EqualTo((first.Text, first.ETag)));
    }

    [TestCase("k k")]
    [TestCase("k12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901", Description = "101 characters")]
    public async Task A_key_that_cannot_be_kept_is_refused(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/conventions") { Content = Json.Content(Samples.Convention(Caf)) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        Assert.That((await Client.ReplyAsync(request)).Expect(400).Faults, Is.EqualTo(new[] { "/header/Idempotency-Key wrongFormat" }));
    }

    [TestCase(1024 * 1024, 422)]
    [TestCase((1024 * 1024) + 1, 413)]
    public async Task A_body_whose_length_is_not_told_is_counted_as_it_comes(int length, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/conventions") { Content = Json.Content("{}" + new string(' ', length - 2)) };
        request.Headers.TransferEncodingChunked = true;
        (await Client.ReplyAsync(request)).Expect(status);
    }

    [Test]
    public async Task A_body_over_a_mebibyte_is_refused()
    {
        var body = Samples.Convention(Caf);
        body["description"] = new string('x', 1024 * 1024);
        Assert.That((await Client.PostAsync("/v1/conventions", body)).Expect(413).Code, Is.EqualTo("tooLarge"));
    }

    [Test]
    public async Task Another_media_type_is_refused()
    {
        var refused = (await Client.SendAsync(HttpMethod.Post, "/v1/conventions", "a=b", mediaType: "application/x-www-form-urlencoded")).Expect(415);
        Assert.That(refused.Code, Is.EqualTo("unsupportedMediaType"));
    }

    [TestCase("DELETE", "/v1/conventions", 405)]
    [TestCase("GET", "/v1/nothing", 404)]
    [TestCase("GET", "/v1/conventions/not-a-guid", 404)]
    public async Task What_the_framework_refuses_is_a_problem_too(string method, string path, int status)
    {
        var refused = (await Client.SendAsync(new HttpMethod(method), path)).Expect(status);
        Assert.That(refused.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("fr", "Une valeur est requise.")]
    [TestCase("en-GB, fr;q=0.5", "A value is required.")]
    [TestCase("de", "Une valeur est requise.")]
    [TestCase("fr;q=0.1, en;q=0.9", "A value is required.")]
    [TestCase("de, en;q=0", "Une valeur est requise.", Description = "A weight of zero refuses the language")]
    public async Task Messages_are_in_the_callers_language_and_codes_are_not(string languages, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/conventions") { Content = Json.Content(new { scope = "communal", parties = Array.Empty<object>() }) };
        foreach (var language in languages.Split(", ")) request.Headers.AcceptLanguage.Add(StringWithQualityHeaderValue.Parse(language));
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        var refused = (await Client.ReplyAsync(request)).Expect(422);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Faults, Is.EqualTo(new[] { "/title required" }));
            Assert.That((string?)refused.Body["errors"]![0]!["message"], Is.EqualTo(message));
            Assert.That(refused.ContentHeaders.ContentLanguage.Single(), Is.EqualTo(message.StartsWith("A value", StringComparison.Ordinal) ? "en" : "fr"));
            Assert.That(refused.Headers.Vary, Does.Contain("Accept-Language"));
        });
    }

    [Test]
    public async Task Every_kind_of_problem_has_its_page()
    {
        foreach (var code in Ctg.Api.Http.Problems.All.Keys)
            Assert.That((await Client.ReadAsync($"/problems/{code}")).Expect(200).Text, Does.Contain(code));
        (await Client.ReadAsync("/problems/none")).Expect(404);
    }

    [Test]
    public async Task The_history_tells_who_did_what_and_each_hash_follows_from_the_one_before()
    {
        var created = await Client.CreateConventionAsync(Caf);
        var moved = await Client.MoveAsync(created, ("preparation", "2023-06-01"));
        var path = $"/v1/conventions/{created.Body["id"]}";
        (await Client.PostAsync($"{path}/transitions", new { to = "abandoned", on = "2024-01-01", reason = "Vote refusé" }, moved.ETag)).Expect(200);
        var history = (await Client.ReadAsync($"{path}/history?limit=2")).Expect(200);
        var rest = (await Client.ReadAsync($"{path}/history?limit=2&cursor={history.Body["next"]}")).Expect(200);
        var entries = history.Items.Concat(rest.Items).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(e => (string?)e["operation"]), Is.EqualTo(new[] { "created", "moved", "moved" }));
            Assert.That(entries.Select(e => (string?)e["reason"]), Is.EqualTo(new[] { null, null, "Vote refusé" }));
            Assert.That(entries.Select(e => (string?)e["subject"]), Is.All.EqualTo($"test-{Caf}"));
            Assert.That(entries.Select(e => (string?)e["hash"]), Is.Unique);
        });
    }

    private async Task<Reply> GetAsync(string path, string ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Client.ReplyAsync(request);
    }

    [Test]
    public async Task A_date_that_no_calendar_here_reaches_is_refused_in_bodies_and_queries()
    {
        var body = Samples.Convention(Caf);
        (body["startDate"], body["endDate"]) = ("1899-12-31", "2200-01-01");
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PostAsync("/v1/conventions", body)).Expect(400).Faults, Is.EqualTo(new[] { "/startDate outOfRange", "/endDate outOfRange" }));
            Assert.That((await Client.ReadAsync("/v1/conventions?endUntil=9999-12-31")).Expect(400).Faults, Is.EqualTo(new[] { "/query/endUntil outOfRange" }));
        });
    }
}
