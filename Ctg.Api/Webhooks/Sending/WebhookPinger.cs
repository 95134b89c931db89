using Ctg.Api.Changes;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Sending;

/// <summary>Sends a test event at once, in the form of all others, and says what came back. It stands in no log, and is not tried again.</summary>
internal sealed class WebhookPinger(Database database, WebhookSender sender, TimeProvider clock)
{
    public Task<Answer<WebhookPing>> PingAsync(UnitOfWork unit, Guid id) => unit.ActAsync(async () =>
    {
        var at = clock.GetUtcNow();
        var (row, secrets) = await database.ReadAsync(session => FindAsync(session, id, unit.Caller, at), unit.Cancellation);
        if (row is null) return new Problem(Problems.NotFound);
        var (webhook, eventId) = (Documents.Read<Webhook>(row.Document), Guid.CreateVersion7(at));
        var result = await sender.SendAsync(webhook.Url, eventId, secrets, Documents.Write(Event(webhook, eventId, at, unit.Caller.Actor)), unit.Cancellation);
        return Answer<WebhookPing>.Of(new WebhookPing
        {
            Id = eventId,
            At = at,
            Delivered = result.Error is null,
            HttpStatus = result.HttpStatus,
            Error = result.Error,
            DurationMilliseconds = (int)result.Duration.TotalMilliseconds,
        });
    });

    private static async Task<(WebhookRow? Row, IReadOnlyList<byte[]> Secrets)> FindAsync(Session session, Guid id, Caller caller, DateTimeOffset at) =>
        await WebhookStore.FindAsync(session, id, caller) is { } row ? (row, await WebhookSecrets.SigningAsync(session, row.WebhookKey, at.UtcDateTime)) : (null, []);

    /// <summary>No change has the number 0.</summary>
    private static ChangeEvent Event(Webhook webhook, Guid id, DateTimeOffset at, Actor actor) => new()
    {
        Id = $"{id}",
        Type = "ctg.webhook.pinged",
        Subject = $"webhook/{webhook.Id}",
        Time = at,
        Data = new()
        {
            Seq = 0,
            ResourceType = WebhookStore.ResourceType,
            ResourceId = webhook.Id,
            Href = $"/v1/webhooks/{webhook.Id}",
            ConventionId = null,
            Cafs = webhook.Owner == Caller.EveryCaf ? [] : [webhook.Owner],
            Version = webhook.Version,
            Operation = "pinged",
            Reason = null,
            Subject = actor.Subject,
            Caf = actor.Caf,
        },
    };
}
