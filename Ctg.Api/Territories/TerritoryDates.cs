namespace Ctg.Api.Territories;

/// <summary>The dates of the register: the oldest vintage reaches back to the first, what goes on reaches to the last.</summary>
internal static class TerritoryDates
{
    public static readonly DateOnly First = new(1900, 1, 1);

    public static readonly DateOnly Last = new(9999, 12, 31);

    /// <summary>Null for what was so when the oldest vintage was made.</summary>
    public static DateOnly? Begin(DateOnly date) => date == First ? null : date;

    /// <summary>Null for what goes on.</summary>
    public static DateOnly? End(DateOnly date) => date == Last ? null : date;
}
