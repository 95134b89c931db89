namespace Ctg.Domain.Webhooks;

/// <summary>When to try again what was not taken: with growing delays, for more than a day.</summary>
public static class RetrySchedule
{
    /// <summary>A receiver that asks to be left alone longer than this is asked again after it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>The share of a delay that it is put off by at most, so that not all come back at once.</summary>
    private const double Spread = 0.1;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(10),
    ];

    /// <summary>How many attempts there are in all.</summary>
    public static int Attempts => Delays.Length + 1;

    /// <summary>How long to wait; null where that was the last attempt.</summary>
    /// <param name="attempts">How many have failed, 1 or more.</param>
    /// <param name="chance">Drawn, 0 to 1.</param>
    /// <param name="retryAfter">What the receiver asked for.</param>
    public static TimeSpan? After(int attempts, double chance, TimeSpan? retryAfter)
    {
        if (attempts >= Attempts) return null;
        var delay = Delays[attempts - 1] * (1 + (Spread * chance));
        var asked = retryAfter < LongestWait ? retryAfter.Value : retryAfter is null ? TimeSpan.Zero : LongestWait;
        return asked > delay ? asked : delay;
    }
}
