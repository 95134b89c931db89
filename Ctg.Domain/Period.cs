namespace Ctg.Domain;

/// <summary>A time by its first day and its last.</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    public bool Has(DateOnly date) => From <= date && date <= Until;

    /// <summary>What two times have in common; null where that is no day.</summary>
    public Period? And(Period other)
    {
        var both = new Period(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
        return both.From <= both.Until ? both : null;
    }

    /// <summary>The same days in as few times as there can be, in their order: they neither overlap nor touch.</summary>
    public static IReadOnlyList<Period> Joined(IEnumerable<Period> periods)
    {
        var joined = new List<Period>();
        foreach (var period in periods.OrderBy(p => p.From))
        {
            if (joined.Count == 0 || period.From.AddDays(-1) > joined[^1].Until) joined.Add(period);
            else if (period.Until > joined[^1].Until) joined[^1] = joined[^1] with { Until = period.Until };
        }
        return joined;
    }
}
