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
