using Ctg.Api.Http;
using Microsoft.Extensions.Time.Testing;

namespace Ctg.Tests.Api;

public sealed class ParisCalendarTests
{
    [TestCase("2026-06-15T21:59:59Z", "2026-06-15")]
    [TestCase("2026-06-15T22:00:00Z", "2026-06-16", Description = "Summer: two hours before Greenwich")]
    [TestCase("2026-12-31T23:00:00Z", "2027-01-01", Description = "Winter: one hour")]
    public void The_business_date_is_that_of_Paris(string instant, string date) =>
        Assert.That(new ParisCalendar(new FakeTimeProvider(DateTimeOffset.Parse(instant))).Today, Is.EqualTo(DateOnly.Parse(date)));

    [TestCase("2026-06-16", "2026-06-15T22:00:00Z")]
    [TestCase("2027-01-01", "2026-12-31T23:00:00Z")]
    [TestCase("2026-03-29", "2026-03-28T23:00:00Z", Description = "Summer time begins at two in the morning")]
    public void A_day_begins_at_midnight_in_Paris(string date, string instant) =>
        Assert.That(ParisCalendar.StartOf(DateOnly.Parse(date)), Is.EqualTo(DateTimeOffset.Parse(instant)));
}
