using Ctg.Api.Security;

namespace Ctg.Api.Changes;

/// <summary>Reads the feed for one who waits: until there is a change that it sees, or its time is over.</summary>
internal sealed class ChangeReader(ChangeStore store, ChangeWatch watch, TimeProvider clock)
{
    /// <param name="query">What is asked for.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="after">The last change that the caller knows.</param>
    /// <param name="wait">How long at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChangePart> ReadAsync(ChangeQuery query, Caller caller, long after, TimeSpan wait, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + wait;
        while (true)
        {
            var part = await store.ReadAsync(query, caller, after, cancellation);
            var left = until - clock.GetUtcNow();
            if (part.Rows.Count > 0 || part.Last < after || left <= TimeSpan.Zero) return part;
            if (part.Next == part.Last && !await watch.WaitAsync(part.Last, left, cancellation)) return part;
            after = part.Next;
        }
    }
}
