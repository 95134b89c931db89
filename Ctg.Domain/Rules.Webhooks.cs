namespace Ctg.Domain;

/// <content>Those of webhooks (WHK).</content>
public static partial class Rules
{
    /// <summary>A Caf has at most 20 webhooks.</summary>
    public const string WebhookCount = "WHK-01";

    /// <summary>A webhook has a public https address, without user, password or fragment.</summary>
    public const string WebhookAddress = "WHK-02";

    /// <summary>At most 5 secrets of a webhook sign at once.</summary>
    public const string WebhookSecrets = "WHK-03";

    /// <summary>While a webhook is disabled, nothing is sent again.</summary>
    public const string WebhookResend = "WHK-04";
}
