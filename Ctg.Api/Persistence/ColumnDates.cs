namespace Ctg.Api.Persistence;

/// <summary>Dates as columns have them.</summary>
internal static class ColumnDates
{
    /// <summary>Stands in a column for a date that is not planned yet, so that both engines sort and compare alike; documents have null.</summary>
    public static readonly DateOnly NotPlanned = DateOnly.MaxValue;

    /// <summary>The day on which a contact is to be removed from what has none.</summary>
    public static readonly DateOnly NoContact = DateOnly.MaxValue;

    /// <summary>The same of a change that a release wrote which sealed no contacts: it was not looked at.</summary>
    public static readonly DateOnly Unsealed = DateOnly.MinValue;
}
