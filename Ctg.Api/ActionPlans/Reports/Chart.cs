namespace Ctg.Api.ActionPlans.Reports;

/// <summary>What a chart shows, and the table behind it tells in full.</summary>
/// <param name="Id">A word of its own in the report.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Of">What its rows are.</param>
/// <param name="Series">One or more, at most three: each has a pattern of its own.</param>
/// <param name="Rows">What is told of each series.</param>
/// <param name="Told">A value in words.</param>
/// <param name="Largest">The value of a full bar; null for the largest that there is.</param>
public sealed record Chart(string Id, string Title, string Of, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows, Func<decimal, string> Told, decimal? Largest = null)
{
    private const int BarHeight = 14;
    private const int Gap = 10;

    /// <summary>Where bars begin, beside their labels.</summary>
    public const int Left = 230;

    /// <summary>The longest bar; beyond it is room for its value.</summary>
    private const int Longest = 340;

    private const int LegendHeight = 24;

    public const int Width = 700;

    private int RowHeight => (Series.Count * BarHeight) + Gap;

    private int Top => Series.Count > 1 ? LegendHeight : 0;

    public int Height => Top + (Rows.Count * RowHeight) + Gap;

    /// <summary>The chart in a sentence, for who does not see it.</summary>
    public string Description => string.Join(" ; ", Rows.Select(r => $"{r.Label} : {string.Join(", ", r.Values.Select((value, i) => Series.Count > 1 ? $"{Series[i]} {Told(value)}" : Told(value)))}")) + ".";

    public IEnumerable<Bar> Bars()
    {
        var largest = Math.Max(Largest ?? Rows.SelectMany(r => r.Values).DefaultIfEmpty(0).Max(), 0.01m);
        foreach (var (index, row) in Rows.Index())
        {
            foreach (var (series, value) in row.Values.Index())
                yield return new(series, Top + Gap + (index * RowHeight) + (series * BarHeight), (int)Math.Round(Math.Min(value / largest, 1) * Longest), BarHeight - 3, Told(value));
        }
    }

    /// <summary>The labels of the rows, cut where they would run into the bars, each with the height of its line.</summary>
    public IEnumerable<(string Label, int Y)> Labels() =>
        Rows.Index().Select(r => (Short(r.Item.Label), Top + Gap + (r.Index * RowHeight) + (Series.Count * BarHeight / 2) + 4));

    private static string Short(string label) => label.Length <= 34 ? label : $"{label[..33].TrimEnd()}…";
}

public sealed record ChartRow(string Label, params IReadOnlyList<decimal> Values);

/// <summary>A bar as it is drawn.</summary>
public sealed record Bar(int Series, int Y, int Length, int Thickness, string Told);
