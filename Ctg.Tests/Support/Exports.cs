using System.Text.Json;
using System.Text.Json.Nodes;
using Sylvan.Data.Csv;

namespace Ctg.Tests.Support;

/// <summary>Lists as they are sent whole, and page by page to hold them against.</summary>
public static class Exports
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Ndjson = "application/x-ndjson";

    public static async Task<Reply> ReadAsAsync(this HttpClient client, string accept, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.ReplyAsync(request);
    }

    /// <summary>The items of all pages, each as the bytes of the page have it.</summary>
    public static async Task<IReadOnlyList<string>> ItemsAsync(this HttpClient client, string path, int limit)
    {
        var items = new List<string>();
        var next = $"{path}{(path.Contains('?') ? '&' : '?')}limit={limit}";
        while (next is not null)
        {
            var page = (await client.ReadAsync(next)).Expect(200);
            using var document = JsonDocument.Parse(page.Text);
            items.AddRange(document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.Next();
        }
        return items;
    }

    /// <summary>The address of the next page; null on the last.</summary>
    public static string? Next(this Reply page) => page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;

    public static string[] Lines(this Reply export) => export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows of a table by the names of its columns, as a reader of CSV finds them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(this Reply export)
    {
        using var csv = CsvDataReader.Create(new StringReader(export.Text));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        return rows;
    }

    /// <summary>What a column says of an item: <c>population_year</c> is the member year of its population, and of a list there are all.</summary>
    public static string Field(this JsonNode item, string column) => string.Join('|', Values(item, column.Split('_')));

    private static IEnumerable<string> Values(JsonNode? node, string[] path) => node switch
    {
        JsonArray items => items.SelectMany(i => Values(i, path)),
        JsonObject members when path.Length > 0 => members.TryGetPropertyValue(path[0], out var member) ? Values(member, path[1..]) : throw new KeyNotFoundException(path[0]),
        null => [""],
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [node.ToJsonString()],
    };
}
