using System.Globalization;
using System.Text.RegularExpressions;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Api.Facilities.Bonuses;

/// <summary>The cells of a row, by the names of the columns. What one should not hold becomes a fault, and reads as nothing.</summary>
internal sealed class BonusCells(IReadOnlyDictionary<string, string> row, string pointer, List<Fault> faults)
{
    private const int Decimals = 2;
    private const decimal MostQuantity = 99_999_999.99m;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public string Pointer => pointer;

    public bool HasFault { get; private set; }

    public string? Text(string column, string pattern, bool required = false)
    {
        var value = Value(column, required);
        if (value is null || Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) return value;
        Fail(column, "wrongFormat", pattern);
        return null;
    }

    /// <summary>A column that may be left out, and has one value.</summary>
    public void Only(string column, string value)
    {
        if (Value(column) is { } other && other != value) Fail(column, "unknownCode", value);
    }

    public int Year()
    {
        if (Value("year", required: true) is not { } text) return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear) return year;
        Fail("year", "outOfRange", FirstYear, LastYear);
        return 0;
    }

    public T Code<T>(string column)
        where T : struct, Enum
    {
        if (Value(column, required: true) is not { } text) return default;
        if (KeyedCodes.TryValue<T>(text, out var value)) return value;
        Fail(column, "unknownCode", ValueTypes.Describe(typeof(T)).Form);
        return default;
    }

    public decimal? Quantity(string column)
    {
        if (Value(column) is not { } text) return null;
        if (SpreadsheetNumber.TryRead(text, Decimals, out var quantity) && quantity <= MostQuantity) return quantity;
        Fail(column, "wrongFormat", $"0.00 … {MostQuantity.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }

    public Amount Amount()
    {
        if (Value("amount", required: true) is not { } text) return default;
        if (SpreadsheetNumber.TryRead(text, Decimals, out var euros) && Domain.Amount.TryOf(euros, out var amount)) return amount;
        Fail("amount", "wrongFormat", ValueTypes.Describe(typeof(Amount)).Form);
        return default;
    }

    private string? Value(string column, bool required = false)
    {
        var value = row.GetValueOrDefault(column);
        if (value is null && required) Fail(column, "required");
        return value;
    }

    private void Fail(string column, string code, params object?[] values)
    {
        HasFault = true;
        faults.Add(Fault.Of($"{pointer}/{column}", code, values));
    }
}
