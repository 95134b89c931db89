using Ctg.Domain.Status;

namespace Ctg.Api.Status;

/// <summary>Whether requests are answered: unavailable where the database is away, or has not got the schema of this release.</summary>
public enum ServiceState
{
    Available,
    Unavailable,
}

/// <summary>Whether the service is available, and how much of the time it was. While it is not, its history cannot be read.</summary>
public sealed record ServiceStatus
{
    internal static readonly ServiceStatus Unavailable = new() { State = ServiceState.Unavailable, Since = null, Outages = null, Months = null };

    public required ServiceState State { get; init; }

    /// <summary>From when on it was measured, at the earliest the beginning of the first of twelve months; null where nothing was, or it cannot be read.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>The outages of the time that was measured, the newest first, at most 100. None is shorter than three minutes. Null where they cannot be read.</summary>
    public required IReadOnlyList<Outage>? Outages { get; init; }

    /// <summary>This month and the eleven before it, the newest first, without those of which nothing was measured. Null where they cannot be read.</summary>
    public required IReadOnlyList<MonthlyAvailability>? Months { get; init; }

    internal static ServiceStatus Available(StatusHistory history) =>
        new() { State = ServiceState.Available, Since = history.Since, Outages = history.Outages, Months = history.Months };
}
