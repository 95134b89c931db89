using Ctg.Api.Changes;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>What a caller writes of a webhook.</summary>
public record WebhookBody
{
    /// <summary>Where to: a public https address (WHK-02).</summary>
    public string? Url { get; init; }

    /// <summary>The types of resources whose changes are sent; left out, all.</summary>
    public IReadOnlyList<ResourceType>? Types { get; init; }

    /// <summary>The code of a Caf: only changes of what is its own, alone or with others. Left out, of all that the owner sees.</summary>
    public string? Caf { get; init; }

    public string? Description { get; init; }

    /// <summary>active, unless something else is said. To make it active again goes on with all that happened meanwhile.</summary>
    public WebhookStatus? Status { get; init; }
}

/// <summary>A new webhook as a caller writes it.</summary>
public sealed record NewWebhook : WebhookBody
{
    /// <summary>The code of the Caf whose it is, and whose eyes it has, or * for every Caf; the caller acts for it. Required of who acts for several.</summary>
    public string? Owner { get; init; }

    /// <summary>What signs, where the receiver brings it: whsec_ and the base64 of 24 to 64 random bytes. Left out, the service makes one.</summary>
    public string? Secret { get; init; }
}

/// <summary>A new secret as a caller writes it.</summary>
public sealed record SecretBody
{
    /// <summary>whsec_ and the base64 of 24 to 64 random bytes. Left out, the service makes one.</summary>
    public string? Secret { get; init; }
}
