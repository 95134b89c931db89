namespace Ctg.Domain.Webhooks;

/// <summary>Registering, revising and ending a webhook.</summary>
public static class WebhookDecisions
{
    /// <summary>How long a secret signs beside the one that replaces it.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <param name="id">The public id that the service has chosen.</param>
    /// <param name="owner">A Caf that the caller acts for, or * for all.</param>
    /// <param name="content">What the caller writes.</param>
    /// <param name="others">How many webhooks the owner has.</param>
    /// <param name="addresses">Which addresses may be connected to.</param>
    /// <param name="at">The instant.</param>
    public static Decision<Webhook> Register(Guid id, string owner, WebhookContent content, int others, AddressPolicy addresses, DateTimeOffset at)
    {
        var webhook = Write(new() { Id = id, Version = 1, Owner = owner, Url = "", Types = [], Status = WebhookStatus.Active, Secrets = [new() { Number = 1, Since = at }] }, content, at);
        return Decision<Webhook>.Of(webhook, [.. WebhookRules.Count(others), .. WebhookRules.Address(content.Url, addresses)]);
    }

    /// <param name="current">The state to revise.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="addresses">Which addresses may be connected to.</param>
    /// <param name="at">The instant.</param>
    public static Decision<Webhook> Revise(Webhook current, WebhookContent content, AddressPolicy addresses, DateTimeOffset at) =>
        Decision<Webhook>.Of(Write(current with { Version = current.Version + 1 }, content, at), WebhookRules.Address(content.Url, addresses));

    /// <summary>A new secret; that before it signs beside it for a day.</summary>
    public static Decision<Webhook> Rotate(Webhook current, DateTimeOffset at)
    {
        var signing = current.Secrets.Where(s => s.SignsAt(at)).ToArray();
        var replaced = signing.Select(s => s with { Until = s.Until ?? at + Overlap });
        var rotated = current with { Version = current.Version + 1, Secrets = [new() { Number = current.Secrets[0].Number + 1, Since = at }, .. replaced] };
        return Decision<Webhook>.Of(rotated, WebhookRules.Secrets(rotated));
    }

    /// <summary>What the service does where the receiver is gone, or has failed for more than a day.</summary>
    public static Webhook Disable(Webhook current, WebhookDisabledReason reason, DeliveryError? error, DateTimeOffset at) => current with
    {
        Version = current.Version + 1,
        Status = WebhookStatus.Disabled,
        DisabledReason = reason,
        DisabledError = error,
        DisabledAt = at,
    };

    public static Webhook Delete(Webhook current, DateTimeOffset at) => current with { Version = current.Version + 1, DeletedAt = at };

    /// <summary>Whether an event may be sent again: the rules that refuse it.</summary>
    public static IReadOnlyList<Refusal> Resend(Webhook current) => [.. WebhookRules.Resend(current)];

    /// <summary>Whether a secret signs at an instant.</summary>
    public static bool SignsAt(this WebhookSecret secret, DateTimeOffset at) => secret.Until is null || secret.Until > at;

    private static Webhook Write(Webhook webhook, WebhookContent content, DateTimeOffset at)
    {
        var written = webhook with { Url = content.Url, Types = content.Types, Caf = content.Caf, Description = content.Description };
        if (content.Status == webhook.Status) return written;
        return content.Status == WebhookStatus.Disabled
            ? Disable(written, WebhookDisabledReason.Requested, null, at) with { Version = webhook.Version }
            : written with { Status = WebhookStatus.Active, DisabledReason = null, DisabledError = null, DisabledAt = null };
    }
}
