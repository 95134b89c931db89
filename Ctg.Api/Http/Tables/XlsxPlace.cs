using System.Globalization;

namespace Ctg.Api.Http.Tables;

/// <summary>Places in a sheet as spreadsheets name them: <c>AB12</c> is the 28th column of the twelfth row.</summary>
internal static class XlsxPlace
{
    private const int Letters = 26;
    private const int MaximumColumns = 16_384;
    private const int MaximumRows = 1_048_576;

    /// <param name="column">From 0.</param>
    public static string NameOf(int column) => column < Letters ? $"{(char)('A' + column)}" : NameOf((column / Letters) - 1) + NameOf(column % Letters);

    /// <summary>The column of a cell, from 0; null for what names none.</summary>
    public static int? ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = (column * Letters) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MaximumColumns) return null;
        }
        return column == 0 ? null : column - 1;
    }

    /// <summary>The number of a row, from 1; null for what is none.</summary>
    public static int? RowOf(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MaximumRows ? row : null;
}
