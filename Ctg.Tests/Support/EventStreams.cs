using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Ctg.Tests.Support;

/// <summary>Streams of events, read as they come, each event held against openapi.yaml.</summary>
public sealed class EventStreams : IAsyncDisposable
{
    public const string MediaType = "text/event-stream";

    private readonly HttpResponseMessage _response;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventStreams(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _parser = SseParser.Create(body);
        _events = _parser.EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>The id that a reader who loses the connection would go on from.</summary>
    public string LastEventId => _parser.LastEventId;

    public static async Task<EventStreams> OpenAsync(HttpClient client, string path, long? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", MediaType);
        if (after is not null) request.Headers.Add("Last-Event-ID", $"{after}");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        return new(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null where the stream has ended.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        if (!await _events.MoveNextAsync()) return null;
        var data = JsonNode.Parse(_events.Current.Data)!;
        Assert.That(OpenApiContract.Current.Faults(OpenApiContract.Current.Document["components"]!["schemas"]!["ChangeEvent"]!, _events.Current.Data), Is.Empty);
        Assert.That((string?)data["id"], Is.EqualTo(_events.Current.EventId));
        return data;
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
    }
}
