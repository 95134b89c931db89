using Ctg.Domain.Deployment;

namespace Ctg.Tests.Domain;

public sealed class WorklistLimitsTests
{
    [TestCase("2026-06-15", 12, "2025-06-15")]
    [TestCase("2025-02-28", 12, "2024-02-29", Description = "The twelve months from 29 February are over on the 28th.")]
    [TestCase("2025-02-27", 12, "2024-02-27")]
    [TestCase("2024-02-29", 12, "2023-02-28")]
    [TestCase("2026-06-30", 1, "2026-05-31")]
    public void So_many_months_are_over_since_the_last_day_whose_day_so_much_later_has_come(string on, int months, string since) =>
        Assert.That(WorklistLimits.LastSince(months, DateOnly.Parse(on)), Is.EqualTo(DateOnly.Parse(since)));
}
