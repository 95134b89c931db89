using Ctg.Tests.Support;

namespace Ctg.Tests.Api;

/// <summary>On 1 January 2025 Pierrefitte-sur-Seine (93059) merged into Saint-Denis (93066): what is recorded afterwards about the time before (INV-20).</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SuccessionTests(string engine) : ApiFixture(engine)
{
    private const string Pierrefitte = "commune-93059";
    private const string Carried = "commune-93059 - 2024-12-31 initial, commune-93066 2025-01-01 - succession";

    [Test]
    public async Task A_convention_that_began_before_the_merger_goes_on_under_the_successor()
    {
        var convention = await CreateAsync("2024-01-01", "2028-12-31");
        var listed = (await Client.ReadAsync($"/v1/conventions?caf={Caf}")).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(Rows(convention), Is.EqualTo(Carried));
            Assert.That((string)convention.Body["perimeter"]!["territories"]![0]!, Is.EqualTo(Pierrefitte), "as it was given");
            Assert.That(convention.Body["perimeter"]!["successions"]!.ToJsonString(), Is.EqualTo(
                """[{"commune":"commune-93059","successor":"commune-93066","effectiveOn":"2025-01-01","kind":"communeNouvelle"}]"""));
            Assert.That((int)convention.Body["version"]!, Is.EqualTo(1));
            Assert.That((int)listed["communeCount"]!, Is.EqualTo(1), "of one commune");
        });
    }

    [Test]
    public async Task Its_dates_and_territories_may_come_to_hold_the_merger_and_hold_it_no_longer()
    {
        var before = await CreateAsync("2022-01-01", "2024-12-31");
        var longer = await PatchAsync(before, new { endDate = "2026-12-31" });
        var wider = await PatchAsync(longer, new { perimeter = new { territories = new[] { Pierrefitte, "commune-93039" } } });
        var later = await PatchAsync(wider, new { startDate = "2025-01-01" });
        Assert.Multiple(() =>
        {
            Assert.That(Rows(before), Is.EqualTo("commune-93059 - - initial"));
            Assert.That(Rows(longer), Is.EqualTo(Carried));
            Assert.That(Rows(wider), Is.EqualTo("commune-93039 - - initial, " + Carried));
            Assert.That(Rows(later), Is.EqualTo("commune-93039 - - initial, commune-93066 2025-01-01 - succession"));
        });
    }

    [Test]
    public async Task An_action_may_name_either_commune()
    {
        var convention = await CreateAsync("2024-01-01", "2028-12-31");
        var plan = (await Client.PostAsync($"/v1/conventions/{convention.Body["id"]}/action-plans", Samples.Plan)).Expect(201);
        foreach (var commune in new[] { Pierrefitte, "commune-93066" })
        {
            var action = Samples.Action();
            action["communes"] = new[] { commune };
            var created = (await Client.PostAsync($"{plan.Headers.Location}/actions", action)).Expect(201);
            (await Client.PatchAsync($"{created.Headers.Location}", new { title = "Autre titre" }, created.ETag)).Expect(200);
        }
        await PatchAsync(convention, new { title = "Ctg" });
    }

    [Test]
    public async Task A_renewal_of_what_ended_on_the_eve_covers_the_successor()
    {
        var old = await Client.SignAsync(await CreateAsync("2021-01-01", "2024-12-31"));
        var renewed = (await Client.PostAsync($"/v1/conventions/{old.Body["id"]}/renewal", new { endDate = "2028-12-31" })).Expect(201);
        Assert.Multiple(() =>
        {
            Assert.That(Rows(renewed), Is.EqualTo("commune-93066 - - succession"));
            Assert.That((string)renewed.Body["perimeter"]!["territories"]![0]!, Is.EqualTo("commune-93066"));
        });
    }

    [Test]
    public async Task An_amendment_that_adds_the_commune_for_the_time_before_adds_the_successor_for_the_time_after()
    {
        var convention = await Client.SignAsync(await Client.CreateConventionAsync(Caf, "commune-91228"));
        convention = await AmendAsync(convention, new { perimeter = new { add = new[] { Pierrefitte } } });
        Assert.That(Rows(convention), Is.EqualTo("commune-91228 - - initial, commune-93059 2024-07-01 2024-12-31 amendment, commune-93066 2025-01-01 - succession"));
    }

    [Test]
    public async Task An_end_that_is_put_off_past_the_merger_brings_the_successor()
    {
        var convention = await AmendAsync(await Client.SignAsync(await CreateAsync("2021-01-01", "2024-12-31")), new { extension = new { endDate = "2025-12-31" } });
        Assert.That(Rows(convention), Is.EqualTo(Carried));
    }

    [Test]
    public async Task A_Cej_that_runs_on_goes_on_under_the_successor()
    {
        var body = Samples.CejContract(Caf, "2023-010", Pierrefitte);
        (body["startDate"], body["endDate"]) = ("2021-01-01", "2024-12-31");
        var contract = (await Client.PostAsync("/v1/cej-contracts", body)).Expect(201);
        var extended = (await Client.PatchAsync($"/v1/cej-contracts/{contract.Body["id"]}", new { extensions = new[] { new { endDate = "2025-12-31" } } }, contract.ETag)).Expect(200);
        Assert.Multiple(async () =>
        {
            Assert.That(Rows(contract), Is.EqualTo("commune-93059 - - initial"));
            Assert.That(Rows(extended), Is.EqualTo(Carried));
            Assert.That((await Client.ReadAsync($"/v1/cej-contracts?caf={Caf}&territory=commune-93066")).Items.Count(), Is.EqualTo(1));
        });
    }

    private async Task<Reply> CreateAsync(string start, string end)
    {
        var body = Samples.Convention(Caf, Pierrefitte);
        (body["startDate"], body["endDate"]) = (start, end);
        return (await Client.PostAsync("/v1/conventions", body)).Expect(201);
    }

    /// <summary>An amendment from 1 July 2024 on, from its proposal to its signature.</summary>
    private async Task<Reply> AmendAsync(Reply convention, object changes)
    {
        convention = await Client.ChangeAsync(convention, "amendments", new { title = "Avenant", effectiveOn = "2024-07-01", changes });
        convention = await Client.ChangeAsync(convention, "amendments/1/transitions", new { to = "deliberation", on = "2024-05-01" });
        foreach (var organisation in Samples.Signatories(convention)) convention = await Client.ChangeAsync(convention, "deliberations", Samples.Vote(organisation, 1, "2024-05-10"));
        convention = await Client.ChangeAsync(convention, "amendments/1/transitions", new { to = "signature", on = "2024-06-01" });
        foreach (var organisation in Samples.Signatories(convention)) convention = await Client.ChangeAsync(convention, "signatures", Samples.Signature(organisation, "2024-06-10", 1));
        return await Client.ChangeAsync(convention, "amendments/1/transitions", new { to = "signed", on = "2024-06-10" });
    }

    private async Task<Reply> PatchAsync(Reply convention, object patch) => (await Client.PatchAsync($"/v1/conventions/{convention.Body["id"]}", patch, convention.ETag)).Expect(200);

    private static string Rows(Reply reply) => string.Join(", ", reply.Body["perimeter"]!["communes"]!.AsArray()
        .Select(c => $"{c!["territory"]} {(string?)c["from"] ?? "-"} {(string?)c["until"] ?? "-"} {c["origin"]}"));
}
