using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Api.Steering;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CooperationPostTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private string _posts = "";

    [SetUp]
    public async Task CreateConventionAsync()
    {
        _convention = await Client.CreateConventionAsync(Caf);
        _posts = $"/v1/conventions/{_convention.Body["id"]}/cooperation-posts";
    }

    [Test]
    public async Task A_post_is_opened_read_and_changed_exact_to_the_hundredth()
    {
        var body = SteeringSamples.Post();
        body["themes"] = new[] { "youth" };
        body["holders"] = new[] { new { contact = SteeringSamples.Contact(), fte = 0.29m, from = "2024-03-01" } };
        var opened = (await Client.PostAsync(_posts, body)).Expect(201);
        var read = (await Client.ReadAsync(opened.Headers.Location!.ToString())).Expect(200);
        var revised = (await Client.PatchAsync(opened.Headers.Location!.ToString(), new { fte = 2 }, opened.ETag)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((opened.ETag, revised.ETag), Is.EqualTo(("\"1-partlyFilled-0.29\"", "\"2-partlyFilled-0.29\"")));
            Assert.That(read.Text, Is.EqualTo(opened.Text));
            Assert.That(opened.Text, Does.Contain("\"situation\":\"partlyFilled\",\"filledFte\":0.29,\"vacantFte\":1.21,").And.Contain("\"fte\":1.50,").And.Contain("\"fte\":0.29,"));
            Assert.That(revised.Text, Does.Contain("\"vacantFte\":1.71,").And.Contain("\"fte\":2.00,"));
            Assert.That($"{revised.Body["employer"]!["name"]} {revised.Body["holders"]![0]!["contact"]!["name"]}", Is.EqualTo("Évry-Courcouronnes Camille Martin"));
        });
    }

    [TestCase("2023-12-31", "planned", "0.00", "0.00")]
    [TestCase("2024-01-01", "vacant", "0.00", "1.50")]
    [TestCase("2024-03-01", "partlyFilled", "0.80", "0.70")]
    [TestCase("2025-06-30", "filled", "1.50", "0.00")]
    [TestCase("2027-12-31", "partlyFilled", "0.70", "0.80")]
    [TestCase("2028-01-01", "ended", "0.00", "0.00")]
    public async Task What_a_post_is_on_a_date_is_the_same_read_listed_and_filtered(string asOf, string situation, string filled, string vacant)
    {
        var post = await OpenAsync();
        var told = $"\"situation\":\"{situation}\",\"filledFte\":{filled},\"vacantFte\":{vacant},";
        var read = (await Client.ReadAsync($"{post.Headers.Location}?asOf={asOf}")).Expect(200);
        Assert.That((read.ETag, read.Text), Is.EqualTo(($"\"1-{situation}-{filled}\"", read.Text)));
        foreach (var path in new[] { $"{_posts}?asOf={asOf}", $"/v1/cooperation-posts?caf={Caf}&asOf={asOf}" })
        {
            Assert.That((await Client.ReadAsync(path)).Expect(200).Text, Does.Contain(told), path);
            foreach (var other in new[] { "planned", "vacant", "partlyFilled", "filled", "ended" })
                Assert.That((await Client.ReadAsync($"{path}&situation={other}")).Expect(200).Items.Count(), Is.EqualTo(other == situation ? 1 : 0), $"{path} {other}");
        }
        Assert.That(read.Text, Does.StartWith($"{{{told}"));
    }

    [Test]
    public async Task Today_is_that_of_Paris()
    {
        var body = SteeringSamples.Post();
        body["until"] = "2026-06-14";
        var post = (await Client.PostAsync(_posts, body)).Expect(201);
        Assert.That((string?)(await Client.ReadAsync(post.Headers.Location!.ToString())).Body["situation"], Is.EqualTo("ended"));
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var other = NewCaf();
        using var both = Service.ClientOf($"{Caf} {other}");
        var foreign = (await both.PostAsync("/v1/conventions", Samples.Convention(other, "commune-09122"))).Expect(201);
        var evry = await OpenAsync();
        var foix = (await both.PostAsync($"{foreign.Headers.Location}/cooperation-posts", SteeringSamples.Post())).Expect(201);

        await ExpectAsync($"caf={Caf}", evry);
        await ExpectAsync($"caf={other}", foix);
        await ExpectAsync($"convention={_convention.Body["id"]}", evry);
        await ExpectAsync($"caf={other}&territory=commune-09122", foix);
        await ExpectAsync($"caf={other}&territory=departement-09", foix);
        await ExpectAsync($"caf={other}&territory=departement-91");
        await ExpectAsync($"caf={other}&situation=vacant&situation=partlyFilled", foix);
        await ExpectAsync($"caf={other}&situation=vacant&situation=filled");
        Assert.That((await both.ReadAsync($"{foreign.Headers.Location}/cooperation-posts?situation=partlyFilled")).Expect(200).Items.Count(), Is.EqualTo(1));

        async Task ExpectAsync(string query, params Reply[] posts)
        {
            var page = (await both.ReadAsync($"/v1/cooperation-posts?{query}")).Expect(200);
            Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EqualTo(posts.Select(p => (string?)p.Body["id"])), query);
        }
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        for (var i = 0; i < 5; i++) await OpenAsync();
        foreach (var path in new[] { _posts, $"/v1/cooperation-posts?caf={Caf}&situation=partlyFilled" })
            Assert.That(await Client.ItemsAsync(path, limit: 2), Is.Unique.And.Count.EqualTo(5), path);
    }

    [Test]
    public async Task Working_time_and_holders_stand_in_hundredths_beside_the_document()
    {
        var post = await OpenAsync();
        (await Client.PatchAsync(post.Headers.Location!.ToString(), new { until = "2025-12-31" }, post.ETag)).Expect(200);
        await using var connection = Service.Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var rows = await connection.QueryAsync<(int, int, DateOnly, DateOnly)>(
            "SELECT p.fte_hundredths, h.fte_hundredths, h.from_date, h.until_date FROM cooperation_post p JOIN cooperation_post_holder h ON h.post_key = p.post_key WHERE p.id = @Id ORDER BY h.line_number",
            new { Id = (Guid)post.Body["id"]! });
        Assert.That(rows, Is.EqualTo(new[]
        {
            (150, 80, new DateOnly(2024, 3, 1), new DateOnly(2025, 6, 30)), (150, 70, new DateOnly(2024, 6, 1), new DateOnly(2025, 12, 31)),
        }));
    }

    [Test]
    public async Task A_patch_names_another_employer_by_its_id_or_by_what_it_is()
    {
        var (name, siren) = ($"La Ribambelle {Caf}", Samples.NewSiren());
        var known = (await Client.PostAsync("/v1/organisations", new { type = "association", name, siren })).Expect(201);
        var post = await OpenAsync();
        var path = post.Headers.Location!.ToString();
        var evry = Employer(post);

        post = (await Client.PatchAsync(path, new { employer = new { organisation = known.Body["id"] } }, post.ETag)).Expect(200);
        Assert.That(Employer(post), Is.EqualTo($"{known.Body["id"]} association {name}"), "by its id alone");
        post = (await Client.PatchAsync(path, new { title = "Autre" }, post.ETag)).Expect(200);
        Assert.That(Employer(post), Is.EqualTo($"{known.Body["id"]} association {name}"), "left as it is");
        post = (await Client.PatchAsync(path, new { employer = new { type = "commune", name = "Évry-Courcouronnes", siren = Samples.Siren } }, post.ETag)).Expect(200);
        Assert.That(Employer(post), Is.EqualTo(evry), "by what it is");
        post = (await Client.PatchAsync(path, $$$"""{"employer":{"organisation":null,"type":"ccas","name":"CCAS {{{Caf}}}"}}""", post.ETag)).Expect(200);
        Assert.That(Employer(post), Does.EndWith($"ccas CCAS {Caf}").And.Not.Contain($"{known.Body["id"]}"), "one that is new to the register");
        post = (await Client.PatchAsync(path, """{"employer":{"organisation":null}}""", post.ETag)).Expect(200);
        Assert.That(Employer(post), Does.EndWith($"ccas CCAS {Caf}"), "by what it was");

        static string Employer(Reply post) => $"{post.Body["employer"]!["organisation"]} {post.Body["employer"]!["type"]} {post.Body["employer"]!["name"]}";
    }

    [TestCase("""{"employer":{"type":"caf","name":"Caf"}}""", 422, "/employer/cafCode cafCodeMismatch")]
    [TestCase("""{"employer":{"organisation":null,"name":null}}""", 422, "/employer/name required")]
    [TestCase("""{"employer":{"name":"","colour":1}}""", 400, "/employer/colour unknownMember", "/employer/name required")]
    [TestCase("""{"employer":{"organisation":"019a0000-0000-7000-8000-00000000000f"}}""", 422, "/employer/organisation notFound")]
    [TestCase("""{"employer":null,"holders":[null]}""", 400, "/holders/0 wrongType", "/employer required")]
    public async Task What_is_wrong_with_a_patch_is_named(string patch, int status, params string[] faults)
    {
        var post = await OpenAsync();
        var refused = await Client.PatchAsync(post.Headers.Location!.ToString(), patch, post.ETag);
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
    }

    [TestCase("{}", 422, "/title required", "/employer required", "/fte required", "/from required")]
    [TestCase("""{"title":"T","employer":{},"fte":1,"from":"2024-01-01","until":"2023-12-31","themes":["youth","youth"],"holders":[{"until":"2024-01-01"},{"fte":1,"from":"2024-01-02","until":"2024-01-01"}]}""", 422,
        "/employer/type required", "/employer/name required", "/until endBeforeStart", "/themes repeated", "/holders/0/fte required", "/holders/0/from required", "/holders/1/until endBeforeStart")]
    [TestCase("""{"title":"T","employer":{"type":"commune","name":"É"},"fte":0.505,"from":"2024-01-01","holders":[{"fte":-1,"from":"2024-01-01"},{"fte":"1","from":"2024-01-01"}]}""", 400,
        "/fte wrongFormat", "/holders/0/fte wrongFormat", "/holders/1/fte wrongType")]
    [TestCase("""{"title":"T","employer":{"type":"commune","name":"É","siren":"200083526"},"fte":20.01,"from":"2024-01-01","until":"2024-12-31","themes":["culture"],"holders":[{"fte":1.01,"from":"2023-01-01"}]}""", 422,
        "/fte PST-01", "/themes/0 PST-04", "/holders/0/fte INV-19", "/holders/0/from PST-02", "/employer/siren INV-23")]
    [TestCase("""{"title":"T","employer":{"type":"commune","name":"É"},"fte":1,"from":"2024-01-01","holders":[{"fte":0.6,"from":"2024-01-01"},{"fte":0.41,"from":"2024-02-01"}]}""", 422, "/holders/1/fte PST-03")]
    [TestCase("""{"title":"T","employer":{"organisation":"019a0000-0000-7000-8000-00000000000f"},"fte":1,"from":"2024-01-01"}""", 422, "/employer/organisation notFound")]
    public async Task What_is_wrong_with_a_body_is_named(string body, int status, params string[] faults)
    {
        var refused = await Client.PostAsync(_posts, body);
        Assert.That(refused.Status, Is.EqualTo(status), refused.Text);
        Assert.That(refused.Faults, Is.EquivalentTo(faults));
        Assert.That((await Client.ReadAsync(_posts)).Items, Is.Empty);
    }

    [TestCase("situation=busy", "/query/situation unknownCode")]
    [TestCase("asOf=2026-02-30", "/query/asOf wrongFormat")]
    [TestCase("convention=1", "/query/convention wrongFormat")]
    [TestCase("limit=0", "/query/limit outOfRange")]
    public async Task A_parameter_at_fault_is_named(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"/v1/cooperation-posts?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    private async Task<Reply> OpenAsync() => (await Client.PostAsync(_posts, SteeringSamples.Post())).Expect(201);
}
