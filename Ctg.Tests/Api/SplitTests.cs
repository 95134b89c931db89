using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>On 1 January 2025 Celles, Chalinargues, Chavagnac and Sainte-Anastasie parted from Neussargues en Pinatelle (15141), in the Cantal.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SplitTests(string engine) : ApiFixture(engine)
{
    private const string Celles = "commune-15031";
    private const string Neussargues = "commune-15141";
    private const string Work = "/v1/deployment/worklist?kind=splitToDecide";

    [Test]
    public async Task What_waits_for_a_decision_is_listed_with_where_to_take_it()
    {
        var convention = await CreateAsync();
        var list = (await WorkAsync()).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(list.Items.Select(i => (string)i["commune"]!), Is.EquivalentTo(new[] { Celles, "commune-15035", "commune-15047", "commune-15171" }));
            var item = list.Items.Single(i => (string)i["commune"]! == Celles);
            Assert.That(((string)item["kind"]!, (string)item["rule"]!, (string)item["on"]!, (string)item["splitFrom"]!), Is.EqualTo(("splitToDecide", "INV-20", "2025-01-01", Neussargues)));
            Assert.That(((string)item["conventionId"]!, (string)item["conventionReference"]!), Is.EqualTo(((string)convention.Body["id"]!, (string)convention.Body["reference"]!)));
            Assert.That((string)item["href"]!, Is.EqualTo($"/v1/conventions/{convention.Body["id"]}"));
            Assert.That((string)item["message"]!, Is.EqualTo("Celles (15031) parted from Neussargues en Pinatelle (15141) on 2025-01-01: decide whether it stays in the perimeter."));
            Assert.That(list.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "en" }));
        });
    }

    [Test]
    public async Task The_list_is_narrowed_and_paged()
    {
        await CreateAsync();
        var (all, pages) = (Communes(await WorkAsync()), new List<string>());
        for (var reply = await WorkAsync("&limit=1"); ; reply = await WorkAsync($"&limit=1&cursor={reply.Body["next"]}"))
        {
            pages.AddRange(Communes(reply));
            if (reply.Body["next"] is null) break;
        }
        Assert.Multiple(async () =>
        {
            Assert.That(pages, Is.EqualTo(all));
            Assert.That((await Client.ReadAsAsync(Exports.Ndjson, $"{Work}&caf={Caf}")).Expect(200).Lines(), Is.EqualTo(await Client.ItemsAsync($"{Work}&caf={Caf}", limit: 3)));
            Assert.That((await Client.ReadAsAsync(Exports.Csv, $"{Work}&caf={Caf}")).Expect(200).Rows().Select(row => row["commune"]), Is.EqualTo(all));
            Assert.That(Communes(await WorkAsync("&on=2026-01-01")), Is.EqualTo(all));
            Assert.That(Communes(await WorkAsync("&within=departement-15")), Is.EqualTo(all));
            Assert.That(Communes(await WorkAsync($"&within={Celles}")), Is.EqualTo(new[] { Celles }));
            Assert.That(Communes(await WorkAsync("&within=departement-91")), Is.Empty);
            Assert.That((await WorkAsync("&within=commune-99999")).Expect(422).Faults, Is.EqualTo(new[] { "/query/within notFound" }));
            Assert.That((await WorkAsync("&kind=other")).Expect(400).Faults, Is.EqualTo(new[] { "/query/kind unknownCode" }));
            Assert.That((await WorkAsync("&cursor=x")).Expect(400).Faults, Is.EqualTo(new[] { "/query/cursor cursorInvalid" }));
            Assert.That((await Client.ReadAsync($"{Work}&caf={NewCaf()}")).Expect(200).Items, Is.Empty);
        });
    }

    [Test]
    public async Task Another_Caf_sees_the_work_of_what_is_signed_and_decides_nothing([Values(0, 1, 2)] int cafsOfTheOther)
    {
        var convention = await CreateAsync();
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));
        using var several = Service.ClientOf($"{NewCaf()} {Caf}");
        var path = $"/v1/conventions/{convention.Body["id"]}/split-decisions";
        Assert.That((await other.ReadAsync($"{Work}&caf={Caf}")).Items, Is.Empty);
        Assert.That((await other.ReadAsync($"{Work}&limit=200")).Items.Where(i => (string)i["conventionId"]! == (string)convention.Body["id"]!), Is.Empty);
        Assert.That((await several.ReadAsync($"{Work}&caf={Caf}")).Items.Count(), Is.EqualTo(4));
        (await other.PostAsync(path, Decision(), convention.ETag)).Expect(404);
        var signed = await Client.SignAsync(convention);
        Assert.That((await other.ReadAsync($"{Work}&caf={Caf}")).Items.Count(), Is.EqualTo(4));
        (await other.PostAsync(path, Decision(), signed.ETag)).Expect(403);
    }

    [Test]
    public async Task One_that_stays_is_covered_from_its_day_though_the_convention_is_signed()
    {
        var signed = await Client.SignAsync(await CreateAsync());
        Assert.That(await IsCoveredAsync(), Is.False);
        var decided = await Client.ChangeAsync(signed, "split-decisions", Decision());
        Assert.Multiple(async () =>
        {
            Assert.That((int)decided.Body["version"]!, Is.EqualTo((int)signed.Body["version"]! + 1));
            Assert.That(Row(decided, Celles), Is.EqualTo("2025-01-01 - succession"));
            Assert.That((string)decided.Body["splitDecisions"]![0]!["reason"]!, Is.EqualTo("Le conseil municipal souhaite rester."));
            Assert.That(await IsCoveredAsync(), Is.True);
            Assert.That(Communes(await WorkAsync()), Has.Length.EqualTo(3).And.No.Member(Celles));
            var last = (await Client.ReadAsync($"/v1/conventions/{signed.Body["id"]}/history")).Items.MaxBy(i => (int)i["version"]!)!;
            Assert.That(((string)last["operation"]!, (string)last["reason"]!), Is.EqualTo(("splitDecided", "Le conseil municipal souhaite rester.")));
            Assert.That((await Client.ReadAsync($"/v1/conventions/{signed.Body["id"]}")).Text, Is.EqualTo(decided.Resource));
        });

        async Task<bool> IsCoveredAsync() =>
            (int)(await Client.ReadAsync($"/v1/deployment/coverage?within={Celles}&on=2025-06-01")).Expect(200).Body["communes"]!["covered"]! == 1;
    }

    [Test]
    public async Task One_that_leaves_waits_no_longer_and_is_not_in_the_perimeter()
    {
        var convention = await CreateAsync();
        var decided = await Client.ChangeAsync(convention, "split-decisions", Decision(joins: false));
        Assert.Multiple(async () =>
        {
            Assert.That(decided.Body["perimeter"]!.ToJsonString(), Is.EqualTo(convention.Body["perimeter"]!.ToJsonString()));
            Assert.That(Communes(await WorkAsync()), Has.Length.EqualTo(3).And.No.Member(Celles));
        });
    }

    [Test]
    public async Task A_decision_is_refused_by_rule_and_taken_once()
    {
        var convention = await CreateAsync();
        var path = $"/v1/conventions/{convention.Body["id"]}/split-decisions";
        var key = $"{Guid.NewGuid()}";
        var first = (await Client.PostAsync(path, Decision(), convention.ETag, key)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That((await Client.PostAsync(path, Decision(), convention.ETag, key)).Expect(200).Text, Is.EqualTo(first.Text), "the first answer again");
            Assert.That((await Client.PostAsync(path, Decision(joins: false), convention.ETag, key)).Expect(422).Code, Is.EqualTo("idempotencyKeyReused"));
            Assert.That((await Client.PostAsync(path, Decision())).Status, Is.EqualTo(428));
            Assert.That((await Client.PostAsync(path, Decision("commune-15035"), convention.ETag)).Status, Is.EqualTo(412));
            Assert.That((await Client.PostAsync(path, Decision(), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/commune INV-20" }), "decided");
            Assert.That((await Client.PostAsync(path, Decision("commune-91228"), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/commune INV-20" }));
            Assert.That((await Client.PostAsync(path, Decision("commune-15035", decidedOn: "2026-06-16"), first.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/decidedOn STG-06" }));
            Assert.That((await Client.PostAsync(path, new { reason = " " }, first.ETag)).Expect(422).Faults, Is.EquivalentTo(new[] { "/commune required", "/joins required", "/reason required", "/decidedOn required" }));
            Assert.That((await Client.PostAsync($"/v1/conventions/{Guid.NewGuid()}/split-decisions", Decision(), "\"1\"")).Status, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task What_no_longer_changes_or_ended_before_waits_for_nothing()
    {
        var convention = await CreateAsync();
        (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/transitions", new { to = "abandoned", on = "2026-01-01", reason = "Motif" }, convention.ETag)).Expect(200);
        var ended = Samples.Convention(Caf, Neussargues);
        (ended["startDate"], ended["endDate"]) = ("2021-01-01", "2024-12-31");
        (await Client.PostAsync("/v1/conventions", ended)).Expect(201);
        var undated = Samples.Convention(Caf, Neussargues);
        undated["startDate"] = null;
        (await Client.PostAsync("/v1/conventions", undated)).Expect(201);
        Assert.That((await WorkAsync()).Expect(200).Items, Is.Empty);
    }

    [Test]
    public async Task What_begins_within_the_year_is_asked_too_since_it_may_name_the_commune_as_it_was()
    {
        await CreateAsync("2026-01-01");
        Assert.That((await WorkAsync()).Expect(200).Items, Is.Empty);
        var convention = await CreateAsync("2025-03-01");
        Assert.That(Communes(await WorkAsync()), Has.Length.EqualTo(4));
        Assert.That(Row(await Client.ChangeAsync(convention, "split-decisions", Decision()), Celles), Is.EqualTo("- - succession"), "as long as the convention");
    }

    // From the day of the split: figures of the year before are other tests'.
    private async Task<Reply> CreateAsync(string start = "2025-01-01")
    {
        var body = Samples.Convention(Caf, Neussargues);
        body["startDate"] = start;
        return (await Client.PostAsync("/v1/conventions", body)).Expect(201);
    }

    private Task<Reply> WorkAsync(string more = "") => Client.ReadAsync($"{Work}&caf={Caf}{more}");

    private static string[] Communes(Reply list) => [.. list.Expect(200).Items.Select(i => (string)i["commune"]!)];

    private static object Decision(string commune = Celles, bool joins = true, string decidedOn = "2025-02-11") =>
        new { commune, joins, reason = "Le conseil municipal souhaite rester.", decidedOn };

    private static string Row(Reply convention, string commune)
    {
        JsonNode row = convention.Body["perimeter"]!["communes"]!.AsArray().Single(c => (string)c!["territory"]! == commune)!;
        return $"{(string?)row["from"] ?? "-"} {(string?)row["until"] ?? "-"} {row["origin"]}";
    }
}
