using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;

namespace Ctg.Tests.Support;

/// <summary>Requests and answers as JSON.</summary>
public static class Json
{
    public static HttpContent Content(object body, string mediaType = "application/json") => new StringContent(
        body as string ?? JsonSerializer.Serialize(body, Documents.Options), Encoding.UTF8, new MediaTypeHeaderValue(mediaType));

    public static async Task<Reply> SendAsync(
        this HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null, string? key = null, string? mediaType = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = Content(body, mediaType ?? (method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json"));
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.ReplyAsync(request);
    }

    public static async Task<Reply> ReplyAsync(this HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply((int)response.StatusCode, response.Headers, response.Content.Headers, text);
    }

    public static Task<Reply> ReadAsync(this HttpClient client, string path) => client.SendAsync(HttpMethod.Get, path);

    public static Task<Reply> PostAsync(this HttpClient client, string path, object body, string? ifMatch = null, string? key = null) =>
        client.SendAsync(HttpMethod.Post, path, body, ifMatch, key);

    public static Task<Reply> PutAsync(this HttpClient client, string path, object body, string? ifMatch) => client.SendAsync(HttpMethod.Put, path, body, ifMatch);

    public static Task<Reply> PatchAsync(this HttpClient client, string path, object body, string? ifMatch) => client.SendAsync(HttpMethod.Patch, path, body, ifMatch);
}

/// <summary>An answer, read to its end.</summary>
public sealed record Reply(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    /// <summary>What a change has made, without the warnings and the secret that only the change tells: as a read answers.</summary>
    public string Resource => System.Text.RegularExpressions.Regex.Replace(Text, "\"warnings\":\\[.*?\\],|\"secret\":\"[^\"]*\",", "");

    /// <summary>The warnings of a change, as <c>pointer code</c>.</summary>
    public string[] Warnings => [.. Body["warnings"]!.AsArray().Select(w => $"{w!["pointer"]} {w["code"]}")];

    public string? ETag => Headers.TryGetValues("ETag", out var values) ? values.Single() : null;

    /// <summary>The code of the problem.</summary>
    public string? Code => (string?)Body["code"];

    /// <summary>The faults of the problem, as <c>pointer code</c>.</summary>
    public string[] Faults => [.. Body["errors"]!.AsArray().Select(e => $"{e!["pointer"]} {e["code"]}")];

    public IEnumerable<JsonNode> Items => Body["items"]!.AsArray().Select(item => item!);

    public Reply Expect(int status)
    {
        Assert.That(Status, Is.EqualTo(status), Text);
        return this;
    }
}
