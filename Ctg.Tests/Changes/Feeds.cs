using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Changes;

/// <summary>The feed as its readers use it.</summary>
internal static class Feeds
{
    public const string Path = "/v1/changes";

    /// <summary>The number of the newest change.</summary>
    public static async Task<long> LastAsync(this HttpClient client) => (long)(await client.ReadAsync($"{Path}?limit=1")).Expect(200).Body["last"]!;

    /// <summary>All changes after one, page by page.</summary>
    /// <param name="client">Who reads.</param>
    /// <param name="after">The last change that is known.</param>
    /// <param name="query">What else is asked, as in <c>caf=91</c>.</param>
    /// <param name="limit">Of a page.</param>
    public static async Task<IReadOnlyList<JsonNode>> ChangesAsync(this HttpClient client, long after, string query = "", int limit = 200)
    {
        var changes = new List<JsonNode>();
        while (true)
        {
            var feed = (await client.ReadAsync($"{Path}?after={after}&limit={limit}{(query.Length > 0 ? "&" : "")}{query}")).Expect(200).Body;
            changes.AddRange(feed["items"]!.AsArray().Select(i => i!));
            if ((long)feed["next"]! == (long)feed["last"]!) return changes;
            Assert.That((long)feed["next"]!, Is.GreaterThan(after), "it gets on");
            after = (long)feed["next"]!;
        }
    }

    public static string Kind(this JsonNode change) => ((string)change["type"]!)["ctg.".Length..];

    public static long Seq(this JsonNode change) => (long)change["data"]!["seq"]!;
}
