using Ctg.Domain.Webhooks;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Ctg.Tests.Webhooks;

/// <summary>What a receiver gets, and what becomes of what it does not take.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DeliveryTests(string engine) : WebhookFixture(engine)
{
    [Test]
    public async Task A_change_is_sent_as_the_feed_has_it_and_signed()
    {
        var webhook = await RegisterAsync();
        var secret = (string)webhook.Body["secret"]!;
        var organisation = await AddAsync();
        var received = await Receiver.NextAsync();
        var feed = (await Client.ReadAsync($"/v1/changes?after={received.Seq - 1}&limit=1")).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(received.ResourceId, Is.EqualTo((string?)organisation.Body["id"]));
            Assert.That(received.Event.ToJsonString(), Is.EqualTo(feed.ToJsonString()));
            Assert.That(received.Headers["content-type"], Is.EqualTo("application/cloudevents+json"));
            Assert.That(received.Headers["user-agent"], Is.EqualTo("Ctg-Webhooks"));
            Assert.That(received.Headers, Does.Not.ContainKey("traceparent"));
            Assert.That(received.Headers["webhook-timestamp"], Is.EqualTo($"{Service.Clock.GetUtcNow().ToUnixTimeSeconds()}"));
            Assert.That(secret, Does.Match(SigningSecret.Pattern));
            Assert.That(received.Signatures, Is.EqualTo(new[] { received.SignatureBy(secret) }));
        });
        var delivery = await EventuallyAsync(async () => (await DeliveriesAsync(webhook)).Single(), d => (string?)d["state"] == "delivered");
        Assert.That(((string?)delivery["id"], (long)delivery["seq"]!, (string?)delivery["type"], (int)delivery["attempts"]!, (int?)delivery["httpStatus"], (string?)delivery["error"]),
            Is.EqualTo((received.Id, received.Seq, "ctg.organisation.created", 1, 204, (string?)null)));
    }

    [Test]
    public async Task What_was_before_a_webhook_is_not_sent()
    {
        await AddAsync();
        await RegisterAsync();
        var organisation = await AddAsync();
        Assert.That((await Receiver.NextAsync()).ResourceId, Is.EqualTo((string?)organisation.Body["id"]));
    }

    [Test]
    public async Task For_a_day_after_a_rotation_both_secrets_sign_and_then_the_new_one()
    {
        var webhook = await RegisterAsync();
        var rotated = (await Client.PostAsync($"{Path}/{webhook.Body["id"]}/secrets", new { }, webhook.ETag)).Expect(200);
        var (old, latest) = ((string)webhook.Body["secret"]!, (string)rotated.Body["secret"]!);
        await AddAsync();
        var received = await Receiver.NextAsync();
        Assert.That(received.Signatures, Is.EqualTo(new[] { received.SignatureBy(latest), received.SignatureBy(old) }));
        Service.Clock.Advance(TimeSpan.FromHours(24));
        await AddAsync();
        received = await Receiver.NextAsync();
        Assert.That(received.Signatures, Is.EqualTo(new[] { received.SignatureBy(latest) }));
    }

    [Test]
    public async Task What_is_not_taken_is_sent_again_with_growing_delays_until_it_is()
    {
        Receiver.AnswerWith(503);
        var webhook = await RegisterAsync();
        await AddAsync();
        var first = await Receiver.NextAsync();
        var waits = new List<double>();
        for (var attempts = 1; attempts <= 4; attempts++)
        {
            var delivery = await AfterAttemptsAsync(webhook, first.Id, attempts);
            Assert.That(((string?)delivery["state"], (int?)delivery["httpStatus"], (string?)delivery["error"]), Is.EqualTo(("pending", 503, "refused")));
            waits.Add(((DateTimeOffset)delivery["nextAttemptAt"]! - Service.Clock.GetUtcNow()).TotalSeconds);
            if (attempts == 4) Receiver.AnswerWith(200);
            GoTo(delivery);
            var again = await LetTimePassAsync(Service, Receiver);
            Assert.That((again.Id, again.Event.ToJsonString()), Is.EqualTo((first.Id, first.Event.ToJsonString())));
            Assert.That(long.Parse(again.Headers["webhook-timestamp"]), Is.GreaterThan(long.Parse(first.Headers["webhook-timestamp"])));
            Assert.That(again.Signatures, Is.EqualTo(new[] { again.SignatureBy((string)webhook.Body["secret"]!) }), "each attempt is signed anew");
        }
        double[] expected = [5, 60, 300, 1800];
        foreach (var (wait, delay) in waits.Zip(expected)) Assert.That(wait, Is.InRange(delay * 0.99, delay * 1.11));
        Assert.That((string?)(await AfterAttemptsAsync(webhook, first.Id, 5))["state"], Is.EqualTo("delivered"));
    }

    [Test]
    public async Task A_receiver_that_asks_for_more_time_gets_it()
    {
        Receiver.Answer = (_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "600");
            return Task.CompletedTask;
        };
        var webhook = await RegisterAsync();
        await AddAsync();
        var delivery = await AfterAttemptsAsync(webhook, (await Receiver.NextAsync()).Id, 1);
        Assert.That((DateTimeOffset)delivery["nextAttemptAt"]!, Is.EqualTo(Service.Clock.GetUtcNow() + TimeSpan.FromMinutes(10)));
    }

    [Test]
    public async Task Of_a_resource_nothing_overtakes_and_another_resource_goes_on()
    {
        var first = await AddAsync();
        var other = await AddAsync();
        string? held = (string)first.Body["id"]!;
        Receiver.Answer = (received, context) =>
        {
            if (received.ResourceId == held) context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var webhook = await RegisterAsync();
        await ChangeAsync(await ChangeAsync(first));
        var refused = await Receiver.NextAsync();
        await ChangeAsync(await ChangeAsync(other));
        var passed = await Receiver.NextAsync(2);
        Assert.That((refused.ResourceId, refused.Version), Is.EqualTo((held, 2)));
        Assert.That(passed.Select(r => (r.ResourceId, r.Version)), Is.EqualTo(new[] { ((string)other.Body["id"]!, 2), ((string)other.Body["id"]!, 3) }));
        Assert.That(Receiver.Left(), Is.Empty, "what came after waits for what came before");

        var delivery = await AfterAttemptsAsync(webhook, refused.Id, 1);
        held = null;
        GoTo(delivery);
        Assert.That((await LetTimePassAsync(Service, Receiver)).Id, Is.EqualTo(refused.Id));
        Assert.That((await Receiver.NextAsync()).Version, Is.EqualTo(3));
    }

    [Test]
    public async Task A_receiver_that_is_slow_holds_up_its_own_events_alone()
    {
        var release = new TaskCompletionSource();
        await using var slow = await Receiver.StartAsync();
        slow.Answer = (_, _) => release.Task;
        await RegisterAsync(new { url = slow.Url, types = new[] { "organisation" } });
        await RegisterAsync();
        for (var i = 0; i < 10; i++) await AddAsync();
        Assert.That(await Receiver.NextAsync(10), Has.Length.EqualTo(10));
        release.SetResult();
        Assert.That((await slow.NextAsync(10)).Select(r => r.Id).Distinct().Count(), Is.EqualTo(10));
    }

    [Test]
    public async Task An_answer_that_does_not_come_is_not_waited_for()
    {
        var (came, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Receiver.Answer = (_, _) =>
        {
            came.TrySetResult();
            return release.Task;
        };
        var webhook = await RegisterAsync();
        await AddAsync();
        await came.Task;
        Service.Clock.Advance(TimeSpan.FromSeconds(16));
        var delivery = await EventuallyAsync(async () => (await DeliveriesAsync(webhook)).Single(), d => (int)d["attempts"]! == 1);
        Assert.That(((string?)delivery["state"], (string?)delivery["error"], (int?)delivery["httpStatus"]), Is.EqualTo(("pending", "timedOut", (int?)null)));
        release.SetResult();
    }

    [Test]
    public async Task After_more_than_a_day_of_failures_it_is_disabled_with_its_reason_and_goes_on_once_it_is_active_again()
    {
        Receiver.AnswerWith(500);
        var webhook = await RegisterAsync();
        var organisation = await AddAsync();
        var began = Service.Clock.GetUtcNow();
        var first = await Receiver.NextAsync();
        for (var attempts = 1; attempts < RetrySchedule.Attempts; attempts++)
        {
            GoTo(await AfterAttemptsAsync(webhook, first.Id, attempts));
            await LetTimePassAsync(Service, Receiver);
        }
        var disabled = await EventuallyAsync(() => ReadAsync(webhook), read => (string?)read.Body["status"] == "disabled");
        Assert.That(((string?)disabled.Body["disabledReason"], (string?)disabled.Body["disabledError"], (int)disabled.Body["version"]!), Is.EqualTo(("failing", "refused", 2)));
        Assert.That(Service.Clock.GetUtcNow() - began, Is.GreaterThan(TimeSpan.FromDays(1)));
        Assert.That((await DeliveriesAsync(webhook, "?state=failed")).Select(d => (string?)d["id"]), Is.EqualTo(new[] { first.Id }));
        var history = (await Client.ReadAsync($"{Path}/{webhook.Body["id"]}/history")).Expect(200).Items.Last();
        Assert.That(((string?)history["operation"], (string?)history["subject"]), Is.EqualTo(("disabled", "ctg webhooks")));

        // What happens meanwhile is not lost, nor sent.
        await ChangeAsync(organisation);
        var address = $"{Path}/{webhook.Body["id"]}";
        Assert.That((await Client.SendAsync(HttpMethod.Post, $"{address}/deliveries/{first.Id}/resend")).Expect(422).Faults, Is.EqualTo(new[] { "/status WHK-04" }));
        Receiver.AnswerWith(200);
        var active = (await Client.PatchAsync(address, new { status = "active" }, disabled.ETag)).Expect(200);
        Assert.That(((string?)active.Body["status"], (string?)active.Body["disabledReason"], (string?)active.Body["disabledError"]), Is.EqualTo(("active", (string?)null, (string?)null)));
        var both = await Receiver.NextAsync(2);
        Assert.That(both.Select(r => r.Version), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(both[0].Id, Is.EqualTo(first.Id));
    }

    [Test]
    public async Task A_receiver_that_is_gone_is_disabled_at_once()
    {
        Receiver.AnswerWith(StatusCodes.Status410Gone);
        var webhook = await RegisterAsync();
        await AddAsync();
        await Receiver.NextAsync();
        var disabled = await EventuallyAsync(() => ReadAsync(webhook), read => (string?)read.Body["status"] == "disabled");
        Assert.That((string?)disabled.Body["disabledReason"], Is.EqualTo("gone"));
        Assert.That((DateTimeOffset)disabled.Body["disabledAt"]!, Is.EqualTo(Service.Clock.GetUtcNow()));
    }

    [Test]
    public async Task What_a_caller_disables_is_sent_nothing_until_it_is_active_again()
    {
        var webhook = await RegisterAsync();
        var disabled = (await Client.PatchAsync($"{Path}/{webhook.Body["id"]}", new { status = "disabled" }, webhook.ETag)).Expect(200);
        Assert.That((string?)disabled.Body["disabledReason"], Is.EqualTo("requested"));
        var organisation = await AddAsync();
        await using var other = await Receiver.StartAsync();
        await RegisterAsync(new { url = other.Url, types = new[] { "organisation" } });
        await ChangeAsync(organisation);
        await other.NextAsync();
        Assert.That(Receiver.Left(), Is.Empty);
        (await Client.PatchAsync($"{Path}/{webhook.Body["id"]}", new { status = "active" }, disabled.ETag)).Expect(200);
        Assert.That((await Receiver.NextAsync(2)).Select(r => r.Version), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task An_event_is_sent_again_under_its_id_once_for_a_key()
    {
        var webhook = await RegisterAsync();
        await AddAsync();
        var first = await Receiver.NextAsync();
        await EventuallyAsync(() => DeliveriesAsync(webhook, "?state=delivered"), d => d.Length == 1);
        var address = $"{Path}/{webhook.Body["id"]}/deliveries/{first.Id}/resend";
        var resent = (await Client.SendAsync(HttpMethod.Post, address, key: "again-1")).Expect(200);
        Assert.That(((string?)resent.Body["state"], (int)resent.Body["attempts"]!), Is.EqualTo(("pending", 0)));
        Assert.That((await Receiver.NextAsync()).Id, Is.EqualTo(first.Id));
        Assert.That((await Client.SendAsync(HttpMethod.Post, address, key: "again-1")).Expect(200).Text, Is.EqualTo(resent.Text));
        await AddAsync();
        Assert.That((await Receiver.NextAsync()).Id, Is.Not.EqualTo(first.Id), "a repeat of the request sends nothing");
        (await Client.SendAsync(HttpMethod.Post, $"{Path}/{webhook.Body["id"]}/deliveries/{Guid.CreateVersion7()}/resend")).Expect(404);
    }
}
