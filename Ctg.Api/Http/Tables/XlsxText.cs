using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Ctg.Api.Http.Tables;

/// <summary>
/// Text in a workbook: what XML cannot hold, or would read back otherwise, stands as <c>_x000D_</c> (ST_Xstring), and what looks so has its
/// first underscore written in that way.
/// </summary>
internal static partial class XlsxText
{
    public static string Encode(string text) => Special().Replace(text, m => m.Value[0] == '_' ? $"_x005F{m.Value}" : Hidden(m.Value));

    public static string Decode(string text) => Escape().Replace(text, m => $"{(char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    private static string Hidden(string character) => character[0] == '\r' || !XmlConvert.IsXmlChar(character[0]) ? $"_x{(int)character[0]:X4}_" : character;

    // An escape, and a character that may be none of XML; pairs of surrogates are.
    [GeneratedRegex(@"_(?=x[0-9A-Fa-f]{4}_)|\r|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Special();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
