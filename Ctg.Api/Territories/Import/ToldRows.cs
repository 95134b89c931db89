namespace Ctg.Api.Territories.Import;

internal static class ToldRows
{
    private const int RowsBetween = 1000;

    /// <summary>The rows; while they are taken, it is told which share of them is.</summary>
    public static IEnumerable<T> Telling<T>(this IReadOnlyCollection<T> rows, IProgress<double> progress)
    {
        foreach (var (index, row) in rows.Index())
        {
            if (index % RowsBetween == 0) progress.Report((double)index / rows.Count);
            yield return row;
        }
    }
}
