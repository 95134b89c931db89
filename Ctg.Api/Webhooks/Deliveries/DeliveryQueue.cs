using Ctg.Api.Persistence;
using Ctg.Domain.Webhooks;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>What waits to be sent, which the instances share: each takes what no other has, for a time.</summary>
internal sealed class DeliveryQueue(Database database, TimeProvider clock)
{
    /// <summary>As the change log names the service at this work.</summary>
    internal static readonly Actor Actor = new("ctg webhooks", "*");

    /// <summary>After how long what was taken and not settled is another's: longer than any attempt, and than clocks differ.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly Statement ListDueWebhooks = Of("List_Due_Webhooks");
    private static readonly Statement ListDue = Of("List_Due_Deliveries");
    private static readonly Statement GetNextDue = Of("Get_Next_Due");
    private static readonly Statement Claim = Of("Claim_Delivery");
    private static readonly Statement GetClaimed = Of("Get_Claimed_Delivery");

    /// <summary>The instant.</summary>
    public DateTime Now => clock.StoredNow();

    /// <summary>The keys of the webhooks that something is due for.</summary>
    public Task<IReadOnlyList<long>> DueWebhooksAsync(DateTime at, CancellationToken cancellation) =>
        database.ReadAsync(session => session.QueryAsync<long>(ListDueWebhooks, new { At = at }), cancellation);

    /// <summary>The keys of what is due for one, of each resource the oldest.</summary>
    public Task<IReadOnlyList<long>> DueOfAsync(long webhookKey, DateTime at, int take, CancellationToken cancellation) =>
        database.ReadAsync(session => session.QueryAsync<long>(ListDue, new { WebhookKey = webhookKey, At = at, Take = take }), cancellation);

    /// <summary>When the next comes due after an instant; null where nothing waits for its time.</summary>
    public async Task<DateTime?> NextDueAsync(DateTime at, CancellationToken cancellation) =>
        (await database.ReadAsync(session => session.FindAsync<DueRow>(GetNextDue, new { At = at }), cancellation))?.DueAt;

    /// <returns>Null where another has it, or it is no longer to be sent.</returns>
    public async Task<ClaimedDelivery?> ClaimAsync(long deliveryKey, CancellationToken cancellation)
    {
        var claim = Guid.CreateVersion7(clock.GetUtcNow());
        var taken = await database.WriteAsync(
            Actor,
            async session =>
            {
                var at = Now;
                if (await session.ExecuteAsync(Claim, new { DeliveryKey = deliveryKey, Claim = claim, At = at, Until = at + Lease }) == 0) return new Taken(null);
                return new Taken(await session.FindAsync<ClaimedDelivery>(GetClaimed, new { DeliveryKey = deliveryKey, Claim = claim }));
            },
            cancellation);
        return taken.Delivery is { } delivery ? delivery with { Claim = claim } : null;
    }

    private static Statement Of(string name) => Statement.Load($"Webhooks/Sql/{name}.sql");

    private sealed record Taken(ClaimedDelivery? Delivery) : IOutcome
    {
        public bool Commits => Delivery is not null;
    }

    private sealed class DueRow
    {
        public DateTime? DueAt { get; init; }
    }
}

/// <summary>A delivery that this instance has.</summary>
internal sealed record ClaimedDelivery
{
    public long DeliveryKey { get; init; }

    public Guid Id { get; init; }

    public long WebhookKey { get; init; }

    public long Seq { get; init; }

    /// <summary>How many attempts failed since it became pending.</summary>
    public int Attempts { get; init; }

    /// <summary>That of its webhook.</summary>
    public byte[] Document { get; init; } = [];

    public Guid Claim { get; init; }

    public Webhook Webhook => Documents.Read<Webhook>(Document);
}
