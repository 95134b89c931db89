using Ctg.Domain;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Tests.Domain.Steering;

public sealed class StaffingRateTests
{
    [TestCase(750, 60_000, 1.25, Description = "Hundredths of a full-time equivalent, and people")]
    [TestCase(1, 20_000, 0.01, Description = "A half is rounded upwards")]
    [TestCase(550_000, 67_000_000, 0.82)]
    [TestCase(0, 500, 0)]
    public void Working_time_is_told_for_each_10000_inhabitants(long hundredths, long inhabitants, double per10000) =>
        Assert.That(StaffingRate.Per10000(Amount.OfCents(hundredths), inhabitants), Is.EqualTo((decimal)per10000));

    [Test]
    public void For_nobody_there_is_no_rate() => Assert.That(StaffingRate.Per10000(Amount.OfCents(100), 0), Is.Null);
}
