namespace Ctg.Domain.Webhooks;

/// <summary>What a caller writes of a webhook.</summary>
public sealed record WebhookContent
{
    public required string Url { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required string? Caf { get; init; }

    public required string? Description { get; init; }

    public required WebhookStatus Status { get; init; }
}
