using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ctg.Api.Http.Tables;

/// <summary>The stylesheet of a workbook: bold names, and below them a style for each kind of cell.</summary>
internal static class XlsxStyles
{
    public static Stylesheet Create() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, .. Enum.GetValues<CellStyle>().Select(FormatOf)]));

    private static CellFormat FormatOf(CellStyle style) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = style == CellStyle.Text })
    {
        NumberFormatId = NumberFormatOf(style),
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };

    /// <summary>The formats that every spreadsheet has; the date is that of the reader's country.</summary>
    private static UInt32Value NumberFormatOf(CellStyle style) => style switch
    {
        CellStyle.Text => 49,
        CellStyle.Date => 14,
        CellStyle.Amount => 4,
        CellStyle.Whole => 1,
        _ => 0,
    };
}
