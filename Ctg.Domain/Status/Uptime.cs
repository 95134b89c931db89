namespace Ctg.Domain.Status;

/// <summary>A time in which the service was seen to be up, again and again.</summary>
/// <param name="From">When it was seen first.</param>
/// <param name="Until">When it was seen last.</param>
public sealed record Uptime(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A month of the calendar as instants.</summary>
/// <param name="Name">As in 2026-11.</param>
/// <param name="From">Its beginning.</param>
/// <param name="Until">The beginning of the next.</param>
public sealed record CalendarMonth(string Name, DateTimeOffset From, DateTimeOffset Until);

/// <summary>A time in which the service was not seen to be up.</summary>
public sealed record Outage
{
    /// <summary>When it was last seen to be up before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it was first seen to be up again; null where that was not measured yet.</summary>
    public required DateTimeOffset? Until { get; init; }
}

/// <summary>How much of a month the service was up.</summary>
public sealed record MonthlyAvailability
{
    /// <summary>A month in Paris, as in 2026-11.</summary>
    public required string Month { get; init; }

    /// <summary>In percent of the time of the month that was measured, 0 to 100 with at most two decimals, rounded down: 100 is all of it.</summary>
    public required decimal Availability { get; init; }
}
