namespace Ctg.Api.Http.Tables;

/// <summary>Workbooks of Office Open XML (ISO/IEC 29500), as spreadsheets write and read them.</summary>
internal static class Xlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The styles of cells, in the order of the stylesheet: the row of names, then one for each <see cref="CellStyle"/>.</summary>
    public const uint HeaderStyle = 1;

    public static uint StyleOf(CellStyle style) => HeaderStyle + 1 + (uint)style;
}
