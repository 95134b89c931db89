using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Changes;

/// <summary>Reads the feed for those who ask for it (docs/adr/0020-change-feed.md).</summary>
public sealed class ChangeStore(Database database)
{
    /// <summary>The changes after one.</summary>
    public Task<ChangePart> ReadAsync(ChangeQuery query, Caller caller, long after, CancellationToken cancellation) =>
        database.ReadAsync(session => Feed.ReadAsync(session, query, caller, after), cancellation);

    /// <summary>The number of the newest change.</summary>
    public Task<long> LastAsync(CancellationToken cancellation) => database.ReadAsync(Feed.LastAsync, cancellation);
}
