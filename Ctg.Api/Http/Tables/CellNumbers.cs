using System.Globalization;
using System.Text.RegularExpressions;

namespace Ctg.Api.Http.Tables;

/// <summary>Numbers as spreadsheets store them and people write them, read without rounding.</summary>
internal static partial class CellNumbers
{
    private const int MaximumLength = 28;
    private const int DigitsOfDouble = 15;

    /// <summary>The number of a cell; null where it is none, or has more digits than are kept.</summary>
    public static decimal? Read(ReadCell cell)
    {
        var text = cell.IsNumber ? cell.Text : Plain(cell.Text.Trim());
        if (text is null or { Length: > MaximumLength } || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        if (number == 0 && text.TakeWhile(c => c is not 'e' and not 'E').Any(c => c is >= '1' and <= '9')) return null;
        return cell.IsNumber ? AsTyped(number, text) : number;
    }

    /// <summary>
    /// Spreadsheets store the binary number that they hold with up to 17 digits, 1.1 as 1.1000000000000001. It is the one with 15 digits that
    /// was typed, if that has the same binary number.
    /// </summary>
    private static decimal AsTyped(decimal number, string text)
    {
        if (text.Count(char.IsAsciiDigit) <= DigitsOfDouble) return number;
        var binary = double.Parse(text, CultureInfo.InvariantCulture);
        return decimal.TryParse(binary.ToString($"G{DigitsOfDouble}", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var typed) && (double)typed == binary
            ? typed
            : number;
    }

    /// <summary>With a point, and without the spaces between thousands.</summary>
    private static string? Plain(string text) => Form().IsMatch(text) ? Space().Replace(text, "").Replace(',', '.') : null;

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+)([.,][0-9]+)?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"[ \u00A0\u202F]")]
    private static partial Regex Space();
}
