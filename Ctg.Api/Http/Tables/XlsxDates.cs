namespace Ctg.Api.Http.Tables;

/// <summary>Dates as workbooks count them: days, of which the first year has one that never was (29 February 1900).</summary>
internal static class XlsxDates
{
    private const int DayThatNeverWas = 60;

    private static readonly DateOnly Before = new(1899, 12, 31);
    private static readonly DateOnly Of1904 = new(1904, 1, 1);

    public static int Serial(DateOnly date) => date.DayNumber - Before.DayNumber is var days && days >= DayThatNeverWas ? days + 1 : days;

    /// <summary>The date of a whole number of days; null where it is none.</summary>
    public static DateOnly? Date(decimal serial, bool epoch1904)
    {
        if (!decimal.IsInteger(serial) || serial is < 0 or > 2_958_465) return null;
        var days = (int)serial;
        if (epoch1904) return days <= DateOnly.MaxValue.DayNumber - Of1904.DayNumber ? Of1904.AddDays(days) : null;
        return days is 0 or DayThatNeverWas ? null : Before.AddDays(days > DayThatNeverWas ? days - 1 : days);
    }
}
