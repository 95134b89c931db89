using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CejContractListTests(string engine) : ApiFixture(engine)
{
    private const string Path = "/v1/cej-contracts";

    [Test]
    public async Task Each_filter_keeps_what_it_names_and_leaves_out_the_rest()
    {
        var foix = await CreateAsync("2019-350", "2022-12-31", "commune-09122");
        var pamiers = await CreateAsync("2020-7", "2023-12-31", "commune-09225", new { title = "Forêt de Bélesta", signatories = new[] { new { type = "association", name = $"L'Œuvre {Caf}" } } });
        var extended = await CreateAsync("2018-1", "2021-12-31", "commune-12145", new { extensions = new[] { new { endDate = "2022-06-30" }, new { endDate = "2024-12-31" } } });
        using var other = Service.ClientOf(NewCaf());

        await ExpectAsync("", foix, pamiers, extended);
        await ExpectAsync("territory=commune-09225", pamiers);
        await ExpectAsync("territory=epci-200067791", foix);
        await ExpectAsync("territory=departement-09", foix, pamiers);
        await ExpectAsync("territory=region-76", foix, pamiers, extended);
        await ExpectAsync("endFrom=2023-12-31", pamiers, extended);
        await ExpectAsync("endFrom=2024-01-01", extended);
        await ExpectAsync("endUntil=2022-12-31", foix);
        await ExpectAsync("endUntil=2022-12-30");
        await ExpectAsync("endFrom=2024-12-31&endUntil=2024-12-31", extended);
        await ExpectAsync("q=2019-350", foix);
        await ExpectAsync("q=foret%20de%20belesta", pamiers);
        await ExpectAsync($"q=l%20oeuvre%20{Caf}", pamiers);
        await ExpectAsync("q=2018-1&territory=departement-09");
        Assert.That((await other.ReadAsync($"{Path}?q=2018-1&caf={Caf}")).Items.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_list_of_contracts_that_end_without_a_successor_is_one_request()
    {
        var signed = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-09160"));
        var draft = await Client.CreateConventionAsync(Caf, "commune-09160");
        var taken = await CreateAsync("1", "2026-12-31", "commune-09160", new { takenOverBy = signed.Body["id"] });
        var planned = await CreateAsync("2", "2026-12-31", "commune-09160", new { takenOverBy = draft.Body["id"] });
        var alone = await CreateAsync("3", "2026-12-31", "commune-09160");
        var later = await CreateAsync("4", "2027-01-01", "commune-09160");

        await ExpectAsync("takenOver=true", taken);
        await ExpectAsync("takenOver=false", planned, alone, later);
        await ExpectAsync("endFrom=2026-06-15&endUntil=2026-12-31&takenOver=false", planned, alone);
        await Client.SignAsync(draft);
        await ExpectAsync("endFrom=2026-06-15&endUntil=2026-12-31&takenOver=false", alone);
        Assert.That((await Client.PatchAsync($"{Path}/{taken.Body["id"]}", """{"takenOverBy":null}""", taken.ETag)).Expect(200).Body["takenOverBy"], Is.Null);
        await ExpectAsync("takenOver=true", planned);
    }

    [Test]
    public async Task A_revision_is_found_by_what_it_says_now()
    {
        var created = await CreateAsync("2019-350", "2022-12-31", "commune-09122");
        var patch = new { number = "2019-351", title = "Après", perimeter = new { territories = new[] { "commune-09225" } }, extensions = new[] { new { endDate = "2023-12-31" } } };
        (await Client.PatchAsync($"{Path}/{created.Body["id"]}", patch, created.ETag)).Expect(200);
        await ExpectAsync("q=2019-350");
        await ExpectAsync("territory=commune-09122");
        await ExpectAsync("endUntil=2022-12-31");
        await ExpectAsync("q=apres&territory=commune-09225&endFrom=2023-12-31", created);
    }

    [Test]
    public async Task An_item_has_what_a_person_needs_to_act_on_it()
    {
        var created = await CreateAsync("2019-350", "2022-12-31", "epci-200067791", new { annualSubsidy = 125000.10m, extensions = new[] { new { endDate = "2023-12-31" } } });
        var item = (await Client.ReadAsync($"{Path}?caf={Caf}")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That($"{item.Items.Single()["number"]} {item.Items.Single()["lastDay"]} {item.Items.Single()["signatoryCount"]}", Is.EqualTo("2019-350 2023-12-31 1"));
            Assert.That((int)item.Items.Single()["communeCount"]!, Is.EqualTo(created.Body["perimeter"]!["communes"]!.AsArray().Count));
            Assert.That(item.Text, Does.Contain("\"annualSubsidy\":125000.10"));
        });
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repeat_in_either_order([Values("endDate", "-endDate")] string sort)
    {
        var created = new List<string>();
        for (var i = 0; i < 7; i++) created.Add((string)(await CreateAsync($"{i}", $"{2022 + (i * 5 % 3)}-12-31", "commune-09122")).Body["id"]!);
        var seen = new List<(string Id, string Day)>();
        var path = $"{Path}?caf={Caf}&sort={sort}&limit=3";
        while (path is not null)
        {
            var page = (await Client.ReadAsync(path)).Expect(200);
            seen.AddRange(page.Items.Select(i => ((string)i["id"]!, (string)i["lastDay"]!)));
            path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.That(path is null, Is.EqualTo(page.Body["next"] is null));
        }
        Assert.Multiple(() =>
        {
            Assert.That(seen.Select(s => s.Id), Is.EquivalentTo(created));
            Assert.That(seen.Select(s => s.Day), sort[0] == '-' ? Is.Ordered.Descending : Is.Ordered);
        });
    }

    [TestCase("cursor=abc", "/query/cursor cursorInvalid")]
    [TestCase("limit=201", "/query/limit outOfRange")]
    [TestCase("sort=number", "/query/sort unknownCode")]
    [TestCase("takenOver=perhaps", "/query/takenOver wrongFormat")]
    [TestCase("endFrom=2024-02-30", "/query/endFrom wrongFormat")]
    [TestCase("q=%25", "/query/q nothingToSearch")]
    [TestCase("number=1", "/query/number unknownParameter")]
    public async Task A_parameter_at_fault_is_named(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"{Path}?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    private async Task<Reply> CreateAsync(string number, string endDate, string territory, object? more = null)
    {
        var body = Samples.CejContract(Caf, number, territory);
        body["endDate"] = endDate;
        foreach (var member in more?.GetType().GetProperties() ?? []) body[member.Name] = member.GetValue(more);
        return (await Client.PostAsync(Path, body)).Expect(201);
    }

    private async Task ExpectAsync(string query, params Reply[] contracts)
    {
        var page = (await Client.ReadAsync($"{Path}?caf={Caf}&{query}".TrimEnd('&'))).Expect(200);
        Assert.That(page.Items.Select(i => (string?)i["id"]), Is.EquivalentTo(contracts.Select(c => (string?)c.Body["id"])), query);
    }
}
