namespace Ctg.Api.Persistence;

/// <summary>Deletes rows that may be many: so many in one transaction, until there are none.</summary>
internal static class Deletions
{
    private const int AtOnce = 1000;

    /// <param name="database">Where.</param>
    /// <param name="actor">In whose name.</param>
    /// <param name="delete">Deletes at most so many rows.</param>
    /// <param name="parameters">Those of the statement, for a transaction and the most rows that it may delete.</param>
    /// <param name="cancellation">Ends it between two transactions.</param>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> DeleteInPartsAsync(
        this Database database, Actor actor, Statement delete, Func<WriteSession, int, object> parameters, CancellationToken cancellation)
    {
        var all = 0;
        for (var deleted = AtOnce; deleted == AtOnce; all += deleted)
            deleted = (await database.WriteAsync(actor, async session => new Deleted(await session.ExecuteAsync(delete, parameters(session, AtOnce))), cancellation)).Count;
        return all;
    }

    private sealed record Deleted(int Count) : IOutcome
    {
        public bool Commits => true;
    }
}
