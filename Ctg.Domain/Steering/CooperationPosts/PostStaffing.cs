namespace Ctg.Domain.Steering.CooperationPosts;

/// <summary>What a post is on a date; derived, never stored.</summary>
public enum PostSituation
{
    /// <summary>It has not begun.</summary>
    Planned,

    /// <summary>Its holders have all the time that it offers.</summary>
    Filled,

    PartlyFilled,

    /// <summary>Nobody holds it.</summary>
    Vacant,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>How far a post is filled on a date; before it begins and after its end it has nothing to fill.</summary>
public sealed record PostStaffing
{
    public required PostSituation Situation { get; init; }

    /// <summary>The working time of its holders on the date, in full-time equivalents.</summary>
    public required Fte FilledFte { get; init; }

    /// <summary>The working time that nobody fills on the date, in full-time equivalents.</summary>
    public required Fte VacantFte { get; init; }

    /// <param name="date">The date that it is told for.</param>
    /// <param name="from">The first day of the post.</param>
    /// <param name="until">Its last day.</param>
    /// <param name="fte">What it offers.</param>
    /// <param name="filled">What its holders have on the date; not more than that (PST-03).</param>
    public static PostStaffing On(DateOnly date, DateOnly from, DateOnly? until, Fte fte, Fte filled) =>
        date < from ? Nothing(PostSituation.Planned)
        : date > until ? Nothing(PostSituation.Ended)
        : new()
        {
            Situation = filled.Hundredths == 0 ? PostSituation.Vacant : filled.Hundredths < fte.Hundredths ? PostSituation.PartlyFilled : PostSituation.Filled,
            FilledFte = filled,
            VacantFte = Fte.OfHundredths(Math.Max(0, fte.Hundredths - filled.Hundredths)),
        };

    private static PostStaffing Nothing(PostSituation situation) => new() { Situation = situation, FilledFte = default, VacantFte = default };
}
