using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Ctg.Api.Http.Exports;
using Ctg.Api.Persistence;
using Microsoft.OpenApi;

namespace Ctg.Api.OpenApi;

/// <summary>What an operation says of its list sent whole: as a table, and as lines of JSON.</summary>
internal static class ExportContent
{
    private const string Whole = "Accept: text/csv or application/x-ndjson gets the whole list, from the cursor on; where a limit is given, one page of it.";

    private const string Items = "Accept: text/csv or application/x-ndjson gets the items alone.";

    private const string Lists = " A list is one field, | between its items; within an item \\| stands for | and \\\\ for \\.";

    public static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Of(EndpointShape endpoint)
    {
        if (endpoint.Table is not { } table) yield break;
        yield return MediaType(table, $"UTF-8 with a header (RFC 4180). Columns: {string.Join(", ", table.Columns.Select(c => c.Name))}."
            + $" Values are as in JSON, null is empty.{(table.Columns.Any(c => c.IsList) ? Lists : "")}"
            + " Text that a spreadsheet would take for a formula has an apostrophe before it."
            + " Accept: text/csv; dialect=fr gets semicolons between fields, commas in numbers and a byte order mark, as spreadsheets in French want them.");
        yield return MediaType(Ndjson.Form, $"On each line an item{(endpoint.IsList ? " as a page has it" : "")}: {SchemaNames.Of(endpoint.Item!)}.");
    }

    public static string? Describe(string? description, EndpointShape endpoint) =>
        endpoint.Table is null ? description : $"{description} {(endpoint.IsList ? Whole : Items)}".TrimStart();

    /// <summary>The example of an answer as it would be in the form.</summary>
    /// <param name="form">Which.</param>
    /// <param name="answer">The example in JSON.</param>
    /// <param name="member">Its member that the items are.</param>
    public static JsonNode Example(IExportForm form, JsonNode answer, string member)
    {
        var body = new ArrayBufferWriter<byte>();
        form.Begin(body);
        foreach (var item in answer[member]!.AsArray()) form.Write(Encoding.UTF8.GetBytes(item!.ToJsonString(Documents.Options)), body);
        return JsonValue.Create(Encoding.UTF8.GetString(body.WrittenSpan));
    }

    private static KeyValuePair<string, IOpenApiMediaType> MediaType(IExportForm form, string description) =>
        new(form.MediaType, new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description } });
}
