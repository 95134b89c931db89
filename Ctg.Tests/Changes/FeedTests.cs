using System.Text.Json.Nodes;
using Ctg.Api.Changes;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Changes;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class FeedTests(string engine) : ApiFixture(engine)
{

    [Test]
    public async Task Every_change_comes_in_its_order_and_says_where_the_resource_is_read()
    {
        var after = await Client.LastAsync();
        var convention = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var diagnosis = (await Client.PutAsync($"{path}/diagnosis", Samples.Diagnosis(), null)).Expect(201);
        var plan = (await Client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        var action = (await Client.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        (await Client.PatchAsync(path, new { title = "Ctg revue" }, convention.ETag)).Expect(200);
        var cej = (await Client.PostAsync("/v1/cej-contracts", Samples.CejContract(Caf))).Expect(201);

        var changes = await Client.ChangesAsync(after, $"caf={Caf}");
        Assert.Multiple(() =>
        {
            Assert.That(changes.Select(Feeds.Kind), Is.EqualTo(new[]
            {
                "convention.created", "diagnosis.created", "actionPlan.created", "action.created", "convention.revised", "cejContract.created",
            }));
            Assert.That(changes.Select(Feeds.Seq), Is.Ordered.Ascending.And.Unique);
            Assert.That(changes.Select(c => (string?)c["data"]!["conventionId"]), Is.EqualTo(Enumerable.Repeat((string?)convention.Body["id"], 5).Append(null)));
            Assert.That(changes.Select(c => c["data"]!["cafs"]!.ToJsonString()), Is.All.EqualTo($"[\"{Caf}\"]"));
            Assert.That(changes.Select(c => (string?)c["data"]!["subject"]), Is.All.EqualTo($"test-{Caf}"));
            Assert.That(changes.Select(c => (string?)c["data"]!["caf"]), Is.All.EqualTo(Caf));
            Assert.That((int)changes[4]["data"]!["version"]!, Is.EqualTo(2));
        });
        Reply[] resources = [convention, diagnosis, plan, action, convention, cej];
        foreach (var (change, resource) in changes.Zip(resources))
        {
            var read = (await Client.ReadAsync((string)change["data"]!["href"]!)).Expect(200);
            Assert.That((string?)read.Body["id"], Is.EqualTo((string?)resource.Body["id"]).And.EqualTo((string?)change["data"]!["resourceId"]));
        }
        var history = (await Client.ReadAsync($"{path}/history")).Items.ToArray();
        Assert.That(history.Select(h => (long)h["seq"]!), Is.EqualTo(new[] { changes[0].Seq(), changes[4].Seq() }));
    }

    [Test]
    public async Task However_it_is_cut_into_pages_it_is_the_same()
    {
        var after = await Client.LastAsync();
        await Client.SignAsync(await Client.CreateConventionAsync(Caf));
        var whole = await Client.ChangesAsync(after, $"caf={Caf}");
        var pieces = await Client.ChangesAsync(after, $"caf={Caf}", limit: 1);
        Assert.That(whole, Has.Count.GreaterThan(8));
        Assert.That(pieces.Select(c => c.ToJsonString()), Is.EqualTo(whole.Select(c => c.ToJsonString())));
    }

    [Test]
    public async Task Of_another_Cafs_convention_a_caller_sees_the_changes_from_the_signature_on([Values(0, 1, 2)] int cafsOfTheOther)
    {
        var after = await Client.LastAsync();
        using var other = Service.ClientOf(string.Join(' ', Enumerable.Range(0, cafsOfTheOther).Select(_ => NewCaf())));
        using var all = Service.ClientOf("*");
        using var several = Service.ClientOf($"{NewCaf()} {Caf}");
        var convention = await Client.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var plan = (await Client.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        Assert.That(await other.ChangesAsync(after, $"caf={Caf}"), Is.Empty);

        var ready = await Client.ReadyToSignAsync(convention);
        Assert.That(await other.ChangesAsync(after, $"caf={Caf}"), Is.Empty);
        await Client.ChangeAsync(ready, "transitions", new { to = "signed", on = "2024-03-06", reason = "Tous ont signé." });
        (await Client.PatchAsync(plan.Headers.Location!.ToString(), new { title = "Plan revu" }, plan.ETag)).Expect(200);

        var own = await Client.ChangesAsync(after, $"caf={Caf}");
        var seen = await other.ChangesAsync(after, $"caf={Caf}");
        Assert.Multiple(async () =>
        {
            Assert.That(seen.Select(Feeds.Kind), Is.EqualTo(new[] { "convention.moved", "actionPlan.revised" }));
            Assert.That(seen.Select(Feeds.Seq), Is.EqualTo(own.TakeLast(2).Select(Feeds.Seq)));
            Assert.That(seen.Select(c => (c["data"]!["subject"], c["data"]!["reason"])), Is.All.EqualTo(((JsonNode?)null, (JsonNode?)null)), "who and why is for those whose it is, as the history");
            Assert.That((string?)own[^2]["data"]!["reason"], Is.EqualTo("Tous ont signé."));
            foreach (var whole in new[] { all, several })
                Assert.That((await whole.ChangesAsync(after, $"caf={Caf}")).Select(c => c.ToJsonString()), Is.EqualTo(own.Select(c => c.ToJsonString())));
        });
    }

    [Test]
    public async Task Facilities_are_seen_by_their_Caf_and_organisations_by_everybody()
    {
        var after = await Client.LastAsync();
        using var other = Service.ClientOf(NewCaf());
        (await Client.PostAsync(FacilitySamples.Path, FacilitySamples.Facility(Caf))).Expect(201);
        (await Client.PostAsync("/v1/organisations", new { type = "association", name = $"Association {Caf}" })).Expect(201);
        string[] types = ["types=facility", "types=organisation"];
        Assert.Multiple(async () =>
        {
            Assert.That(await Client.ChangesAsync(after, types[0]), Has.Count.EqualTo(1));
            Assert.That(await other.ChangesAsync(after, types[0]), Is.Empty);
            Assert.That((await other.ChangesAsync(after, types[1])).Select(c => (string?)c["data"]!["subject"]), Does.Contain($"test-{Caf}"));
        });
    }

    [Test]
    public async Task A_Caf_that_shares_a_draft_no_longer_is_told_so_and_nothing_after()
    {
        var leaving = NewCaf();
        using var itself = Service.ClientOf(leaving);
        var draft = Samples.Convention(Caf);
        var parties = (object[])draft["parties"]!;
        draft["parties"] = parties.Append(new { role = "partner", type = "caf", name = "Caf voisine", cafCode = leaving }).ToArray();
        var convention = (await Client.PostAsync("/v1/conventions", draft)).Expect(201);
        var path = $"/v1/conventions/{convention.Body["id"]}";
        var after = await itself.LastAsync();
        var alone = (await Client.PatchAsync(path, new { parties }, convention.ETag)).Expect(200);
        (await Client.PatchAsync(path, new { title = "Sans elle" }, alone.ETag)).Expect(200);

        var seen = await itself.ChangesAsync(after, "types=convention");
        Assert.That(seen.Select(c => (int)c["data"]!["version"]!), Is.EqualTo(new[] { 2 }));
        (await itself.ReadAsync((string)seen[0]["data"]!["href"]!)).Expect(404);
    }

    [Test]
    public async Task Types_and_Caf_choose_and_what_is_passed_over_is_not_read_again()
    {
        var after = await Client.LastAsync();
        var convention = await Client.CreateConventionAsync(Caf);
        (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        Assert.That((await Client.ChangesAsync(after, $"caf={Caf}&types=actionPlan&types=action")).Select(Feeds.Kind), Is.EqualTo(new[] { "actionPlan.created" }));
        var nothing = (await Client.ReadAsync($"{Feeds.Path}?after={after}&types=evaluation")).Expect(200).Body;
        Assert.That(((int)nothing["items"]!.AsArray().Count, (long)nothing["next"]!), Is.EqualTo((0, (long)nothing["last"]!)));
    }

    [TestCase("types=contract", "/query/types unknownCode")]
    [TestCase("caf=%25", "/query/caf wrongFormat")]
    [TestCase("after=-1", "/query/after wrongFormat")]
    [TestCase("after=9223372036854775807", "/query/after outOfRange")]
    [TestCase("after=9223372036854775808", "/query/after wrongFormat")]
    [TestCase("wait=31", "/query/wait outOfRange")]
    [TestCase("limit=0", "/query/limit outOfRange")]
    [TestCase("limit=201", "/query/limit outOfRange")]
    public async Task A_parameter_at_fault_is_told(string query, string fault) =>
        Assert.That((await Client.ReadAsync($"{Feeds.Path}?{query}")).Expect(400).Faults, Is.EqualTo(new[] { fault }));

    [Test]
    public async Task Every_type_that_the_log_has_can_be_asked_for()
    {
        var codes = Enum.GetValues<ResourceType>().Select(t => t.Code()).ToHashSet();
        using var all = Service.ClientOf("*");
        var logged = (await all.ChangesAsync(0)).Select(c => (string)c["data"]!["resourceType"]!).Distinct().ToArray();
        Assert.That(logged, Does.Contain("vintage").And.SubsetOf(codes));
        Assert.That(Aggregate.All.Select(a => a.Type), Is.SubsetOf(codes));
    }
}
