using Ctg.Api.Persistence;

namespace Ctg.Api.Webhooks.Deliveries;

/// <summary>Forgets deliveries that were made long ago, and secrets that sign no longer.</summary>
internal static class OldDeliveries
{
    /// <summary>How long a delivery stays in the log of its webhook at least.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly Statement Count = Statement.Load("Webhooks/Sql/Count_Old_Deliveries.sql");
    private static readonly Statement Delete = Statement.Load("Webhooks/Sql/Delete_Old_Deliveries.sql");
    private static readonly Statement DeleteSecrets = Statement.Load("Webhooks/Sql/Delete_Old_Secrets.sql");

    /// <returns>How many deliveries would be forgotten.</returns>
    public static Task<int> CountAsync(Database database, DateTime now, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FindAsync<int>(Count, new { Before = now - KeptFor }), cancellation);

    /// <returns>How many deliveries were forgotten.</returns>
    public static async Task<int> ForgetAsync(Database database, Actor actor, CancellationToken cancellation)
    {
        await database.WriteAsync(actor, async session => new Forgotten(await session.ExecuteAsync(DeleteSecrets, new { session.At })), cancellation);
        return await database.DeleteInPartsAsync(actor, Delete, (session, most) => new { Before = session.At - KeptFor, Take = most }, cancellation);
    }

    private sealed record Forgotten(int Count) : IOutcome
    {
        public bool Commits => true;
    }
}
