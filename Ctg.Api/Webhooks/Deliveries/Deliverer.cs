using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Api.Webhooks.Sending;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>Makes one attempt at a delivery: takes it, sends it, and writes what came back.</summary>
internal sealed class Deliverer(Database database, DeliveryQueue queue, WebhookSender sender, Settlement settlement)
{
    public async Task RunAsync(long deliveryKey, CancellationToken cancellation)
    {
        if (await queue.ClaimAsync(deliveryKey, cancellation) is not { } delivery) return;
        var (webhook, eyes) = (delivery.Webhook, Caller.OfCaf(delivery.Webhook.Owner));
        var (change, secrets) = await database.ReadAsync(
            async session => (await Feed.FindAsync(session, eyes, delivery.Seq), await WebhookSecrets.SigningAsync(session, delivery.WebhookKey, queue.Now)), cancellation);
        var body = Documents.Write(change!.ToEvent(eyes));
        await settlement.RunAsync(delivery, await sender.SendAsync(webhook.Url, delivery.Id, secrets, body, cancellation), cancellation);
    }
}
