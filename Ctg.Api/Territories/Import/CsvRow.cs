using System.Buffers;
using System.Globalization;
using Ctg.Api.Http;
using Ctg.Domain;
using Ctg.Domain.Territories;
using Sylvan.Data.Csv;

namespace Ctg.Api.Territories.Import;

/// <summary>A row of a file, by the names of its columns. What a column should not hold becomes a fault, and reads as nothing.</summary>
internal sealed class CsvRow(CsvDataReader reader, string file, ImportFaults faults)
{
    private const int LongestName = 200;

    /// <summary>Control characters, and what a reader puts for bytes that are not UTF-8.</summary>
    private static readonly SearchValues<char> NoText =
        SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue).Select(c => (char)c).Where(char.IsControl), '\uFFFD']);

    private int _faulty = -1;

    /// <summary>Whether a fault was found in the row so far.</summary>
    public bool HasFault => _faulty == reader.RowNumber;

    public RowPlace Place => new(file, reader.RowNumber + 1);

    public string? Optional(string column) => reader.GetString(reader.GetOrdinal(column)) is { Length: > 0 } text ? text : null;

    public string Name(string column)
    {
        if (Optional(column) is { } name) return Checked(column, name, LongestName) ?? "";
        Fault(column, $"a name of 1 to {LongestName} characters is needed");
        return "";
    }

    public string? Text(string column, int longest) => Optional(column) is { } text ? Checked(column, text, longest) : null;

    /// <summary>One of some words.</summary>
    public string Word(string column, params string[] words)
    {
        var word = Optional(column) ?? "";
        if (words.Contains(word)) return word;
        Fault(column, $"'{word}' is none of {string.Join(", ", words)}");
        return "";
    }

    /// <summary>The key of a territory by its code, which every row must have.</summary>
    public TerritoryKey? Key(string column, TerritoryType type)
    {
        if (Optional(column) is { } code) return KeyOf(column, type, code);
        Fault(column, $"the code of a {type} is needed");
        return null;
    }

    public TerritoryKey? OptionalKey(string column, TerritoryType type) => Optional(column) is { } code ? KeyOf(column, type, code) : null;

    public string? Siren(string column)
    {
        if (Optional(column) is not { } siren) return null;
        if (Domain.Siren.IsValid(siren)) return siren;
        Fault(column, $"'{siren}' is not a SIREN");
        return null;
    }

    /// <summary>A whole number from 0 on.</summary>
    public int? Count(string column)
    {
        if (Optional(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        Fault(column, $"'{text}' is not a whole number");
        return null;
    }

    /// <summary>A number from 0 on with so many decimals at most, which every row must have; it is read with just so many.</summary>
    public decimal? Number(string column, int decimals, decimal most)
    {
        if (SpreadsheetNumber.TryRead(Optional(column) ?? "", decimals, out var number) && number <= most) return number;
        Fault(column, $"'{Optional(column)}' is not a number from 0 on with at most {decimals} decimals");
        return null;
    }

    public string[] PostalCodes(string column)
    {
        string[] codes = [.. (Optional(column) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        foreach (var code in codes.Where(c => c.Length != 5 || !c.All(char.IsAsciiDigit))) Fault(column, $"'{code}' is not a postal code");
        return codes;
    }

    /// <summary>The columns from, which every row must have, and until, which is empty where it goes on.</summary>
    public Period? Period()
    {
        var (from, until) = (Date("from"), Date("until"));
        if (Optional("from") is null) Fault("from", "the first day is needed");
        if (until < from) Fault("until", $"{until:yyyy-MM-dd} is before {from:yyyy-MM-dd}");
        return from is null || until < from || (until is null && Optional("until") is not null) ? null : new(from.Value, until ?? TerritoryDates.Last);
    }

    private DateOnly? Date(string column)
    {
        if (Optional(column) is not { } text) return null;
        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (isDate && ValueTypes.OutOfRange(column, date) is null) return date;
        var (first, last) = ValueTypes.Dates;
        Fault(column, isDate ? $"{text} is not between {first:yyyy-MM-dd} and {last:yyyy-MM-dd}" : $"'{text}' is not a date such as 2024-07-01");
        return null;
    }

    public void Fault(string column, string reason)
    {
        _faulty = reader.RowNumber;
        faults.Add(Place, column, reason);
    }

    private string? Checked(string column, string text, int longest)
    {
        if (text.Length <= longest && !text.AsSpan().ContainsAny(NoText)) return text;
        Fault(column, $"text of at most {longest} characters in UTF-8 is needed");
        return null;
    }

    private TerritoryKey? KeyOf(string column, TerritoryType type, string code)
    {
        if (TerritoryKey.TryOf(type, code, out var key)) return key;
        Fault(column, $"'{code}' is not the code of a {type}");
        return null;
    }
}
