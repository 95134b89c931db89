namespace Ctg.Domain.Deployment;

/// <summary>From when on, and from which size on, something waits for somebody.</summary>
public static class WorklistLimits
{
    /// <summary>How long a convention may be in force before its plan is adopted: it may come after the signature by amendment, as in Perpignan, within the year.</summary>
    public const int MonthsWithoutPlan = 12;

    /// <summary>How long a steering committee may go without a meeting: what Caf staff ask after; no text was found that says how often it meets.</summary>
    public const int MonthsWithoutCopil = 12;

    /// <summary>Communes with more inhabitants plan what there is for young children, and see to its quality (law 2023-1196 of 18 December 2023, art. 17; CASF L. 214-1-3).</summary>
    public const int InhabitantsWhoPlan = 3_500;

    /// <summary>Communes with more inhabitants have a scheme of several years and a relais petite enfance besides (the same article).</summary>
    public const int InhabitantsWithScheme = 10_000;

    /// <summary>The day from which communes are the organising authority of early childhood (the same article).</summary>
    public static readonly DateOnly EarlyChildhoodFrom = new(2025, 1, 1);

    /// <summary>The last day since which so many months are over on a date: the twelve months from 29 February 2024 are over on 28 February 2025.</summary>
    public static DateOnly LastSince(int months, DateOnly on)
    {
        var day = on.AddMonths(-months);
        while (day.AddDays(1).AddMonths(months) <= on) day = day.AddDays(1);
        return day;
    }
}
