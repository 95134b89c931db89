using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>What the sheets of a plan lack.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PlanCompletenessTests(string engine) : ApiFixture(engine)
{
    private Reply _plan = null!;

    private string Path => $"/v1/action-plans/{_plan.Body["id"]}/completeness";

    [SetUp]
    public async Task CreatePlanAsync()
    {
        var convention = await Client.CreateConventionAsync(Caf);
        _plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
    }

    [Test]
    public async Task Each_sheet_is_told_with_what_it_lacks_and_each_member_with_how_many_lack_it()
    {
        var full = (await AddAsync(PlanReports.FullAction())).Body;
        var bare = (await AddAsync(Samples.Action())).Body;
        var abandoned = await AddAsync(Samples.Action());
        (await Client.PostAsync($"{abandoned.Headers.Location}/transitions", new { to = "abandoned", on = "2026-02-01", reason = "Motif", decision = "Copil" }, abandoned.ETag)).Expect(200);
        var told = (await Client.ReadAsync(Path)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That($"{told.Body["planId"]} {told.Body["share"]} {told.Body["complete"]} {told.Body["actions"]}", Is.EqualTo($"{_plan.Body["id"]} 53.3 1 2"));
            Assert.That(told.Items.Select(i => $"{i["id"]} {i["reference"]} {i["title"]} {i["share"]} {i["missing"]!.AsArray().Count}"), Is.EqualTo(new[]
            {
                $"{full["id"]} F-001 {full["title"]} 100 0", $"{bare["id"]} F-002 {bare["title"]} 6.6 14",
            }));
            Assert.That(told.Body["byMember"]!.AsArray().Where(m => (int)m!["missing"]! == 0).Select(m => $"{m!["member"]} {m["label"]}"), Is.EqualTo(new[] { "plannedDates Planned dates" }));
            Assert.That(told.Body["byMember"]!.AsArray().Select(m => (string?)m!["member"]).Where(m => m != "plannedDates"), Is.EqualTo(told.Items.Last()["missing"]!.AsArray().Select(m => (string?)m)));
            Assert.That(told.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "en" }));
        });
    }

    [Test]
    public async Task The_sheets_come_as_a_table_and_as_lines_too()
    {
        await AddAsync(PlanReports.FullAction());
        await AddAsync(Samples.Action());
        var items = (await Client.ReadAsync(Path)).Expect(200).Items.Select(i => i.ToJsonString()).ToArray();
        var table = (await Client.ReadAsAsync(Exports.Csv, Path)).Expect(200);
        var lines = (await Client.ReadAsAsync(Exports.Ndjson, Path)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(lines.Lines().Select(l => JsonNode.Parse(l)!.ToJsonString()), Is.EqualTo(items));
            Assert.That(table.Rows().Select(r => $"{r["reference"]} {r["share"]} {r["missing"]}"), Is.EqualTo(new[]
            {
                "F-001 100 ",
                "F-002 6.6 axis|priority|finding|objectives|expectedResults|publics|pilot|pilotContact|partners|milestones|budget|fundings|baselines|targets",
            }));
            Assert.That(table.ContentHeaders.ContentDisposition!.FileName, Is.EqualTo("completeness.csv"));
        });
    }

    [Test]
    public async Task A_plan_without_actions_has_no_share_and_French_is_the_default()
    {
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        var told = (await Client.ReadAsync(Path)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(told.Body["share"], Is.Null);
            Assert.That((string?)told.Body["byMember"]![1]!["label"], Is.EqualTo("Priorité"));
        });
    }

    [Test]
    public async Task A_plan_that_is_not_there_or_not_seen_is_not_found()
    {
        using var other = Service.ClientOf(NewCaf());
        Assert.That(((await other.ReadAsync(Path)).Status, (await Client.ReadAsync($"/v1/action-plans/{Guid.NewGuid()}/completeness")).Status), Is.EqualTo((404, 404)));
        Assert.That((await Client.ReadAsync($"{Path}?limit=1")).Expect(400).Faults, Is.EqualTo(new[] { "/query/limit unknownParameter" }));
    }

    private async Task<Reply> AddAsync(object action) => (await Client.PostAsync($"{_plan.Headers.Location}/actions", action)).Expect(201);
}
