using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>Writes webhooks: the document, its columns, its change, and how far it has come.</summary>
internal static class WebhookWriter
{
    private static readonly Statement GetKey = Of("Get_Webhook_Key");
    private static readonly Statement Insert = Of("Insert_Webhook");
    private static readonly Statement Update = Of("Update_Webhook");
    private static readonly Statement InsertProgress = Of("Insert_Progress");
    private static readonly Statement DeleteProgress = Of("Delete_Progress");
    private static readonly Statement DeleteDeliveries = Of("Delete_Deliveries");
    private static readonly Statement Resume = Of("Resume_Deliveries");

    /// <summary>It is told of what is committed from now on.</summary>
    public static async Task<byte[]> AddAsync(WriteSession session, Webhook webhook, string? secret)
    {
        var document = Documents.Write(webhook);
        await session.ExecuteAsync(Insert, WebhookColumns.Of(webhook, document));
        var key = await session.FindAsync<long>(GetKey, new { webhook.Id });
        await WebhookSecrets.AddAsync(session, key, webhook, secret);
        await session.ExecuteAsync(InsertProgress, new { WebhookKey = key, LookedUntil = await Feed.LastAsync(session) });
        Log(session, webhook, "created", document);
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync(WriteSession session, Webhook webhook, string operation)
    {
        var document = Documents.Write(webhook);
        if (await session.ExecuteAsync(Update, WebhookColumns.Of(webhook, document)) == 0) return null;
        Log(session, webhook, operation, document);
        return document;
    }

    /// <summary>What was given up or put off begins anew.</summary>
    public static Task ResumeAsync(WriteSession session, long key) => session.ExecuteAsync(Resume, new { WebhookKey = key, session.At });

    /// <summary>Nothing but the webhook and its history is left.</summary>
    public static async Task ClearAsync(WriteSession session, long key)
    {
        await session.ExecuteAsync(DeleteProgress, new { WebhookKey = key });
        await session.ExecuteAsync(DeleteDeliveries, new { WebhookKey = key });
        await WebhookSecrets.DeleteAsync(session, key);
    }

    private static void Log(WriteSession session, Webhook webhook, string operation, byte[] document) =>
        session.Log(new Change(WebhookStore.ResourceType, webhook.Id, webhook.Version, operation, null, document), Audience.OfCaf(webhook.Owner, isPublic: false));

    private static Statement Of(string name) => Statement.Load($"Webhooks/Sql/{name}.sql");
}
