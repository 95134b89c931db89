using Ctg.Api.Http.Exports;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>A webhook with a secret that was just made: nothing tells it again but a repeat of the request with its Idempotency-Key.</summary>
public sealed record IssuedWebhook : Webhook
{
    /// <summary>What signs: whsec_ and the base64 of its bytes. Null in a repeat that comes once it no longer signs.</summary>
    public required string? Secret { get; init; }
}

/// <summary>A change on its way to a webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The webhook-id of every attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>The number of the change.</summary>
    public required long Seq { get; init; }

    /// <summary>The type of the event, as in ctg.convention.moved.</summary>
    public required string Type { get; init; }

    public required string ResourceType { get; init; }

    public required Guid ResourceId { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>How many there were since it became pending.</summary>
    public required int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last attempt ended.</summary>
    public required DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>When it is sent next at the earliest; null where it is not pending.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What the last attempt was answered, if it was.</summary>
    public required int? HttpStatus { get; init; }

    /// <summary>Why the last attempt was no delivery.</summary>
    public required DeliveryError? Error { get; init; }
}

/// <summary>What came back of a test event.</summary>
public sealed record WebhookPing
{
    /// <summary>The webhook-id of the event.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it was answered by a success.</summary>
    public required bool Delivered { get; init; }

    public required int? HttpStatus { get; init; }

    /// <summary>Why it was not delivered.</summary>
    public required DeliveryError? Error { get; init; }

    public required int DurationMilliseconds { get; init; }
}

/// <summary>Webhooks and their deliveries as tables.</summary>
internal static class WebhookCsv
{
    public static readonly CsvTable Table = CsvTable.Of<Webhook>(
        "webhooks",
        "id", "owner", "url", "types", "caf", "description", "status", "disabledReason", "disabledAt", "disabledError", "secrets.number", "deletedAt", "version");

    public static readonly CsvTable Deliveries = CsvTable.Of<WebhookDelivery>(
        "deliveries",
        "id", "seq", "type", "resourceType", "resourceId", "state", "attempts", "createdAt", "lastAttemptAt", "nextAttemptAt", "deliveredAt", "httpStatus", "error");
}
