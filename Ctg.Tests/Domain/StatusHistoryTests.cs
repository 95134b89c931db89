using Ctg.Domain.Status;

namespace Ctg.Tests.Domain;

/// <summary>What the times in which the service was up tell of its outages and months.</summary>
public sealed class StatusHistoryTests
{
    private static readonly DateTimeOffset Now = At("2026-11-11T12:00Z");

    /// <summary>Months of Paris; October has an hour more.</summary>
    private static readonly CalendarMonth[] Months =
    [
        new("2026-11", At("2026-10-31T23:00Z"), At("2026-11-30T23:00Z")),
        new("2026-10", At("2026-09-30T22:00Z"), At("2026-10-31T23:00Z")),
    ];

    [Test]
    public void Where_nothing_was_measured_there_is_nothing_to_tell()
    {
        var history = Of();
        Assert.That((history.Since, history.Outages.Count, history.Months.Count), Is.EqualTo(((DateTimeOffset?)null, 0, 0)));
    }

    [Test]
    public void Where_there_is_no_gap_all_of_what_was_measured_counts_and_no_month_before()
    {
        var history = Of(("2026-11-05T10:00Z", "2026-11-11T11:59Z"));
        Assert.That((history.Since, history.Outages.Count), Is.EqualTo((At("2026-11-05T10:00Z"), 0)));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 100" }));
    }

    [Test]
    public void A_span_that_has_just_begun_is_no_month_yet() => Assert.That(Of(("2026-11-11T12:00Z", "2026-11-11T12:00Z")).Months, Is.Empty);

    [TestCase("2026-11-10T10:03:00Z", false)]
    [TestCase("2026-11-10T10:03:01Z", true)]
    public void What_lasts_longer_than_three_minutes_is_an_outage(string again, bool isOutage)
    {
        var history = Of(("2026-11-01T00:00Z", "2026-11-10T10:00:00Z"), (again, "2026-11-11T12:00Z"));
        Assert.That(Outages(history), Is.EqualTo(isOutage ? [(At("2026-11-10T10:00:00Z"), At(again))] : Array.Empty<(DateTimeOffset, DateTimeOffset?)>()));
        Assert.That(history.Months[0].Availability, Is.EqualTo(isOutage ? 99.98m : 100m));
    }

    [Test]
    public void A_month_with_a_minute_of_an_outage_has_not_all()
    {
        var history = Of(("2026-09-30T22:00Z", "2026-10-31T22:59Z"), ("2026-10-31T23:03Z", "2026-11-11T12:00Z"));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 99.98", "2026-10 99.99" }));
    }

    [Test]
    public void Spans_that_overlap_are_one_in_whatever_order_they_come()
    {
        var history = Of(("2026-11-10T09:00Z", "2026-11-11T12:00Z"), ("2026-11-01T00:00Z", "2026-11-10T10:00Z"), ("2026-11-03T00:00Z", "2026-11-04T00:00Z"));
        Assert.That((history.Since, history.Outages.Count, history.Months[0].Availability), Is.EqualTo((At("2026-11-01T00:00Z"), 0, 100m)));
    }

    /// <summary>7.45 of the 745 hours of October; 2 of the 253 of November that are over.</summary>
    [Test]
    public void An_outage_at_the_edge_of_a_month_counts_in_both_each_by_the_hours_that_it_has()
    {
        var history = Of(("2026-09-30T22:00Z", "2026-10-31T15:33Z"), ("2026-11-01T01:00Z", "2026-11-11T12:00Z"));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 99.2", "2026-10 99" }));
    }

    [Test]
    public void An_outage_that_goes_on_has_no_end_and_counts_until_now()
    {
        var history = Of(("2026-11-11T02:00Z", "2026-11-11T07:00Z"));
        Assert.That(Outages(history), Is.EqualTo(new[] { (At("2026-11-11T07:00Z"), (DateTimeOffset?)null) }));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 50" }));
    }

    [Test]
    public void What_is_seen_in_the_future_is_seen_now()
    {
        var history = Of(("2026-11-11T11:00Z", "2026-11-11T11:59Z"), ("2026-11-11T12:05Z", "2026-11-11T12:05Z"));
        Assert.That((history.Outages.Count, history.Months[0].Availability), Is.EqualTo((0, 100m)));
    }

    [Test]
    public void What_was_before_the_first_month_says_only_that_it_was_measured_from_its_beginning_on()
    {
        var history = Of(("2026-08-01T00:00Z", "2026-08-02T00:00Z"), ("2026-08-03T00:00Z", "2026-09-30T21:00Z"), ("2026-10-01T05:27Z", "2026-11-11T12:00Z"));
        Assert.That(history.Since, Is.EqualTo(At("2026-09-30T22:00Z")));
        Assert.That(Outages(history), Is.EqualTo(new[] { (At("2026-09-30T21:00Z"), (DateTimeOffset?)At("2026-10-01T05:27Z")) }));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 100", "2026-10 99" }));
    }

    [Test]
    public void Where_it_was_up_only_before_the_first_month_it_was_down_since()
    {
        var history = Of(("2026-08-01T00:00Z", "2026-08-02T00:00Z"));
        Assert.That(Outages(history), Is.EqualTo(new[] { (At("2026-08-02T00:00Z"), (DateTimeOffset?)null) }));
        Assert.That(Told(history), Is.EqualTo(new[] { "2026-11 0", "2026-10 0" }));
    }

    [Test]
    public void Of_many_outages_the_newest_are_told_and_all_count()
    {
        var begin = At("2026-11-01T00:00Z");
        var history = StatusHistory.Of(Enumerable.Range(0, 252).Select(hour => new Uptime(begin.AddHours(hour), begin.AddHours(hour + 0.5))), Months, begin.AddHours(251.5));
        Assert.That(history.Outages, Has.Count.EqualTo(StatusHistory.MostOutages));
        Assert.That(history.Outages[0].From, Is.EqualTo(begin.AddHours(250.5)));
        Assert.That(history.Outages.Select(o => o.From), Is.Ordered.Descending);
        Assert.That(history.Months[0].Availability, Is.EqualTo(50.09m));
    }

    private static StatusHistory Of(params (string From, string Until)[] seen) => StatusHistory.Of(seen.Select(s => new Uptime(At(s.From), At(s.Until))), Months, Now);

    private static IEnumerable<(DateTimeOffset, DateTimeOffset?)> Outages(StatusHistory history) => history.Outages.Select(o => (o.From, o.Until));

    private static IEnumerable<string> Told(StatusHistory history) => history.Months.Select(m => FormattableString.Invariant($"{m.Month} {m.Availability}"));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
