using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>
/// The row of a webhook. The writer sends the members as parameters, and <c>ctg verify</c> holds the columns of the same names against them.
/// </summary>
internal sealed record WebhookColumns
{
    public required Guid Id { get; init; }

    public required string Owner { get; init; }

    public required int Version { get; init; }

    /// <summary>active, disabled or deleted.</summary>
    public required string Status { get; init; }

    public required byte[] Document { get; init; }

    /// <summary>No column: the version that an update replaces.</summary>
    public int PreviousVersion => Version - 1;

    public static WebhookColumns Of(Webhook webhook, byte[] document) => new()
    {
        Id = webhook.Id,
        Owner = webhook.Owner,
        Version = webhook.Version,
        Status = webhook.DeletedAt is null ? webhook.Status.Code() : "deleted",
        Document = document,
    };
}
