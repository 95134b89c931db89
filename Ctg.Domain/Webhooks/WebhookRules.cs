using System.Net;

namespace Ctg.Domain.Webhooks;

/// <summary>What a webhook must satisfy.</summary>
internal static class WebhookRules
{
    private const int MaximumCount = 20;
    private const int MaximumSecrets = 5;

    public static IEnumerable<Refusal> Count(int others)
    {
        if (others >= MaximumCount)
            yield return new(Rules.WebhookCount, "", new($"Une Caf a au plus {MaximumCount} webhooks.", $"A Caf has at most {MaximumCount} webhooks."));
    }

    /// <summary>Names are looked up when something is sent, each time anew; an address that is written as such is held against the rule at once.</summary>
    public static IEnumerable<Refusal> Address(string url, AddressPolicy addresses)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && addresses.HasNetworks)))
            yield return Refuse("L'adresse est une adresse https.", "The address is an https address.");
        else if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            yield return Refuse("L'adresse n'a ni utilisateur, ni mot de passe, ni fragment.", "The address has no user, no password and no fragment.");
        else if (HostOf(uri) is not { Length: > 0 } host)
            yield return Refuse("L'adresse a un nom d'hôte valide.", "The address has a valid host name.");
        else if (IPAddress.TryParse(host, out var address) && !addresses.Allows(address, uri.Scheme))
            yield return Refuse("L'adresse est publique.", "The address is a public one.");
    }

    public static IEnumerable<Refusal> Secrets(Webhook webhook)
    {
        if (webhook.Secrets.Count > MaximumSecrets)
            yield return new(Rules.WebhookSecrets, "/secrets", new($"Au plus {MaximumSecrets} secrets signent à la fois.", $"At most {MaximumSecrets} secrets sign at once."));
    }

    public static IEnumerable<Refusal> Resend(Webhook webhook)
    {
        if (webhook.Status != WebhookStatus.Active)
        {
            yield return new(Rules.WebhookResend, "/status", new(
                "Le webhook est désactivé : une fois réactivé, il reçoit tout ce qui attend.", "The webhook is disabled: once it is active again, all that waits is sent."));
        }
    }

    /// <summary>As it is looked up; null for one that cannot be.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static Refusal Refuse(string french, string english) => new(Rules.WebhookAddress, "/url", new(french, english));
}
