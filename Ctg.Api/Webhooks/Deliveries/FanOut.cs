using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>
/// Gives each webhook a delivery of every change that it is to be told of. What was looked at and what is to be sent are written together, so that
/// whoever is ended in between has done nothing; and where several instances look at the same, one writes it.
/// </summary>
internal sealed class FanOut(Database database)
{
    /// <summary>How many deliveries are written in one transaction.</summary>
    internal const int AtOnce = 200;

    /// <summary>How many changes that are nothing to a webhook are looked at again rather than written off: a write for each would be many.</summary>
    internal const int Patience = 500;

    private static readonly Statement ListBehind = Statement.Load("Webhooks/Sql/List_Webhooks_Behind.sql");
    private static readonly Statement Advance = Statement.Load("Webhooks/Sql/Advance_Progress.sql");
    private static readonly Statement Insert = Statement.Load("Webhooks/Sql/Insert_Delivery.sql");

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var behind in await database.ReadAsync(session => session.QueryAsync<BehindRow>(ListBehind), cancellation)) await RunAsync(behind, cancellation);
    }

    private async Task RunAsync(BehindRow behind, CancellationToken cancellation)
    {
        var webhook = Documents.Read<Webhook>(behind.Document);
        var (query, eyes, from) = (webhook.ToQuery(AtOnce), Caller.OfCaf(webhook.Owner), behind.LookedUntil);
        while (true)
        {
            var after = from;
            var part = await database.ReadAsync(session => Feed.ReadAsync(session, query, eyes, after), cancellation);
            if (part.Rows.Count == 0 && part.Next - from < Patience) return;
            if (!(await database.WriteAsync(DeliveryQueue.Actor, session => NoteAsync(session, behind.WebhookKey, after, part), cancellation)).Commits) return;
            if (part.Next == part.Last) return;
            from = part.Next;
        }
    }

    private static async Task<Noted> NoteAsync(WriteSession session, long webhookKey, long after, ChangePart part)
    {
        if (await session.ExecuteAsync(Advance, new { WebhookKey = webhookKey, LookedUntil = after, part.Next }) == 0) return new(false);
        foreach (var row in part.Rows)
            await session.ExecuteAsync(Insert, new { Id = Guid.CreateVersion7(session.At), WebhookKey = webhookKey, row.Seq, row.ResourceType, row.ResourceId, row.Operation, session.At });
        return new(true);
    }

    /// <param name="Commits">False where another instance has got on.</param>
    private sealed record Noted(bool Commits) : IOutcome;

    private sealed class BehindRow
    {
        public long WebhookKey { get; init; }

        public byte[] Document { get; init; } = [];

        public long LookedUntil { get; init; }
    }
}
