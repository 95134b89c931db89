using System.Data.Common;
using System.Text;
using Ctg.Api.Http.Exports;
using Sylvan.Data.Csv;

namespace Ctg.Api.Http.Tables;

/// <summary>A sheet as CSV in UTF-8 (RFC 4180), which reads back as it was: text that a spreadsheet would compute is disarmed, and armed again.</summary>
internal static class CsvSheet
{
    // A record has many long texts, and none is longer than the body that it is in.
    private const int MaximumRecord = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write(WrittenSheet sheet)
    {
        var text = new StringBuilder(CsvLine.Of(sheet.Columns.Select(c => c.Name)));
        foreach (var row in sheet.Rows) text.Append(CsvLine.Of(row.Select(FieldOf)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static async Task<ReadFile> ReadAsync(byte[] body, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(body), Strict);
            var options = new CsvDataReaderOptions { MaxBufferSize = MaximumRecord, HasHeaders = false };
            await using var csv = await CsvDataReader.CreateAsync(reader, options, cancellation);
            if (!await csv.ReadAsync(cancellation)) return ReadFile.Malformed("malformedCsv", "0");
            var header = Enumerable.Range(0, csv.RowFieldCount).Select(i => csv.GetString(i).Trim() is { Length: > 0 } name ? name : null).ToArray();
            var rows = new List<ReadRow>();
            for (var index = 0; await csv.ReadAsync(cancellation); index++)
            {
                var cells = CellsOf(csv);
                if (cells.Count > 0) rows.Add(new(null, index + 2, $"/rows/{index}", cells));
            }
            return new([new("", "/rows", "/columns", header, rows)], null);
        }
        catch (Exception e) when (e is CsvFormatException or DbException or FormatException or InvalidDataException or DecoderFallbackException)
        {
            return ReadFile.Malformed("malformedCsv", e is DecoderFallbackException ? "UTF-8" : e.Message);
        }
    }

    private static string? FieldOf(TableCell? cell) => cell is { Style: CellStyle.Text } ? SpreadsheetFormula.Disarm(cell.Text) : cell?.Text;

    private static Dictionary<int, ReadCell> CellsOf(CsvDataReader csv)
    {
        var cells = new Dictionary<int, ReadCell>();
        for (var i = 0; i < csv.RowFieldCount; i++)
        {
            if (csv.GetString(i) is var field && !string.IsNullOrWhiteSpace(field)) cells[i] = new(SpreadsheetFormula.Rearm(field));
        }
        return cells;
    }
}
