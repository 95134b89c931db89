using System.Text.Json.Nodes;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Ctg.Tests.Webhooks;

/// <summary>Where the service sends to and where not, asked by the test event.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SendingTests(string engine) : WebhookFixture(engine)
{
    [Test]
    public async Task A_test_event_is_sent_at_once_and_what_came_back_is_told_once_for_a_key()
    {
        var webhook = await RegisterAsync();
        var address = $"{Path}/{webhook.Body["id"]}/ping";
        var ping = (await Client.SendAsync(HttpMethod.Post, address, key: "ping-1")).Expect(200);
        var received = await Receiver.NextAsync();
        Assert.Multiple(() =>
        {
            Assert.That(((bool)ping.Body["delivered"]!, (int?)ping.Body["httpStatus"], (string?)ping.Body["error"], (int)ping.Body["durationMilliseconds"]!), Is.EqualTo((true, 204, (string?)null, 0)));
            Assert.That(((string?)ping.Body["id"], (DateTimeOffset)ping.Body["at"]!), Is.EqualTo((received.Id, Service.Clock.GetUtcNow())));
            Assert.That(received.Signatures, Is.EqualTo(new[] { received.SignatureBy((string)webhook.Body["secret"]!) }));
            Assert.That(((string?)received.Event["type"], (string?)received.Event["subject"]), Is.EqualTo(("ctg.webhook.pinged", $"webhook/{webhook.Body["id"]}")));
        });
        Assert.That((await Client.SendAsync(HttpMethod.Post, address, key: "ping-1")).Expect(200).Text, Is.EqualTo(ping.Text));
        Assert.That(Receiver.Left(), Is.Empty, "a repeat sends nothing");

        Receiver.AnswerWith(500);
        await Client.PatchAsync($"{Path}/{webhook.Body["id"]}", new { status = "disabled" }, webhook.ETag);
        Assert.That(await PingAsync(webhook), Is.EqualTo((false, 500, "refused")), "while it is disabled too");
        Assert.That(await DeliveriesAsync(webhook), Is.Empty, "it stands in no log");
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task No_redirect_is_followed(int status)
    {
        await using var elsewhere = await Receiver.StartAsync();
        Receiver.Answer = (_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (status, elsewhere.Url);
            return Task.CompletedTask;
        };
        Assert.That(await PingAsync(await RegisterAsync()), Is.EqualTo((false, status, "redirected")));
        Assert.That(elsewhere.Left(), Is.Empty);
    }

    [TestCase("10.0.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("127.0.0.2")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.2")]
    [TestCase("127.0.0.1 127.0.0.2", Description = "One that is allowed beside one that is not")]
    public async Task A_name_with_an_address_that_is_not_allowed_is_refused(string addresses)
    {
        Names.Have("receiver.test", addresses);
        Assert.That(await PingAsync(await RegisterAsync(new { url = $"http://receiver.test:{Receiver.Port}/" })), Is.EqualTo((false, (int?)null, "addressNotAllowed")));
        Assert.That(Receiver.Left(), Is.Empty);
    }

    [Test]
    public async Task A_name_that_changes_its_mind_is_held_to_what_it_said_when_it_was_looked_at()
    {
        // Each answer is asked for once: a second look before the connection would find the address that is not allowed.
        Names.Have("receiver.test", "127.0.0.1", "127.0.0.2");
        Receiver.Answer = (_, context) =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        };
        var webhook = await RegisterAsync(new { url = $"http://receiver.test:{Receiver.Port}/", types = new[] { "organisation" } });
        Assert.That(await PingAsync(webhook), Is.EqualTo((true, 204, (string?)null)));
        await Receiver.NextAsync();
        Assert.That(await PingAsync(webhook), Is.EqualTo((false, (int?)null, "addressNotAllowed")), "the name leads elsewhere now");
        Assert.That(Receiver.Left(), Is.Empty);
    }

    [Test]
    public async Task What_keeps_an_event_from_being_sent_is_told_apart()
    {
        Assert.That(await PingAsync(await RegisterAsync(new { url = "https://nobody.test/" })), Is.EqualTo((false, (int?)null, "nameUnknown")));
        Assert.That(await PingAsync(await RegisterAsync(new { url = $"https://127.0.0.1:{Receiver.Port}/" })), Is.EqualTo((false, (int?)null, "tlsFailed")));
        int port;
        await using (var gone = await Receiver.StartAsync()) port = gone.Port;
        Assert.That(await PingAsync(await RegisterAsync(new { url = $"http://127.0.0.1:{port}/" })), Is.EqualTo((false, (int?)null, "connectionFailed")));
        Receiver.Answer = (_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.That(await PingAsync(await RegisterAsync()), Is.EqualTo((false, (int?)null, "connectionFailed")));
        Receiver.Answer = (_, context) =>
        {
            context.Response.Headers["x-much"] = new string('x', 30_000);
            return Task.CompletedTask;
        };
        Assert.That(await PingAsync(await RegisterAsync()), Is.EqualTo((false, (int?)null, "connectionFailed")), "a head that does not end");
    }

    [Test]
    public async Task Of_an_answer_nothing_but_its_head_is_read()
    {
        Receiver.Answer = async (_, context) =>
        {
            context.Response.StatusCode = 200;
            await context.Response.Body.FlushAsync();
            try
            {
                // An answer without end: who read it would never be done.
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(new string('x', 10_000), context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // It hung up.
            }
        };
        Assert.That(await PingAsync(await RegisterAsync()), Is.EqualTo((true, 200, (string?)null)));
    }

    [Test]
    public async Task Without_networks_of_the_operator_this_machine_is_not_sent_to()
    {
        await using var strict = Start(null, ("Webhooks:AllowedNetworks:0", "10.20.0.0/16"));
        using var client = strict.ClientOf(Caf);
        Assert.That((await client.PostAsync(Path, new { url = Receiver.Url })).Expect(422).Faults, Is.EqualTo(new[] { "/url WHK-02" }));
        // One that was registered when it was allowed.
        var webhook = await RegisterAsync();
        Assert.That((string?)(await client.SendAsync(HttpMethod.Post, $"{Path}/{webhook.Body["id"]}/ping")).Expect(200).Body["error"], Is.EqualTo("addressNotAllowed"));
    }

    private async Task<(bool, int?, string?)> PingAsync(Reply webhook)
    {
        JsonNode ping = (await Client.SendAsync(HttpMethod.Post, $"{Path}/{webhook.Body["id"]}/ping")).Expect(200).Body;
        return ((bool)ping["delivered"]!, (int?)ping["httpStatus"], (string?)ping["error"]);
    }
}
