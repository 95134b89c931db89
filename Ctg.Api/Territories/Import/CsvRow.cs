using System.Globalization;
using Ctg.Domain.Territories;
using Sylvan.Data.Csv;

namespace Ctg.Api.Territories.Import;

/// <summary>A row of a file, by the names of its columns. What a column should not hold becomes a fault, and reads as nothing.</summary>
internal sealed class CsvRow(CsvDataReader reader, string file, VintageFaults faults)
{
    private const int LongestName = 200;

    public RowPlace Place => new(file, reader.RowNumber + 1);

    public string? Optional(string column) => reader.GetString(reader.GetOrdinal(column)) is { Length: > 0 } text ? text : null;

    public string Name(string column)
    {
        var name = Optional(column);
        if (name is null || name.Length > LongestName) Fault(column, $"a name of 1 to {LongestName} characters is needed");
        return name ?? "";
    }

    /// <summary>One of some words.</summary>
    public string Word(string column, params string[] words)
    {
        var word = Optional(column) ?? "";
        if (!words.Contains(word)) Fault(column, $"'{word}' is none of {string.Join(", ", words)}");
        return word;
    }

    /// <summary>The key of a territory by its code, which every row must have.</summary>
    public TerritoryKey? Key(string column, TerritoryType type)
    {
        var key = OptionalKey(column, type);
        if (Optional(column) is null) Fault(column, $"the code of a {type} is needed");
        return key;
    }

    public TerritoryKey? OptionalKey(string column, TerritoryType type)
    {
        if (Optional(column) is not { } code) return null;
        if (TerritoryKey.TryOf(type, code, out var key)) return key;
        Fault(column, $"'{code}' is not the code of a {type}");
        return null;
    }

    public string? Siren(string column)
    {
        if (Optional(column) is not { } siren || Domain.Siren.IsValid(siren)) return Optional(column);
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

    public string[] PostalCodes(string column)
    {
        string[] codes = [.. (Optional(column) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        foreach (var code in codes.Where(c => c.Length != 5 || !c.All(char.IsAsciiDigit))) Fault(column, $"'{code}' is not a postal code");
        return codes;
    }

    private void Fault(string column, string reason) => faults.Add(Place, column, reason);
}
