using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>Between what a caller writes, validated, and the commands of the domain.</summary>
internal static class WebhookMapping
{
    public static WebhookContent ToContent(this WebhookBody body) => new()
    {
        Url = body.Url!,
        Types = [.. (body.Types ?? []).Select(t => t.Code())],
        Caf = body.Caf,
        Description = body.Description,
        Status = body.Status ?? WebhookStatus.Active,
    };

    /// <summary>The content of a webhook as a caller would write it: what a patch is applied to.</summary>
    public static WebhookBody ToBody(this Webhook webhook) => new()
    {
        Url = webhook.Url,
        Types = webhook.ResourceTypes(),
        Caf = webhook.Caf,
        Description = webhook.Description,
        Status = webhook.Status,
    };

    /// <summary>What of the feed a webhook is sent.</summary>
    public static ChangeQuery ToQuery(this Webhook webhook, int limit) => new() { Types = webhook.ResourceTypes(), Caf = webhook.Caf, Limit = limit };

    private static IReadOnlyList<ResourceType> ResourceTypes(this Webhook webhook) => [.. webhook.Types.Select(KeyedCodes.Value<ResourceType>)];
}
