using System.Globalization;

namespace Ctg.Api.Http;

/// <summary>Numbers as people leave them in a spreadsheet: with a comma or a point, spaces between thousands, a euro sign after them.</summary>
internal static class SpreadsheetNumber
{
    /// <summary>Whether the text is a number from 0 on with so many decimals at most; it is read with just so many.</summary>
    public static bool TryRead(string text, int decimals, out decimal number)
    {
        var plain = string.Concat(text.TrimEnd('€').Where(c => !char.IsWhiteSpace(c)));
        if (!plain.Contains('.', StringComparison.Ordinal)) plain = plain.Replace(',', '.');
        // What is longer might be rounded.
        if (plain.Length > 28 || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) || number != Math.Round(number, decimals))
        {
            number = 0;
            return false;
        }
        number = Math.Round(number, decimals) + new decimal(0, 0, 0, false, (byte)decimals);
        return true;
    }
}
