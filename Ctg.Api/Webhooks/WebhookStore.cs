using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Webhooks;

/// <summary>Reads webhooks; a caller sees those of the Caf that it acts for.</summary>
public sealed class WebhookStore(Database database)
{
    internal const string ResourceType = "webhook";

    private static readonly Statement Get = Statement.Load("Webhooks/Sql/Get_Webhook.sql");
    private static readonly Statement ListStatement = Statement.Load("Webhooks/Sql/List_Webhooks.sql");
    private static readonly Statement CountOfOwner = Statement.Load("Webhooks/Sql/Count_Webhooks_Of_Owner.sql");

    /// <summary>Null where the caller sees none of that id.</summary>
    public Task<WebhookRow?> FindAsync(Guid id, Caller caller, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id, caller), cancellation);

    public static Task<WebhookRow?> FindAsync(Session session, Guid id, Caller caller) => session.FindAsync<WebhookRow>(
        Get, new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));

    public static Task<int> CountAsync(Session session, string owner) => session.FindAsync<int>(CountOfOwner, new { Owner = owner });

    public Task<IReadOnlyList<WebhookRow>> ListAsync(WebhookQuery query, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var parts = new List<string> { Visibility.PartFor(caller) };
        if (query.Owner is not null) parts.Add("owner");
        if (query.Status is not null) parts.Add("status");
        if (place.After is not null) parts.Add("after");
        var parameters = new
        {
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            query.Owner,
            Status = query.Status?.Code(),
            AfterKey = place.AfterNumber,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<WebhookRow>(ListStatement, parameters, parts), cancellation);
    }
}

/// <summary>A webhook as its row has it.</summary>
public sealed class WebhookRow
{
    public long WebhookKey { get; init; }

    public int Version { get; init; }

    public byte[] Document { get; init; } = [];
}
