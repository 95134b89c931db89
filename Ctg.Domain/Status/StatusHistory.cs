namespace Ctg.Domain.Status;

/// <summary>What the times in which the service was seen to be up tell of the last months.</summary>
/// <param name="Since">From when on it was measured; null where it never was.</param>
/// <param name="Outages">The newest first.</param>
/// <param name="Months">The newest first; without those of which nothing was measured.</param>
public sealed record StatusHistory(DateTimeOffset? Since, IReadOnlyList<Outage> Outages, IReadOnlyList<MonthlyAvailability> Months)
{
    /// <summary>The longest time without a sign that is no outage: two signs in a row may be lost.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(3);

    /// <summary>How many outages are told at most.</summary>
    public const int MostOutages = 100;

    private static readonly StatusHistory Nothing = new(null, [], []);

    /// <param name="seen">When the service was up, in any order; times may overlap.</param>
    /// <param name="months">The months to tell of, the newest first, without a gap.</param>
    /// <param name="now">Until when.</param>
    public static StatusHistory Of(IEnumerable<Uptime> seen, IReadOnlyList<CalendarMonth> months, DateTimeOffset now)
    {
        var up = Joined(seen, now);
        if (up.Count == 0) return Nothing;
        var since = Later(up[0].From, months[^1].From);
        var outages = Between(up, now).Where(o => o.Until is null || o.Until > since).Reverse().ToArray();
        return new(since, [.. outages.Take(MostOutages)], [.. months.Select(month => Of(month, since, now, outages)).OfType<MonthlyAvailability>()]);
    }

    /// <summary>The same in order, those that touch as one. The clocks of instances differ: what is seen in the future is seen now.</summary>
    private static List<Uptime> Joined(IEnumerable<Uptime> seen, DateTimeOffset now)
    {
        var joined = new List<Uptime>();
        foreach (var next in seen.Select(s => new Uptime(Earlier(s.From, now), Earlier(s.Until, now))).OrderBy(s => s.From))
        {
            if (joined.Count > 0 && next.From - joined[^1].Until <= Tolerance) joined[^1] = joined[^1] with { Until = Later(joined[^1].Until, next.Until) };
            else joined.Add(next);
        }
        return joined;
    }

    private static IEnumerable<Outage> Between(List<Uptime> up, DateTimeOffset now)
    {
        foreach (var (before, after) in up.Zip(up.Skip(1))) yield return new() { From = before.Until, Until = after.From };
        if (now - up[^1].Until > Tolerance) yield return new() { From = up[^1].Until, Until = null };
    }

    private static MonthlyAvailability? Of(CalendarMonth month, DateTimeOffset since, DateTimeOffset now, IEnumerable<Outage> outages)
    {
        var (from, until) = (Later(month.From, since), Earlier(month.Until, now));
        if (until <= from) return null;
        var down = outages.Sum(o => Math.Max(0, (Earlier(o.Until ?? now, until) - Later(o.From, from)).Ticks));
        var measured = (until - from).Ticks;
        return new() { Month = month.Name, Availability = Math.Floor(10_000m * (measured - down) / measured) / 100 };
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
