namespace Ctg.Api.Persistence;

/// <summary>Dates as columns have them.</summary>
internal static class ColumnDates
{
    /// <summary>Stands in a column for a date that is not planned yet, so that both engines sort and compare alike; documents have null.</summary>
    public static readonly DateOnly NotPlanned = DateOnly.MaxValue;
}
