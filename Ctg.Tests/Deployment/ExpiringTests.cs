using Ctg.Tests.Support;

namespace Ctg.Tests.Deployment;

/// <summary>The clock stands on 15 June 2026.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExpiringTests(string engine) : ApiFixture(engine)
{
    private const string Brioude = "commune-43040"; // 6,527 inhabitants.
    private const string Langeac = "commune-43112"; // 3,499.

    [Test]
    public async Task A_convention_is_listed_from_so_many_months_before_its_last_day_to_that_day()
    {
        var convention = await SignAsync("2026-12-15", Brioude, Langeac);
        await SignAsync("2026-12-16", Brioude);
        await Client.CreateConventionAsync(Caf, Brioude);
        await ExpectAsync("", "2026-12-15");
        await ExpectAsync("&months=7", "2026-12-15", "2026-12-16");
        await ExpectAsync("&months=5");
        await ExpectAsync("&on=2026-12-15", "2026-12-15", "2026-12-16");
        await ExpectAsync("&on=2026-12-16", "2026-12-16");
        await ExpectAsync("&on=2023-12-31&months=60");
        await ExpectAsync("&on=2024-01-01&months=36", "2026-12-15", "2026-12-16");
        var item = (await ReadAsync()).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That($"{item["conventionId"]} {item["conventionReference"]} {item["href"]}", Is.EqualTo($"{convention.Body["id"]} {convention.Body["reference"]} /v1/conventions/{convention.Body["id"]}"));
            Assert.That($"{item["title"]} {item["leadCaf"]} {item["startDate"]} {item["daysLeft"]}", Is.EqualTo($"Ctg de démonstration {Caf} 2024-01-01 183"));
            Assert.That(((int)item["communes"]!, (int)item["population"]!), Is.EqualTo((2, 10_026)));
            Assert.That(item["successor"], Is.Null);
        });
    }

    [Test]
    public async Task An_early_end_counts_and_what_is_not_asked_for_is_left_out()
    {
        var convention = await SignAsync("2028-12-31", Brioude);
        await ExpectAsync("");
        await Client.ChangeAsync(convention, "transitions", new { to = "terminated", on = "2026-08-31", cause = "breach", notifiedOn = "2026-05-01", decisionReference = "CA 1" });
        await ExpectAsync("", "2026-08-31");
        await ExpectAsync("&within=departement-43", "2026-08-31");
        await ExpectAsync($"&within={Langeac}");
        using var other = Service.ClientOf(NewCaf());
        Assert.Multiple(async () =>
        {
            Assert.That((await other.ReadAsync($"/v1/deployment/expiring?caf={Caf}")).Expect(200).Items.Count(), Is.EqualTo(1), "what is signed is seen by all");
            Assert.That((await Client.ReadAsync($"/v1/deployment/expiring?caf={NewCaf()}")).Expect(200).Items, Is.Empty);
            Assert.That((await ReadAsync("&months=0")).Expect(400).Faults, Is.EqualTo(new[] { "/query/months outOfRange" }));
            Assert.That((await ReadAsync("&months=61")).Expect(400).Faults, Is.EqualTo(new[] { "/query/months outOfRange" }));
            Assert.That((await ReadAsync("&within=commune-99999")).Expect(422).Faults, Is.EqualTo(new[] { "/query/within notFound" }));
        });
    }

    [Test]
    public async Task A_successor_counts_from_its_preparation_until_it_is_abandoned_and_is_told_to_those_who_see_it()
    {
        var convention = await SignAsync("2026-12-15", Brioude);
        using var other = Service.ClientOf(NewCaf());
        var renewal = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/renewal", new { endDate = "2030-12-31" })).Expect(201);
        await ExpectSuccessorAsync(other, "draft", counts: false);
        renewal = await Client.MoveAsync(renewal, ("preparation", "2026-01-10"));
        await ExpectSuccessorAsync(other, "preparation", counts: true);
        var second = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/renewal", new { endDate = "2029-12-31" })).Expect(201);
        await ExpectSuccessorAsync(other, "preparation", counts: true);
        (await Client.PostAsync($"/v1/conventions/{second.Body["id"]}/transitions", new { to = "abandoned", on = "2026-01-11", reason = "Motif" }, second.ETag)).Expect(200);
        renewal = await Client.MoveAsync(renewal, ("deliberation", "2026-01-20"));
        await ExpectSuccessorAsync(other, "deliberation", counts: true);
        var item = (await ReadAsync("&includeStarted=true")).Items.Single();
        Assert.That($"{item["successor"]!["id"]} {item["successor"]!["reference"]}", Is.EqualTo($"{renewal.Body["id"]} {renewal.Body["reference"]}"));
        (await Client.PostAsync($"/v1/conventions/{renewal.Body["id"]}/transitions", new { to = "abandoned", on = "2026-02-01", reason = "Motif" }, renewal.ETag)).Expect(200);
        await ExpectSuccessorAsync(other, null, counts: false);
    }

    [Test]
    public async Task A_convention_with_a_signed_successor_is_never_listed()
    {
        var convention = await SignAsync("2026-12-15", Brioude);
        var renewal = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/renewal", new { endDate = "2030-12-31" })).Expect(201);
        await Client.SignAsync(renewal, "2026-03-06");
        await ExpectAsync("");
        await ExpectAsync("&includeStarted=true");
    }

    [Test]
    public async Task The_list_is_paged_and_sent_whole_as_a_table()
    {
        foreach (var last in new[] { "2026-10-31", "2026-09-30", "2026-10-31", "2026-07-01" }) await SignAsync(last, Brioude);
        var path = $"/v1/deployment/expiring?caf={Caf}";
        var all = await Client.ItemsAsync(path, limit: 200);
        await ExpectAsync("", "2026-07-01", "2026-09-30", "2026-10-31", "2026-10-31");
        var rows = (await Client.ReadAsAsync(Exports.Csv, path)).Expect(200).Rows();
        Assert.Multiple(async () =>
        {
            Assert.That(await Client.ItemsAsync(path, limit: 1), Is.EqualTo(all));
            Assert.That(await Client.ItemsAsync(path, limit: 3), Is.EqualTo(all));
            Assert.That((await Client.ReadAsAsync(Exports.Ndjson, path)).Expect(200).Lines(), Is.EqualTo(all));
            Assert.That(rows.Select(r => $"{r["lastDay"]} {r["population"]} {r["successor_stage"]}"), Is.EqualTo(new[] { "2026-07-01 6527 ", "2026-09-30 6527 ", "2026-10-31 6527 ", "2026-10-31 6527 " }));
            Assert.That((await ReadAsync("&cursor=x")).Expect(400).Faults, Is.EqualTo(new[] { "/query/cursor cursorInvalid" }));
        });
    }

    private async Task<Reply> SignAsync(string lastDay, params string[] communes)
    {
        var body = Samples.Convention(Caf, communes);
        body["endDate"] = lastDay;
        return await Client.SignAsync((await Client.PostAsync("/v1/conventions", body)).Expect(201));
    }

    private Task<Reply> ReadAsync(string more = "") => Client.ReadAsync($"/v1/deployment/expiring?caf={Caf}{more}");

    private async Task ExpectAsync(string more, params string[] lastDays) =>
        Assert.That((await ReadAsync(more)).Expect(200).Items.Select(i => (string?)i["lastDay"]), Is.EqualTo(lastDays), more);

    private async Task ExpectSuccessorAsync(HttpClient other, string? stage, bool counts)
    {
        await ExpectAsync("", counts ? [] : ["2026-12-15"]);
        var seen = (await ReadAsync("&includeStarted=true")).Expect(200).Items.Single();
        var others = (await other.ReadAsync($"/v1/deployment/expiring?caf={Caf}&includeStarted=true")).Expect(200).Items.Single();
        Assert.That(((string?)seen["successor"]?["stage"], others["successor"]), Is.EqualTo((stage, (object?)null)), stage);
    }
}
