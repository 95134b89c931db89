using System.Text.Json.Nodes;

namespace Ctg.Tests.Support;

/// <summary>Batches as their callers write them.</summary>
internal static class Batch
{
    public const string Path = "/v1/batch";

    public static Dictionary<string, object?> Get(string path) => Operation("GET", path);

    public static Dictionary<string, object?> Post(string path, object body, string? id = null, string? ifMatch = null) => Operation("POST", path, body, id, ifMatch);

    public static Dictionary<string, object?> Patch(string path, object body, string ifMatch) => Operation("PATCH", path, body, ifMatch: ifMatch);

    /// <summary>A new association of this name.</summary>
    public static Dictionary<string, object?> Association(string name, string? id = null) => Post("/v1/organisations", new { type = "association", name }, id);

    public static Dictionary<string, object?> Operation(string method, string path, object? body = null, string? id = null, string? ifMatch = null)
    {
        var operation = new Dictionary<string, object?> { ["method"] = method, ["path"] = path };
        if (body is not null) operation["body"] = body;
        if (id is not null) operation["id"] = id;
        if (ifMatch is not null) operation["ifMatch"] = ifMatch;
        return operation;
    }

    /// <summary>All or none.</summary>
    public static Task<Reply> TogetherAsync(this HttpClient client, params object[] operations) => client.BatchAsync(new { operations });

    /// <summary>Each by itself.</summary>
    public static Task<Reply> EachAsync(this HttpClient client, params object[] operations) => client.BatchAsync(new { atomic = false, operations });

    public static Task<Reply> BatchAsync(this HttpClient client, object batch, string? key = null) => client.PostAsync(Path, batch, key: key);

    public static JsonNode Result(this Reply batch, int index) => batch.Expect(200).Body["results"]![index]!;

    public static int[] Statuses(this Reply batch) => [.. batch.Expect(200).Body["results"]!.AsArray().Select(r => (int)r!["status"]!)];

    /// <summary>The code of the problem that an operation was answered.</summary>
    public static string? Code(this Reply batch, int index) => (string?)batch.Result(index)["body"]!["code"];

    /// <summary>The faults that an operation was answered, as <c>pointer code</c>.</summary>
    public static string[] Faults(this Reply batch, int index) => [.. batch.Result(index)["body"]!["errors"]!.AsArray().Select(e => $"{e!["pointer"]} {e["code"]}")];
}
