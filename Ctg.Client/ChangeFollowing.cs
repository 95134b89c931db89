using System.Runtime.CompilerServices;

namespace Ctg.Client;

/// <summary>The feed of changes, followed.</summary>
public static class ChangeFollowing
{
    /// <summary>The longest that a request waits for a change, in seconds.</summary>
    private const int Wait = 30;

    /// <summary>
    /// Every change after one, each once and in order, without an end: where there is none, it waits. Keep the number of the last one that was
    /// dealt with (<c>Data.Seq</c>), to go on from there.
    /// </summary>
    /// <param name="client">Who reads.</param>
    /// <param name="after">The number of the last change that is known; 0 from the first on.</param>
    /// <param name="types">What was changed; by default anything.</param>
    /// <param name="caf">The code of a Caf: changes of what is its own.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CtgException">A request was refused, or failed more often than it was tried again.</exception>
    public static async IAsyncEnumerable<ChangeEvent> FollowChangesAsync(
        this ICtgClient client, long after, IReadOnlyList<ResourceType>? types = null, string? caf = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var feed = await client.ListChangesAsync(after: after, types: types, caf: caf, wait: Wait, limit: Pages.Limit, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (var change in feed.Items) yield return change;
            after = feed.Next;
        }
    }
}
