namespace Ctg.Domain.Conventions;

/// <summary>What a convention is on a date; derived, never stored.</summary>
public enum Situation
{
    /// <summary>Not signed: it covers nobody yet.</summary>
    Unsigned,

    /// <summary>Signed, and its period has not begun.</summary>
    Upcoming,

    /// <summary>Signed, and the date is within its period.</summary>
    InForce,

    /// <summary>Its period is over.</summary>
    Expired,

    /// <summary>It was ended early, and that end has taken effect.</summary>
    Terminated,
}

public static class Situations
{
    /// <summary>The situation on a date, from what a convention was given.</summary>
    /// <param name="date">The date to tell it for.</param>
    /// <param name="signedOn">Null while it is not signed.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="lastDay">Its end, or the day an early end takes effect.</param>
    /// <param name="endsEarly">Whether it was terminated.</param>
    public static Situation On(DateOnly date, DateOnly? signedOn, DateOnly? start, DateOnly? lastDay, bool endsEarly)
    {
        if (signedOn is null) return Situation.Unsigned;
        if (date < start) return Situation.Upcoming;
        if (date <= lastDay) return Situation.InForce;
        return endsEarly ? Situation.Terminated : Situation.Expired;
    }
}
