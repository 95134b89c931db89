using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Examples;

/// <summary>Sends the examples of openapi.yaml as they are written there, with the ids of what they speak of in place of those that they were written with.</summary>
internal sealed class ExamplePlayer(HttpClient client)
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly HashSet<string> _played = [];

    /// <summary>Those of operations that have an example and were not played.</summary>
    public IEnumerable<string> Left => OpenApiContract.Current.Operations.SelectMany(o => o.Examples.Select(e => $"{o.Id} {e.MediaType}")).Except(_played);

    /// <summary>Says what an id of the examples stands for.</summary>
    public void Means(string exampleId, JsonNode id) => _ids[exampleId] = (string)id!;

    /// <summary>Sends the example of an operation; where it takes a key, twice, which is done once.</summary>
    public async Task<Reply> PlayAsync(string operationId, string address, string? tag = null, string mediaType = "json")
    {
        var operation = OpenApiContract.Current.Operations.Single(o => o.Id == operationId);
        var (type, body) = operation.Examples.Single(e => e.MediaType.EndsWith(mediaType, StringComparison.Ordinal));
        var text = _ids.Aggregate(body, (t, id) => t.Replace(id.Key, id.Value, StringComparison.Ordinal));
        var key = operation.Takes("Idempotency-Key") ? $"{Guid.CreateVersion7()}" : null;
        var reply = await SendAsync();
        Assert.That(reply.Status, Is.InRange(200, 299), $"{operationId}: {reply.Text}");
        if (key is not null) Assert.That((await SendAsync()).Text, Is.EqualTo(reply.Text), $"{operationId} again");
        _played.Add($"{operationId} {type}");
        return reply;

        Task<Reply> SendAsync() => client.SendAsync(new HttpMethod(operation.Method), address, text, tag, key, type);
    }
}
