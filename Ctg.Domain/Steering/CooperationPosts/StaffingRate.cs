namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>Cooperation staff beside the people whom it works for.</summary>
public static class StaffingRate
{
    private const int People = 10_000;

    /// <summary>Full-time equivalents for each 10,000 inhabitants, with two decimals, halves upwards; null where nobody is known to live.</summary>
    public static decimal? Per10000(Amount fte, long inhabitants) =>
        inhabitants == 0 ? null : Math.Round(fte.Euros * People / inhabitants, 2, MidpointRounding.AwayFromZero);
}
