using System.Globalization;

namespace Ctg.Domain.Deployment;

/// <summary>A year or month of a timeline.</summary>
/// <param name="Name">As in <c>2020</c> or <c>2020-03</c>.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
public sealed record TimelinePeriod(string Name, DateOnly From, DateOnly Until)
{
    /// <summary>The most periods that a timeline has: twenty years of months.</summary>
    public const int Most = 240;

    public bool Has(DateOnly? day) => day >= From && day <= Until;

    /// <summary>The whole periods that have a day from one date to another; one more than <see cref="Most"/> where there are more.</summary>
    public static IReadOnlyList<TimelinePeriod> Between(DateOnly from, DateOnly until, TimelineStep step)
    {
        var periods = new List<TimelinePeriod>();
        var month = step == TimelineStep.Month;
        var first = new DateOnly(from.Year, month ? from.Month : 1, 1);
        while (first <= until && periods.Count <= Most)
        {
            var last = month ? new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)) : new DateOnly(first.Year, 12, 31);
            periods.Add(new(first.ToString(month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture), first, last));
            if (last == DateOnly.MaxValue) break;
            first = last.AddDays(1);
        }
        return periods;
    }
}
