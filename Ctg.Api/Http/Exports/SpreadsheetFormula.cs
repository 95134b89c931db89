using System.Text.RegularExpressions;

namespace Ctg.Api.Http.Exports;

/// <summary>
/// Text that one person types and another opens in a spreadsheet must stay text: an apostrophe goes before what a cell would begin as a
/// formula with. A cell may begin within a field too, since a spreadsheet in French takes the semicolon for the separator. Where an apostrophe
/// stands there already, one more goes before it, so that <see cref="Rearm"/> gives back what was written.
/// </summary>
internal static partial class SpreadsheetFormula
{
    public static string Disarm(string text) => Beginning().Replace(text, "$1'$2");

    /// <summary>The text as it was before it was disarmed.</summary>
    public static string Rearm(string text) => Disarmed().Replace(text, "$1$2");

    // The last four are the wide forms of the first four, which some spreadsheets read alike.
    [GeneratedRegex(@"(^|[;\t\r\n])(['\s]*)(?=[=+\-@＝＋－＠])")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(^|[;\t\r\n])'(['\s]*)(?=[=+\-@＝＋－＠])")]
    private static partial Regex Disarmed();
}
