namespace Ctg.Api.Http;

/// <summary>A line of a table (RFC 4180): commas between fields, quotes around those that need them, CRLF at the end.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string?> fields) => string.Join(',', fields.Select(Quoted)) + "\r\n";

    private static string Quoted(string? field) => field is not null && field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field ?? "";
}
