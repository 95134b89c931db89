using System.Net;
using Ctg.Domain;
using Ctg.Domain.Webhooks;

namespace Ctg.Tests.Domain.Webhooks;

public sealed class WebhookRuleTests
{
    private static readonly AddressPolicy Public = new([]);
    private static readonly DateTimeOffset At = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);

    private static WebhookContent Content(string url = "https://receiver.example/events", WebhookStatus status = WebhookStatus.Active) =>
        new() { Url = url, Types = [], Caf = null, Description = null, Status = status };

    private static Decision<Webhook> Register(string url = "https://receiver.example/events", int others = 0, AddressPolicy? addresses = null) =>
        WebhookDecisions.Register(Guid.CreateVersion7(), "91", Content(url), others, addresses ?? Public, At);

    [Test]
    public void A_Caf_has_at_most_20() => Assert.Multiple(() =>
    {
        Assert.That(Register(others: 19).Refusals, Is.Empty);
        Assert.That(Register(others: 20).Refusals.Select(r => r.Rule), Is.EqualTo(new[] { Rules.WebhookCount }));
    });

    [TestCase("https://receiver.example/events?key=1", true)]
    [TestCase("https://receiver.example:8443/", true)]
    [TestCase("https://1.1.1.1/", true)]
    [TestCase("https://[2606:4700::1111]/", true)]
    [TestCase("http://receiver.example/", false)]
    [TestCase("https://user:word@receiver.example/", false)]
    [TestCase("https://user@receiver.example/", false)]
    [TestCase("https://receiver.example/#part", false)]
    [TestCase("https://127.0.0.1/", false)]
    [TestCase("https://2130706433/", false, Description = "127.0.0.1 as one number")]
    [TestCase("https://0x7f.1/", false, Description = "127.0.0.1 in parts and in hexadecimal")]
    [TestCase("https://[::1]/", false)]
    [TestCase("https://[::ffff:10.0.0.1]/", false)]
    [TestCase("https://169.254.169.254/latest", false)]
    [TestCase("https://:443", false)]
    public void An_address_is_a_public_https_address(string url, bool isOne) =>
        Assert.That(Register(url).Refusals.Select(r => $"{r.Rule} {r.Pointer}"), Is.EqualTo(isOne ? [] : new[] { $"{Rules.WebhookAddress} /url" }));

    [TestCase("http://10.20.0.1/", true)]
    [TestCase("http://receiver.example/", true)]
    [TestCase("http://10.21.0.1/", false)]
    public void Within_the_networks_of_the_operator_it_may_be_another(string url, bool isOne) =>
        Assert.That(Register(url, addresses: new AddressPolicy([IPNetwork.Parse("10.20.0.0/16")])).Refusals, isOne ? Is.Empty : Is.Not.Empty);

    [Test]
    public void A_secret_signs_beside_its_successor_for_a_day_and_five_sign_at_most()
    {
        var webhook = WebhookDecisions.Rotate(Register().State!, At.AddHours(1)).State!;
        Assert.That(webhook.Secrets.Select(s => (s.Number, s.Until)), Is.EqualTo(new (int, DateTimeOffset?)[] { (2, null), (1, At.AddHours(25)) }));
        Assert.That(WebhookDecisions.Rotate(webhook, At.AddHours(25)).State!.Secrets.Select(s => s.Number), Is.EqualTo(new[] { 3, 2 }), "the first no longer signs");
        for (var number = 3; number <= 5; number++) webhook = WebhookDecisions.Rotate(webhook, At.AddHours(2)).State!;
        Assert.That(WebhookDecisions.Rotate(webhook, At.AddHours(2)).Refusals.Select(r => r.Rule), Is.EqualTo(new[] { Rules.WebhookSecrets }));
    }

    [Test]
    public void Who_disables_it_is_told_apart_and_active_again_it_has_no_reason()
    {
        var webhook = Register().State!;
        var stopped = WebhookDecisions.Revise(webhook, Content(status: WebhookStatus.Disabled), Public, At).State!;
        Assert.That((stopped.Version, stopped.Status, stopped.DisabledReason, stopped.DisabledAt), Is.EqualTo((2, WebhookStatus.Disabled, WebhookDisabledReason.Requested, At)));
        var failed = WebhookDecisions.Disable(webhook, WebhookDisabledReason.Failing, DeliveryError.TimedOut, At);
        Assert.That(WebhookDecisions.Revise(failed, Content(status: WebhookStatus.Disabled), Public, At.AddDays(1)).State!.DisabledReason, Is.EqualTo(WebhookDisabledReason.Failing));
        var again = WebhookDecisions.Revise(failed, Content(), Public, At.AddDays(1)).State!;
        Assert.That((again.Version, again.Status, again.DisabledReason, again.DisabledAt, again.DisabledError), Is.EqualTo((3, WebhookStatus.Active, (WebhookDisabledReason?)null, (DateTimeOffset?)null, (DeliveryError?)null)));
    }
}
