using System.Text;
using System.Text.Unicode;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.Imports;

/// <summary>A file that was brought: CSV, or a workbook.</summary>
internal static class ImportFile
{
    /// <summary>What spreadsheets in French write CSV in, where they do not write UTF-8.</summary>
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The rows, or why there are none: the file cannot be read, or not understood.</summary>
    public static async Task<(ImportRows? Rows, Problem? Problem)> ReadAsync(byte[] content, string mediaType, IImportKind kind, CancellationToken cancellation)
    {
        var file = mediaType == Xlsx.MediaType ? XlsxReader.Read(content) : await CsvSheet.ReadAsync(ToUnicode(content), cancellation);
        if (file.Problem is not null) return (null, file.Problem);
        var rows = kind.Read(file.Sheets, mediaType);
        return rows.Faults.Count > 0 ? (null, new Problem(Problems.Malformed, rows.Faults)) : (rows, null);
    }

    private static byte[] ToUnicode(byte[] content) => Utf8.IsValid(content) ? content : Encoding.Convert(Windows, Encoding.UTF8, content);
}
