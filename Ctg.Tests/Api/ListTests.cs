using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ListTests(string engine) : ApiFixture(engine)
{
    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repeat_in_either_order(
        [Values("startDate", "-startDate", "endDate", "-endDate")] string sort, [Values("caf={0}", "q=ctg-{0}-20")] string filter)
    {
        var created = new List<string>();
        for (var year = 2019; year <= 2025; year++)
        {
            var body = Samples.Convention(Caf);
            (body["startDate"], body["endDate"]) = ($"{2020 + (year % 3)}-01-01", $"{2023 + (year % 2)}-12-31");
            created.Add((string)(await Client.PostAsync("/v1/conventions", body)).Expect(201).Body["id"]!);
        }
        var seen = new List<(string Id, string Date)>();
        var path = $"/v1/conventions?{string.Format(filter, Caf)}&sort={sort}&limit=3";
        while (path is not null)
        {
            var page = (await Client.ReadAsync(path)).Expect(200);
            seen.AddRange(page.Items.Select(i => ((string)i["id"]!, (string)i[sort.TrimStart('-')]!)));
            path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.That(path is null, Is.EqualTo(page.Body["next"] is null));
        }
        var dates = seen.Select(s => s.Date);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Select(s => s.Id), Is.EquivalentTo(created));
            Assert.That(dates, sort[0] == '-' ? Is.Ordered.Descending : Is.Ordered);
        });
    }

    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    [TestCase("limit=0", "/query/limit outOfRange")]
    [TestCase("limit=201", "/query/limit outOfRange")]
    [TestCase("limit=many", "/query/limit wrongFormat")]
    [TestCase("sort=title", "/query/sort unknownCode")]
    [TestCase("stage=forged", "/query/stage unknownCode")]
    [TestCase("stage=draft,signed", "/query/stage unknownCode", Description = "A list of codes is none")]
    [TestCase("stage=DRAFT", "/query/stage unknownCode")]
    [TestCase("startFrom=2024-02-30", "/query/startFrom wrongFormat")]
    [TestCase("territory=commune-x", "/query/territory wrongFormat")]
    [TestCase("q=%25%21", "/query/q nothingToSearch")]
    [TestCase("caf=91&caf=92", "/query/caf repeated")]
    [TestCase("stag=draft", "/query/stag unknownParameter")]
    public async Task A_parameter_at_fault_is_named(string query, string fault)
    {
        var refused = (await Client.ReadAsync($"/v1/conventions?{query}")).Expect(400);
        Assert.That(refused.Faults, Is.EqualTo(new[] { fault }));
    }

    [Test]
    public async Task A_cursor_of_another_list_or_an_altered_one_is_refused()
    {
        await Client.CreateConventionAsync(Caf);
        await Client.CreateConventionAsync(Caf);
        var cursor = (string)(await Client.ReadAsync($"/v1/conventions?caf={Caf}&limit=1")).Body["next"]!;
        (await Client.ReadAsync($"/v1/conventions?caf={Caf}&limit=1&cursor={cursor}")).Expect(200);
        (await Client.ReadAsync($"/v1/conventions?caf={Caf}&stage=draft&limit=1&cursor={cursor}")).Expect(400);
        var altered = cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1];
        (await Client.ReadAsync($"/v1/conventions?caf={Caf}&limit=1&cursor={altered}")).Expect(400);
        var later = Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '='));
        later[0]++;
        var ofAnotherRelease = Uri.EscapeDataString(Convert.ToBase64String(later).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        (await Client.ReadAsync($"/v1/conventions?caf={Caf}&limit=1&cursor={ofAnotherRelease}")).Expect(400);
        var forged = Ctg.Api.Http.Cursor.Write($"/v1/conventionscaf={Caf}", "abc", "def");
        (await Client.ReadAsync($"/v1/conventions?caf={Caf}&limit=1&cursor={forged}")).Expect(400);
    }

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var draft = await Client.CreateConventionAsync(Caf, "commune-2A004");
        var housing = await Client.CreateConventionAsync(Caf, "commune-2B033");
        housing = await Client.SignAsync(housing, "2024-03-06");
        var body = Samples.Convention(Caf, "epci-200059228");
        (body["title"], body["startDate"], body["endDate"]) = ("Forêt de Sénart", "2027-01-01", "2030-12-31");
        body["themes"] = new[] { new { code = "culture" } };
        var upcoming = (await Client.PostAsync("/v1/conventions", body)).Expect(201);

        await ExpectAsync("stage=draft", draft, upcoming);
        await ExpectAsync("stage=draft&stage=signed", draft, upcoming, housing);
        await ExpectAsync("situation=unsigned", draft, upcoming);
        await ExpectAsync("situation=inForce", housing);
        await ExpectAsync("situation=upcoming&asOf=2023-12-31", housing);
        await ExpectAsync("situation=expired&asOf=2029-01-01", housing);
        await ExpectAsync("situation=terminated");
        await ExpectAsync("territory=commune-2B033", housing);
        await ExpectAsync("territory=departement-91", upcoming);
        await ExpectAsync("territory=departement-77", upcoming);
        await ExpectAsync("territory=epci-200059228", upcoming);
        await ExpectAsync("territory=region-94", draft, housing);
        await ExpectAsync("theme=culture", upcoming);
        await ExpectAsync("theme=culture&theme=housing", draft, housing, upcoming);
        await ExpectAsync("q=foret%20de%20senart", upcoming);
        await ExpectAsync($"q={draft.Body["reference"]}", draft);
        await ExpectAsync("startFrom=2026-01-01", upcoming);
        await ExpectAsync("startUntil=2026-01-01", draft, housing);
        await ExpectAsync("endFrom=2029-01-01", upcoming);
        await ExpectAsync("endUntil=2029-01-01", draft, housing);
        await ExpectAsync("signedFrom=2024-03-06&signedUntil=2024-03-06", housing);
        await ExpectAsync("signedFrom=2024-03-07");
        await ExpectAsync("signedUntil=2024-03-06", housing);
        await ExpectAsync("signedUntil=2024-03-05");
    }

    [Test]
    public async Task A_convention_has_one_situation_on_a_date_wherever_it_is_read()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var path = $"/v1/conventions/{signed.Body["id"]}";
        var end = new { to = "terminated", on = "2025-12-31", cause = "replacement", notifiedOn = "2025-06-30", decisionReference = "CA 2025-6" };
        (await Client.PostAsync($"{path}/transitions", end, signed.ETag)).Expect(200);
        string[] situations = ["unsigned", "upcoming", "inForce", "expired", "terminated"];
        foreach (var (date, situation) in new[] { ("2023-12-31", "upcoming"), ("2025-12-31", "inForce"), ("2026-01-01", "terminated"), ("2030-01-01", "terminated") })
        {
            var read = (await Client.ReadAsync($"{path}?asOf={date}")).Expect(200);
            var listed = (await Client.ReadAsync($"/v1/conventions?caf={Caf}&asOf={date}")).Expect(200);
            Assert.That(((string?)read.Body["situation"], (string?)listed.Items.Single()["situation"]), Is.EqualTo((situation, situation)), date);
            foreach (var other in situations) await ExpectAsync($"situation={other}&asOf={date}", other == situation ? [signed] : []);
        }
    }

    [Test]
    public async Task What_a_patch_changes_is_found_as_it_is_and_no_longer_as_it_was()
    {
        var created = await Client.CreateConventionAsync(Caf, "commune-91228");
        var body = Samples.Convention(Caf, "commune-91286");
        (body["title"], body["startDate"], body["endDate"]) = ("Vallée de l'Orge", "2025-01-01", "2027-12-31");
        body["themes"] = new[] { new { code = "culture" } };
        body["parties"] = new object[] { new { role = "leadCaf", type = "caf", name = "Caisse du Hurepoix", cafCode = Caf } };
        (await Client.PatchAsync($"/v1/conventions/{created.Body["id"]}", body, created.ETag)).Expect(200);

        await ExpectAsync("q=vallee%20de%20l%20orge", created);
        await ExpectAsync("q=demonstration");
        await ExpectAsync("q=hurepoix", created);
        await ExpectAsync("q=courcouronnes");
        await ExpectAsync("theme=culture", created);
        await ExpectAsync("theme=housing");
        await ExpectAsync("territory=commune-91286", created);
        await ExpectAsync("territory=commune-91228");
        await ExpectAsync("startFrom=2025-01-01&endUntil=2027-12-31", created);
        var listed = (await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Expect(200).Items.Single();
        Assert.That(((string?)listed["title"], (int?)listed["version"]), Is.EqualTo(("Vallée de l'Orge", 2)));
    }

    private async Task ExpectAsync(string query, params Reply[] conventions)
    {
        var page = (await Client.ReadAsync($"/v1/conventions?caf={Caf}&{query}")).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EquivalentTo(conventions.Select(c => (string?)c.Body["id"])), query);
    }
}
