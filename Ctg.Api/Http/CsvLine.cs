namespace Ctg.Api.Http;

/// <summary>A line of a table (RFC 4180): a separator between fields, quotes around those that need them, CRLF at the end.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string?> fields, char separator = ',') => string.Join(separator, fields.Select(field => Quoted(field, separator))) + "\r\n";

    private static string Quoted(string? field, char separator) => field is not null && (field.Contains(separator) || field.AsSpan().ContainsAny("\"\r\n"))
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field ?? "";
}
