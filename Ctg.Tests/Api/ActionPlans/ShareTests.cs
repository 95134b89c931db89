using Ctg.Tests.Support;

namespace Ctg.Tests.Api.ActionPlans;

/// <summary>An action of one convention that is followed in the plans of others.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ShareTests(string engine) : ApiFixture(engine)
{
    private Reply _convention = null!;
    private Reply _plan = null!;
    private Reply _otherConvention = null!;
    private Reply _otherPlan = null!;
    private Reply _action = null!;

    private string Path => $"/v1/actions/{_action.Body["id"]}/shares/{_otherPlan.Body["id"]}";

    [SetUp]
    public async Task ProposeAsync()
    {
        (_convention, _plan) = await CreateAsync(Client, Caf, "commune-91228");
        (_otherConvention, _otherPlan) = await CreateAsync(Client, Caf, "commune-91286");
        _action = (await Client.PostAsync($"{_plan.Headers.Location}/actions", Samples.Action())).Expect(201);
    }

    [Test]
    public async Task It_is_listed_and_summed_up_in_each_and_counts_once_in_all()
    {
        (await Client.PostAsync($"{_otherPlan.Headers.Location}/actions", Samples.Action())).Expect(201);
        var shared = (await Client.PutAsync(Path, new { axis = "A1", progress = 30, note = "Ouvre en avril" }, _action.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That($"{shared.Body["shares"]![0]!["planId"]} {shared.Body["shares"]![0]!["axis"]} {shared.Body["shares"]![0]!["progress"]}", Is.EqualTo($"{_otherPlan.Body["id"]} A1 30"));
            Assert.That(await CountAsync($"/v1/actions?plan={_plan.Body["id"]}"), Is.EqualTo(1));
            Assert.That(await CountAsync($"{_otherPlan.Headers.Location}/actions"), Is.EqualTo(2));
            Assert.That(await CountAsync($"/v1/actions?convention={_otherConvention.Body["id"]}"), Is.EqualTo(2));
            Assert.That(await SumAsync($"convention={_otherConvention.Body["id"]}"), Is.EqualTo(2));
            Assert.That(await SumAsync($"plan={_plan.Body["id"]}"), Is.EqualTo(1));
            Assert.That(await SumAsync($"caf={Caf}"), Is.EqualTo(2));
            var axes = (await Client.ReadAsync($"/v1/actions/figures?plan={_otherPlan.Body["id"]}")).Expect(200).Body["axes"]!.AsArray();
            Assert.That(axes.Select(a => $"{a!["code"]} {a["actions"]}"), Is.EqualTo(new[] { "A1 1", " 1" }), "Under the axis that it has there.");
            var history = (await Client.ReadAsync($"/v1/actions/{_action.Body["id"]}/history")).Expect(200);
            Assert.That(history.Items.Select(i => (string?)i["operation"]), Is.EqualTo(new[] { "created", "shared" }));
        });
    }

    [Test]
    public async Task It_is_followed_no_longer_once_that_is_ended()
    {
        var shared = (await Client.PutAsync(Path, new { }, _action.ETag)).Expect(200);
        var ended = (await Client.SendAsync(HttpMethod.Delete, Path, ifMatch: shared.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(ended.Body["shares"]!.AsArray(), Is.Empty);
            Assert.That(await CountAsync($"{_otherPlan.Headers.Location}/actions"), Is.Zero);
            (await Client.SendAsync(HttpMethod.Delete, Path, ifMatch: ended.ETag)).Expect(404);
            (await Client.SendAsync(HttpMethod.Delete, Path)).Expect(428);
            (await Client.SendAsync(HttpMethod.Delete, Path, ifMatch: shared.ETag)).Expect(412);
        });
    }

    [Test]
    public async Task An_axis_that_it_stands_under_stays_in_the_other_plan()
    {
        (await Client.PutAsync(Path, new { axis = "A1" }, _action.ETag)).Expect(200);
        var body = new { title = "Plan", axes = new[] { new { code = "B1", title = "Autre" } } };
        Assert.That((await Client.PatchAsync(_otherPlan.Headers.Location!.ToString(), body, _otherPlan.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/axes PLN-04" }));
    }

    [Test]
    public async Task Every_reason_against_it_is_told()
    {
        var refused = (await Client.PutAsync($"/v1/actions/{_action.Body["id"]}/shares/{_plan.Body["id"]}", new { axis = "Z9" }, _action.ETag)).Expect(422);
        Assert.That(refused.Faults, Is.EquivalentTo(new[] { " ACT-14", "/axis ACT-05" }));
        Assert.That((await Client.PutAsync(Path, new { progress = 101, colour = "red" }, _action.ETag)).Expect(400).Faults, Is.EquivalentTo(new[] { "/colour unknownMember", "/progress outOfRange" }));
    }

    [Test]
    public async Task What_a_convention_that_is_over_has_shared_stays_so()
    {
        var shared = (await Client.PutAsync(Path, new { }, _action.ETag)).Expect(200);
        (await Client.PostAsync($"/v1/conventions/{_convention.Body["id"]}/transitions", new { to = "abandoned", on = "2024-02-01", reason = "Sans suite" }, _convention.ETag)).Expect(200);
        Assert.That((await Client.SendAsync(HttpMethod.Delete, Path, ifMatch: shared.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/stage PLN-03" }));
    }

    [Test]
    public async Task A_plan_that_is_written_whole_may_say_where_its_actions_are_shared_as_it_was_read()
    {
        (await Client.PutAsync(Path, new { axis = "A1", progress = 30, note = "Ouvre en avril" }, _action.ETag)).Expect(200);
        var content = (await Client.ReadAsync($"{_plan.Headers.Location}/content")).Expect(200);
        var written = (await Client.PutAsync($"{_plan.Headers.Location}/content", content.Body, content.ETag)).Expect(200);
        Assert.That(written.ETag, Is.EqualTo(content.ETag));
    }

    [Test]
    public async Task Only_who_acts_for_both_conventions_shares_it()
    {
        var other = NewCaf();
        var (theirs, plan) = await CreateAsync(Service.ClientOf(other), other, "commune-91286");
        var path = $"/v1/actions/{_action.Body["id"]}/shares/{plan.Body["id"]}";
        (await Client.PutAsync(path, new { }, _action.ETag)).Expect(404);
        await Service.ClientOf(other).SignAsync(theirs);
        (await Client.PutAsync(path, new { }, _action.ETag)).Expect(403);
        (await Service.ClientOf(other).PutAsync(path, new { }, _action.ETag)).Expect(404);
        (await Service.ClientOf($"{Caf} {other}").PutAsync(path, new { }, _action.ETag)).Expect(200);
    }

    private async Task<int> CountAsync(string path) => (await Client.ReadAsync(path)).Expect(200).Items.Count();

    private async Task<int> SumAsync(string filter) => (int)(await Client.ReadAsync($"/v1/actions/figures?{filter}")).Expect(200).Body["total"]!["actions"]!;

    private static async Task<(Reply Convention, Reply Plan)> CreateAsync(HttpClient client, string caf, string commune)
    {
        var convention = await client.CreateConventionAsync(caf, commune);
        return (convention, (await client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201));
    }
}
