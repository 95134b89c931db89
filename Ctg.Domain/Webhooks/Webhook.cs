namespace Ctg.Domain.Webhooks;

/// <summary>A subscription: an address to which changes are sent as they come, of what its owner sees.</summary>
public record Webhook
{
    public required Guid Id { get; init; }

    /// <summary>One more with every change; the entity tag carries it.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the Caf whose it is, and whose eyes it has; * for the national fund.</summary>
    public required string Owner { get; init; }

    /// <summary>Where to.</summary>
    public required string Url { get; init; }

    /// <summary>The types of resources whose changes are sent, as the feed names them; none for all.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The code of a Caf: only changes of what is its own, alone or with others.</summary>
    public string? Caf { get; init; }

    public string? Description { get; init; }

    public required WebhookStatus Status { get; init; }

    /// <summary>Why nothing is sent; null while it is active.</summary>
    public WebhookDisabledReason? DisabledReason { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>What the last attempt failed of, where that is why it was disabled.</summary>
    public DeliveryError? DisabledError { get; init; }

    /// <summary>What signs, the newest first; the secrets themselves are told once, when they are made.</summary>
    public required IReadOnlyList<WebhookSecret> Secrets { get; init; }

    /// <summary>When it was deleted: nothing but its history is left.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}

/// <summary>A secret, by what may be known of it.</summary>
public sealed record WebhookSecret
{
    /// <summary>From 1, within its webhook.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Until when it signs beside the one that replaces it; null for that which is not replaced.</summary>
    public DateTimeOffset? Until { get; init; }
}

public enum WebhookStatus
{
    Active,

    /// <summary>Nothing is sent; what happens meanwhile is, once it is active again.</summary>
    Disabled,
}

public enum WebhookDisabledReason
{
    /// <summary>A caller asked for it.</summary>
    Requested,

    /// <summary>The receiver answered 410.</summary>
    Gone,

    /// <summary>An event was not taken by any of the attempts of more than a day.</summary>
    Failing,
}

/// <summary>Why an attempt was not a delivery.</summary>
public enum DeliveryError
{
    /// <summary>An answer that is neither a success nor a redirect.</summary>
    Refused,

    /// <summary>An answer that leads elsewhere, which is not followed.</summary>
    Redirected,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The name has no address.</summary>
    NameUnknown,

    /// <summary>The name has an address that is not public.</summary>
    AddressNotAllowed,

    /// <summary>No connection, or one that broke off.</summary>
    ConnectionFailed,

    /// <summary>A certificate that is not to be trusted, or no common protocol.</summary>
    TlsFailed,
}
