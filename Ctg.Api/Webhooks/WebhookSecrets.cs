using System.Security.Cryptography;
using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks;

/// <summary>
/// What signs. It stands in a table of its own, since documents are read, logged and kept as answers; whoever made one is told it beside them.
/// </summary>
internal static class WebhookSecrets
{
    private static readonly Statement Insert = Statement.Load("Webhooks/Sql/Insert_Secret.sql");
    private static readonly Statement End = Statement.Load("Webhooks/Sql/End_Secrets.sql");
    private static readonly Statement List = Statement.Load("Webhooks/Sql/List_Secrets.sql");
    private static readonly Statement Get = Statement.Load("Webhooks/Sql/Get_Secret.sql");
    private static readonly Statement Delete = Statement.Load("Webhooks/Sql/Delete_Secrets.sql");

    /// <summary>Takes the secret that the caller brings, or makes one; that before it ends as the webhook says.</summary>
    public static async Task AddAsync(WriteSession session, long webhookKey, Webhook webhook, string? brought)
    {
        if (webhook.Secrets.Count > 1) await session.ExecuteAsync(End, new { WebhookKey = webhookKey, Until = session.At + WebhookDecisions.Overlap });
        var secret = brought is null ? RandomNumberGenerator.GetBytes(SigningSecret.Length) : SigningSecret.Read(brought);
        await session.ExecuteAsync(Insert, new { WebhookKey = webhookKey, webhook.Secrets[0].Number, KeyBytes = secret });
    }

    /// <summary>Those that sign at an instant, the newest first.</summary>
    public static Task<IReadOnlyList<byte[]>> SigningAsync(Session session, long webhookKey, DateTime at) => session.QueryAsync<byte[]>(List, new { WebhookKey = webhookKey, At = at });

    /// <summary>As it is written; null where it is no longer there.</summary>
    public static async Task<string?> FindAsync(Session session, Guid id, int number) =>
        await session.FindAsync<byte[]>(Get, new { Id = id, Number = number }) is { } secret ? SigningSecret.Write(secret) : null;

    public static Task DeleteAsync(WriteSession session, long webhookKey) => session.ExecuteAsync(Delete, new { WebhookKey = webhookKey });
}
