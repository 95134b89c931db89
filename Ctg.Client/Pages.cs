using System.Runtime.CompilerServices;

namespace Ctg.Client;

/// <summary>A list as a whole, read page by page as it is gone through.</summary>
internal static class Pages
{
    /// <summary>The most that a page may have.</summary>
    public const int Limit = 200;

    public static async IAsyncEnumerable<TItem> AllAsync<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> read, Func<TPage, IReadOnlyList<TItem>> items, Func<TPage, string?> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var page = await read(cursor, cancellationToken).ConfigureAwait(false);
            foreach (var item in items(page)) yield return item;
            cursor = next(page);
        }
        while (cursor is not null);
    }
}
