using Microsoft.Net.Http.Headers;

namespace Ctg.Api.Http.Tables;

/// <summary>Tables as a caller sends them: CSV, or a workbook.</summary>
internal static class TableFile
{
    public static readonly IReadOnlyList<string> MediaTypes = [Csv.MediaType, Xlsx.MediaType];

    /// <summary>Which of the two a request brings; null where it brings something else.</summary>
    public static string? TypeOf(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var sent)
        ? MediaTypes.FirstOrDefault(type => sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        : null;
}
