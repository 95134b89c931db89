using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ctg.Domain.Territories;

/// <summary>Text folded for searching: lower case, no accents, words of letters and digits with one space between.</summary>
public static class SearchText
{
    /// <summary>Folds so that « L'Haÿ-les-Roses » and « l hay les roses » meet; « Œ » reads as « oe ».</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Characters(text).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Without what is no character, which cannot be normalised.</summary>
    private static string Characters(string text) => text.AsSpan().ContainsAny(None) ? string.Concat(text.Select(c => None.Contains(c) ? ' ' : c)) : text;

    private static readonly SearchValues<char> None = SearchValues.Create("\uFFFE\uFFFF");
}
