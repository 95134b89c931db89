using System.Text;
using Ctg.Api.Operations;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Webhooks;

/// <summary>Webhooks as resources: whose they are, what they are told of, and what nobody is told.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WebhookTests(string engine) : WebhookFixture(engine)
{
    private const string Brought = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDpZ1Xw3Z8gY0=";

    [Test]
    public async Task It_is_registered_read_listed_changed_and_deleted()
    {
        var webhook = await RegisterAsync(new { url = Receiver.Url, types = new[] { "convention", "action" }, caf = "91", description = "Tableau de bord", owner = Caf, status = "active", secret = Brought });
        var address = webhook.Headers.Location!.OriginalString;
        Assert.That(((string?)webhook.Body["owner"], (string?)webhook.Body["secret"], (string?)webhook.Body["status"]), Is.EqualTo((Caf, Brought, "active")));
        var read = (await Client.ReadAsync(address)).Expect(200);
        Assert.That(read.Text, Is.EqualTo(webhook.Resource), "all but the secret");
        var listed = (await Client.ReadAsync($"{Path}?owner={Caf}&status=active")).Expect(200).Items;
        Assert.That(listed.Select(w => w.ToJsonString(Documents.Options)), Is.EqualTo(new[] { read.Text }));
        Assert.That((await Client.ReadAsync($"{Path}?status=disabled")).Expect(200).Items, Is.Empty);
        Assert.That((await Client.ReadAsync($"{Path}?owner=*")).Expect(200).Items, Is.Empty);

        var revised = (await Client.PatchAsync(address, new { types = (string[]?)null, caf = (string?)null, description = "Autre" }, read.ETag)).Expect(200);
        Assert.That((revised.Body["types"]!.AsArray().Count, (string?)revised.Body["caf"], (string?)revised.Body["description"], revised.ETag), Is.EqualTo((0, (string?)null, "Autre", "\"2\"")));
        var deleted = (await Client.SendAsync(HttpMethod.Delete, address, ifMatch: revised.ETag)).Expect(200);
        Assert.That((DateTimeOffset)deleted.Body["deletedAt"]!, Is.EqualTo(Service.Clock.GetUtcNow()));
        (await Client.ReadAsync(address)).Expect(404);
        (await Client.PatchAsync(address, new { status = "active" }, deleted.ETag)).Expect(404);
        Assert.That((await Client.ReadAsync(Path)).Expect(200).Items, Is.Empty);
        var changes = (await Client.ReadAsync("/v1/changes?types=webhook&limit=200")).Items.Where(c => (string?)c["data"]!["resourceId"] == (string?)webhook.Body["id"]).ToArray();
        Assert.That(changes.Select(c => (string?)c["data"]!["operation"]), Is.EqualTo(new[] { "created", "revised", "deleted" }));
        Assert.That((string?)changes[0]["data"]!["href"], Is.EqualTo(address));
        Assert.That((await Service.Services.GetRequiredService<Verification>().RunAsync(new Progress<double>(), CancellationToken.None)).Differences, Is.Empty);
    }

    [Test]
    public async Task To_another_Caf_it_does_not_exist_and_its_changes_are_not_told()
    {
        var webhook = await RegisterAsync();
        var address = webhook.Headers.Location!.OriginalString;
        using var other = Service.ClientOf("77");
        foreach (var path in new[] { address, $"{address}/history", $"{address}/deliveries" }) (await other.ReadAsync(path)).Expect(404);
        (await other.PatchAsync(address, new { description = "À moi" }, webhook.ETag)).Expect(404);
        (await other.SendAsync(HttpMethod.Delete, address, ifMatch: webhook.ETag)).Expect(404);
        (await other.PostAsync($"{address}/secrets", new { }, webhook.ETag)).Expect(404);
        (await other.SendAsync(HttpMethod.Post, $"{address}/ping")).Expect(404);
        (await other.SendAsync(HttpMethod.Post, $"{address}/deliveries/{Guid.CreateVersion7()}/resend")).Expect(404);
        Assert.That((await other.ReadAsync(Path)).Items, Is.Empty);
        Assert.That((await other.ReadAsync("/v1/changes?types=webhook&limit=200")).Items, Is.Empty);
        (await other.PostAsync(Path, new { url = Receiver.Url, owner = Caf })).Expect(403);
        (await other.PostAsync(Path, new { url = Receiver.Url, owner = "*" })).Expect(403);
        using var all = Service.ClientOf("*");
        (await all.ReadAsync(address)).Expect(200);
        using var several = Service.ClientOf($"77 {Caf}");
        Assert.That((await several.ReadAsync(Path)).Items.Count(), Is.EqualTo(1));
        Assert.That((await several.PostAsync(Path, new { url = Receiver.Url })).Expect(422).Faults, Is.EqualTo(new[] { "/owner required" }));
        Assert.That((string?)(await RegisterAsync(new { url = Receiver.Url, owner = "77" }, several)).Body["owner"], Is.EqualTo("77"));
        Assert.That((string?)(await RegisterAsync(client: all)).Body["owner"], Is.EqualTo("*"));
    }

    [Test]
    public async Task Of_another_Cafs_draft_nothing_is_sent_and_from_the_signature_on_it_is_without_who_and_why()
    {
        await RegisterAsync(new { url = Receiver.Url, types = new[] { "convention", "facility" } });
        using var other = Service.ClientOf("77");
        var draft = await other.CreateConventionAsync("77", "commune-77288");
        (await other.PostAsync(FacilitySamples.Path, FacilitySamples.Facility("77", $"E-{Guid.CreateVersion7()}"[..20]))).Expect(201);
        var own = await Client.CreateConventionAsync(Caf);
        Assert.That((await Receiver.NextAsync()).ResourceId, Is.EqualTo((string?)own.Body["id"]));
        await other.SignAsync(draft);
        var signed = await Receiver.NextAsync();
        Assert.Multiple(() =>
        {
            Assert.That(signed.ResourceId, Is.EqualTo((string?)draft.Body["id"]));
            Assert.That((string?)signed.Event["type"], Is.EqualTo("ctg.convention.moved"));
            Assert.That((string?)signed.Event["data"]!["subject"], Is.Null);
            Assert.That(Receiver.Left(), Is.Empty);
        });
    }

    [Test]
    public async Task Types_and_Caf_choose_what_is_sent()
    {
        using var all = Service.ClientOf("*");
        await RegisterAsync(new { url = Receiver.Url, types = new[] { "facility" }, caf = "77" }, all);
        var number = $"E-{Guid.CreateVersion7()}"[..20];
        (await all.PostAsync(FacilitySamples.Path, FacilitySamples.Facility(Caf, number))).Expect(201);
        await all.CreateConventionAsync("77", "commune-77288");
        var facility = (await all.PostAsync(FacilitySamples.Path, FacilitySamples.Facility("77", number))).Expect(201);
        Assert.That((await Receiver.NextAsync()).ResourceId, Is.EqualTo((string?)facility.Body["id"]));
        Assert.That(Receiver.Left(), Is.Empty);
    }

    [Test]
    public async Task A_secret_is_told_once_and_to_a_repeat_and_stands_nowhere_else()
    {
        var body = new { url = Receiver.Url, secret = Brought };
        var webhook = (await Client.PostAsync(Path, body, key: "register-1")).Expect(201);
        var again = (await Client.PostAsync(Path, body, key: "register-1")).Expect(201);
        Assert.That((again.Text, again.Headers.Location), Is.EqualTo((webhook.Text, webhook.Headers.Location)));
        var address = webhook.Headers.Location!.OriginalString;
        var rotated = (await Client.PostAsync($"{address}/secrets", new { }, webhook.ETag, "rotate-1")).Expect(200);
        var made = (string)rotated.Body["secret"]!;
        Assert.That((await Client.PostAsync($"{address}/secrets", new { }, webhook.ETag, "rotate-1")).Expect(200).Text, Is.EqualTo(rotated.Text));
        foreach (var path in new[] { address, Path, $"{address}/history", $"{address}/deliveries", "/v1/changes?types=webhook&limit=200" })
            Assert.That((await Client.ReadAsync(path)).Expect(200).Text, Does.Not.Contain("whsec_"), path);

        await using var connection = Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var kept = (await connection.QueryAsync<byte[]>("SELECT document FROM change_log WHERE resource_type = 'webhook' UNION ALL SELECT document FROM webhook UNION ALL SELECT body FROM idempotency_key"))
            .Select(Encoding.UTF8.GetString).ToArray();
        foreach (var secret in new[] { Brought, made }) Assert.That(kept, Has.None.Contains(secret["whsec_".Length..]));
        Assert.That(kept, Has.Some.Contains("\"secrets\""));

        // A secret that is gone is told to no repeat either.
        (await Client.SendAsync(HttpMethod.Delete, address, ifMatch: rotated.ETag)).Expect(200);
        Assert.That((await Client.PostAsync(Path, body, key: "register-1")).Expect(201).Body["secret"], Is.Null);
        Assert.That(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM webhook_secret s JOIN webhook w ON w.webhook_key = s.for_webhook WHERE w.status = 'deleted'"), Is.Zero);
    }

    [Test]
    public async Task Webhooks_and_deliveries_go_on_where_a_page_ended()
    {
        var webhook = await RegisterAsync();
        await RegisterAsync(new { url = Receiver.Url, types = new[] { "facility" } });
        await AddAsync();
        await AddAsync();
        await Receiver.NextAsync(2);
        foreach (var path in new[] { Path, $"{Path}/{webhook.Body["id"]}/deliveries" })
        {
            var first = (await Client.ReadAsync($"{path}?limit=1")).Expect(200);
            var second = (await Client.ReadAsync(first.Next()!)).Expect(200);
            Assert.That(second.Next(), Is.Null);
            Assert.That(first.Items.Concat(second.Items).Select(i => (string?)i["id"]), Is.EqualTo((await Client.ReadAsync(path)).Items.Select(i => (string?)i["id"])).And.Unique);
        }
    }

    [Test]
    public async Task What_is_wrong_with_a_webhook_is_told_with_its_place()
    {
        var wrong = (await Client.PostAsync(Path, new { url = "ftp://x", caf = "?", owner = "nobody", secret = "whsec_short", types = new[] { "convention", "convention" }, description = new string('x', 501) })).Expect(422);
        Assert.That(wrong.Faults, Is.EquivalentTo(new[] { "/url wrongFormat", "/caf wrongFormat", "/owner wrongFormat", "/secret wrongFormat", "/types repeated", "/description tooLong" }));
        Assert.That((await Client.PostAsync(Path, new { url = "https://10.0.0.1/" })).Expect(422).Faults, Is.EqualTo(new[] { "/url WHK-02" }));
        var webhook = await RegisterAsync();
        Assert.That((await Client.PatchAsync(webhook.Headers.Location!.OriginalString, new { url = "https://user:word@receiver.example" }, webhook.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/url WHK-02" }));
        for (var i = 1; i < 20; i++) await RegisterAsync();
        Assert.That((await Client.PostAsync(Path, new { url = Receiver.Url })).Expect(422).Faults, Is.EqualTo(new[] { " WHK-01" }));
        var rotated = webhook;
        for (var i = 1; i < 5; i++) rotated = (await Client.PostAsync($"{webhook.Headers.Location}/secrets", new { secret = Brought }, rotated.ETag)).Expect(200);
        Assert.That((await Client.PostAsync($"{webhook.Headers.Location}/secrets", new { }, rotated.ETag)).Expect(422).Faults, Is.EqualTo(new[] { "/secrets WHK-03" }));
    }

    [Test]
    public async Task Old_deliveries_are_purged_and_those_that_wait_are_not()
    {
        var webhook = await RegisterAsync();
        await AddAsync();
        await Receiver.NextAsync();
        await EventuallyAsync(() => DeliveriesAsync(webhook, "?state=delivered"), d => d.Length == 1);
        Receiver.AnswerWith(500);
        await AddAsync();
        await AfterAttemptsAsync(webhook, (await Receiver.NextAsync()).Id, 1);
        var rotated = (await Client.PostAsync($"{Path}/{webhook.Body["id"]}/secrets", new { }, webhook.ETag)).Expect(200);
        Assert.That((string?)rotated.Body["secret"], Is.Not.Null);
        await Service.DisposeAsync();

        var later = Start(null, ("Webhooks:Delivers", "false"));
        later.Clock.SetUtcNow(CtgService.Now.AddDays(29));
        Assert.That((await PurgeAsync(later, dryRun: false)).Deliveries, Is.Zero);
        later.Clock.SetUtcNow(CtgService.Now.AddDays(31));
        Assert.That((await PurgeAsync(later, dryRun: true)).Deliveries, Is.EqualTo(1));
        Assert.That((await PurgeAsync(later, dryRun: false)).Deliveries, Is.EqualTo(1));
        Service = later;
        using var client = later.ClientOf(Caf);
        Assert.That((await client.ReadAsync($"{Path}/{webhook.Body["id"]}/deliveries")).Expect(200).Items.Select(d => (string?)d["state"]), Is.EqualTo(new[] { "pending" }));
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        Assert.That(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM webhook_secret"), Is.EqualTo(1), "what no longer signs is gone");
    }

    private static Task<Ctg.Api.Operations.Purge.PurgeReport> PurgeAsync(CtgService service, bool dryRun) =>
        service.Services.GetRequiredService<Ctg.Api.Operations.Purge.ContactPurge>()
            .RunAsync(DateOnly.FromDateTime(service.Clock.GetUtcNow().DateTime), dryRun, new Progress<double>(), CancellationToken.None);
}
