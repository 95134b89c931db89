using Ctg.Api.Persistence;
using Ctg.Api.Webhooks.Sending;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>Writes what came of an attempt: delivered, to be tried again, or given up, by which the webhook is disabled.</summary>
internal sealed class Settlement(Database database, DeliveryQueue queue, ILogger<Settlement> logger)
{
    private const int Gone = StatusCodes.Status410Gone;

    private static readonly Statement Settle = Statement.Load("Webhooks/Sql/Settle_Delivery.sql");
    private static readonly Statement GetWebhook = Statement.Load("Webhooks/Sql/Get_Webhook_Of_Key.sql");

    public async Task RunAsync(ClaimedDelivery delivery, SendResult result, CancellationToken cancellation)
    {
        var (attempts, at) = (delivery.Attempts + 1, queue.Now);
        var wait = result.Error is null || result.HttpStatus == Gone ? null : RetrySchedule.After(attempts, Random.Shared.NextDouble(), result.RetryAfter);
        var state = result.Error is null ? DeliveryState.Delivered : wait is null ? DeliveryState.Failed : DeliveryState.Pending;
        var settled = new
        {
            delivery.DeliveryKey,
            delivery.Claim,
            State = state.Code(),
            Attempts = attempts,
            NextAt = StoredInstant.Of(at + (wait ?? TimeSpan.Zero)),
            At = at,
            DeliveredAt = state == DeliveryState.Delivered ? at : (DateTime?)null,
            result.HttpStatus,
            Error = result.Error?.Code(),
        };
        await database.WriteAsync(
            DeliveryQueue.Actor,
            async session =>
            {
                if (await session.ExecuteAsync(Settle, settled) == 0) return new Settled(false);
                return new Settled(state != DeliveryState.Failed || await DisableAsync(session, delivery.WebhookKey, result));
            },
            cancellation);
    }

    /// <returns>False where somebody has changed it just now: what was taken is sent again then, and this decided anew.</returns>
    private async Task<bool> DisableAsync(WriteSession session, long webhookKey, SendResult result)
    {
        var webhook = Documents.Read<Webhook>((await session.FindAsync<WebhookRow>(GetWebhook, new { WebhookKey = webhookKey }))!.Document);
        if (webhook.Status != WebhookStatus.Active || webhook.DeletedAt is not null) return true;
        var reason = result.HttpStatus == Gone ? WebhookDisabledReason.Gone : WebhookDisabledReason.Failing;
        logger.LogWarning("The webhook {Id} of {Owner} is disabled: {Reason}, {Error} {Status}.", webhook.Id, webhook.Owner, reason, result.Error, result.HttpStatus);
        return await WebhookWriter.SaveAsync(session, WebhookDecisions.Disable(webhook, reason, result.Error, session.At), "disabled") is not null;
    }

    private sealed record Settled(bool Commits) : IOutcome;
}
