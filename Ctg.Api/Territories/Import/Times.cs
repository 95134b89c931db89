namespace Ctg.Api.Territories.Import;

/// <summary>Faults that rows with times have together.</summary>
internal static class Times
{
    /// <summary>Tells of each row whose time overlaps another's of the same things.</summary>
    /// <param name="rows">Each with what it is about and when.</param>
    /// <param name="faults">Where to tell.</param>
    public static void CheckOverlaps<TKey>(IEnumerable<(RowPlace Place, TKey Key, Period Period)> rows, ImportFaults faults)
    {
        foreach (var same in rows.GroupBy(r => r.Key))
        {
            var (last, _, until) = default((RowPlace, TKey, DateOnly));
            foreach (var (place, _, period) in same.OrderBy(r => r.Period.From).ThenBy(r => r.Place.Row))
            {
                if (last.File is not null && period.From <= until) faults.Add(place, "from", $"it overlaps row {last.Row}");
                if (last.File is null || period.Until > until) (last, until) = (place, period.Until);
            }
        }
    }
}
