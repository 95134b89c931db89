using Ctg.Domain.Webhooks;

namespace Ctg.Tests.Domain.Webhooks;

public sealed class RetryScheduleTests
{
    private static IEnumerable<TimeSpan> Waits(double chance) => Enumerable.Range(1, RetrySchedule.Attempts - 1).Select(attempts => RetrySchedule.After(attempts, chance, null)!.Value);

    [Test]
    public void The_delays_grow_from_seconds_and_last_more_than_a_day() => Assert.Multiple(() =>
    {
        var waits = Waits(0).ToArray();
        Assert.That(waits, Is.Ordered.Ascending);
        Assert.That(waits[0], Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(TimeSpan.FromTicks(waits.Sum(w => w.Ticks)), Is.GreaterThan(TimeSpan.FromDays(1)).And.LessThan(TimeSpan.FromDays(2)));
        Assert.That(RetrySchedule.After(RetrySchedule.Attempts, 0, TimeSpan.FromSeconds(1)), Is.Null);
    });

    [Test]
    public void Chance_puts_an_attempt_off_by_a_tenth_at_most() =>
        Assert.That(Waits(1), Is.EqualTo(Waits(0).Select(w => w * 1.1)));

    [TestCase(1, 5)]
    [TestCase(90, 90)]
    [TestCase(12 * 3600, 12 * 3600)]
    [TestCase(7 * 24 * 3600, 12 * 3600)]
    [TestCase(-5, 5)]
    public void A_receiver_may_ask_for_more_time_within_bounds(int asked, int waited) =>
        Assert.That(RetrySchedule.After(1, 0, TimeSpan.FromSeconds(asked)), Is.EqualTo(TimeSpan.FromSeconds(waited)));
}
