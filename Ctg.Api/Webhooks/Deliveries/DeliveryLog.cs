using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>What was sent to a webhook, and is to be: to be read, and sent again.</summary>
internal sealed class DeliveryLog(Database database, DeliveryBell bell)
{
    private static readonly Statement List = Statement.Load("Webhooks/Sql/List_Deliveries.sql");
    private static readonly Statement Get = Statement.Load("Webhooks/Sql/Get_Delivery.sql");
    private static readonly Statement Resend = Statement.Load("Webhooks/Sql/Resend_Delivery.sql");

    /// <summary>Those of a webhook that the caller was found to see, the newest first.</summary>
    public Task<IReadOnlyList<DeliveryRow>> ListAsync(long webhookKey, DeliveryQuery query, PagePlace place, CancellationToken cancellation)
    {
        var parameters = new { WebhookKey = webhookKey, States = new TextList((query.State ?? []).Select(s => s.Code())), AfterKey = place.AfterNumber, place.Take };
        List<string> parts = [];
        if (query.State is { Count: > 0 }) parts.Add("state");
        if (place.After is not null) parts.Add("after");
        return database.ReadAsync(session => session.QueryAsync<DeliveryRow>(List, parameters, parts), cancellation);
    }

    /// <summary>Has an event sent again, under its id; also one that was delivered, or waits.</summary>
    public async Task<Answer<WebhookDelivery>> ResendAsync(UnitOfWork unit, Guid webhookId, Guid id)
    {
        var answer = await unit.RunAsync<WebhookDelivery>(session => ResendAsync(session, unit, webhookId, id));
        if (answer.Commits) bell.Ring();
        return answer;
    }

    private static async Task<Answer<WebhookDelivery>> ResendAsync(WriteSession session, UnitOfWork unit, Guid webhookId, Guid id)
    {
        if (await WebhookStore.FindAsync(session, webhookId, unit.Caller) is not { } row) return new Problem(Problems.NotFound);
        var delivery = new { row.WebhookKey, Id = id, session.At };
        if (await session.FindAsync<DeliveryRow>(Get, delivery) is null) return new Problem(Problems.NotFound);
        if (WebhookDecisions.Resend(Documents.Read<Webhook>(row.Document)) is { Count: > 0 } refusals) return Problem.Refused(refusals);
        await session.ExecuteAsync(Resend, delivery);
        return Answer<WebhookDelivery>.Of((await session.FindAsync<DeliveryRow>(Get, delivery))!.ToResource());
    }
}

/// <summary>A delivery as its row has it.</summary>
public sealed class DeliveryRow
{
    public long DeliveryKey { get; init; }

    public Guid Id { get; init; }

    public long Seq { get; init; }

    public string ResourceType { get; init; } = "";

    public Guid ResourceId { get; init; }

    public string Operation { get; init; } = "";

    public string State { get; init; } = "";

    public int Attempts { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime NextAt { get; init; }

    public DateTime? LastAt { get; init; }

    public DateTime? DeliveredAt { get; init; }

    public int? HttpStatus { get; init; }

    public string? Error { get; init; }

    public WebhookDelivery ToResource()
    {
        var state = KeyedCodes.Value<DeliveryState>(State);
        return new()
        {
            Id = Id,
            Seq = Seq,
            Type = $"ctg.{ResourceType}.{Operation}",
            ResourceType = ResourceType,
            ResourceId = ResourceId,
            State = state,
            Attempts = Attempts,
            CreatedAt = CreatedAt,
            LastAttemptAt = LastAt,
            NextAttemptAt = state == DeliveryState.Pending ? NextAt : null,
            DeliveredAt = DeliveredAt,
            HttpStatus = HttpStatus,
            Error = Error is null ? null : KeyedCodes.Value<DeliveryError>(Error),
        };
    }
}
