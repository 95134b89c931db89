using System.Runtime.CompilerServices;
using Ctg.Api.Persistence;

namespace Ctg.Api.Operations;

/// <summary>Holds the rows of an aggregate, and those beside them, against what the writer would write from their documents, page by page.</summary>
/// <remarks>
/// A service may write between the statements of a look. A difference counts only where the row, read once more after its children, has the
/// version that it had before them. That is enough on both engines, whether a reader waits for a writer or sees what was there before: a
/// writer raises the version in the transaction that writes the children, a version never comes back, and no statement reads what is not
/// committed. So the same version on either side means that nothing was committed between, and the children are those of that version. What
/// has moved on is looked at again.
/// </remarks>
internal sealed class DocumentCheck(Database database, Aggregate aggregate)
{
    private const int PageSize = 500;

    /// <summary>What moves on during so many looks is left: all of it was written anew each time.</summary>
    private const int Looks = 5;

    /// <summary>The rows in the order of their keys, and a line for each difference.</summary>
    public async IAsyncEnumerable<(IReadOnlyList<StoredRow> Rows, IReadOnlyList<string> Differences)> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<StoredRow> rows;
        var after = 0L;
        do
        {
            var look = await LookAsync(new Range(aggregate.Type, after, long.MaxValue, PageSize), null, cancellation);
            rows = look.Rows;
            if (rows.Count == 0) yield break;
            var (last, differences) = (rows[^1].Key, look.Differences.ToList());
            for (var looks = 1; look.MovedOn.Count > 0 && looks < Looks; looks++)
            {
                look = await LookAsync(new Range(aggregate.Type, after, last, int.MaxValue), look.MovedOn, cancellation);
                differences.AddRange(look.Differences);
            }
            yield return (rows, differences);
            after = last;
        }
        while (rows.Count == PageSize);
    }

    private Task<Look> LookAsync(Range range, IReadOnlySet<long>? among, CancellationToken cancellation) => database.ReadAsync(async session =>
    {
        var rows = await RowsAsync(session, aggregate.List, range);
        if (rows.Count == 0) return new Look(rows, [], new HashSet<long>());
        var children = new List<ILookup<long, StoredRow>>();
        foreach (var (_, list) in aggregate.Children) children.Add((await RowsAsync(session, list, range with { Last = rows[^1].Key })).ToLookup(r => r.Key));
        var differing = rows.Where(r => among is null || among.Contains(r.Key))
            .Select(row => (Row: row, Lines: Differences(row, [.. children.Select(c => c[row.Key])]))).Where(d => d.Lines.Count > 0).ToList();
        if (differing.Count == 0) return new Look(rows, [], new HashSet<long>());
        var versions = (await RowsAsync(session, aggregate.List, range with { Last = rows[^1].Key, Take = int.MaxValue })).ToDictionary(r => r.Key, r => r["version"]);
        var stayed = differing.ToLookup(d => Equals(d.Row["version"], versions.GetValueOrDefault(d.Row.Key)));
        return new Look(rows, [.. stayed[true].SelectMany(d => d.Lines)], stayed[false].Select(d => d.Row.Key).ToHashSet());
    }, cancellation);

    private static Task<IReadOnlyList<StoredRow>> RowsAsync(Session session, Statement list, Range range) =>
        session.QueryAsync(list, StoredRow.ReaderOf(list), range);

    private List<string> Differences(StoredRow row, IReadOnlyList<IEnumerable<StoredRow>> children)
    {
        var name = $"The {aggregate.Type} {row.Id ?? row["id"]}";
        (object Columns, object[][] Children) written;
        try
        {
            written = aggregate.Write(row);
        }
        catch (Exception e)
        {
            // Whoever altered a document may have left anything in it.
            return [$"{name}: its document cannot be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')})."];
        }
        return
        [
            .. RowComparison.Columns(row, written.Columns)
                .Concat(aggregate.Children.SelectMany((c, i) => RowComparison.Rows(c.Table, children[i], written.Children[i])))
                .Select(phrase => $"{name}: {phrase}."),
        ];
    }

    /// <param name="ResourceType">Whose rows, in a table of several types.</param>
    /// <param name="After">The key before the first.</param>
    /// <param name="Last">The last key.</param>
    /// <param name="Take">At most so many rows.</param>
    private sealed record Range(string ResourceType, long After, long Last, int Take);

    /// <param name="Rows">What was there.</param>
    /// <param name="Differences">A line for each.</param>
    /// <param name="MovedOn">The keys of rows that seemed to differ, and were changed meanwhile.</param>
    private sealed record Look(IReadOnlyList<StoredRow> Rows, IReadOnlyList<string> Differences, IReadOnlySet<long> MovedOn);
}
