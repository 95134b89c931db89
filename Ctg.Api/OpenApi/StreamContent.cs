using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Microsoft.OpenApi;

namespace Ctg.Api.OpenApi;

/// <summary>What an operation says of its answer as a stream of events.</summary>
internal static class StreamContent
{
    public static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Of(EndpointShape endpoint)
    {
        if (!endpoint.Streams) yield break;
        yield return new(EventStream.MediaType, new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Server-sent events: the data of each is an item as in JSON, its id the number. An event of an id alone says that the stream goes on, and how far it is.",
            },
        });
    }

    /// <summary>The example of an answer as it would be in a stream.</summary>
    public static JsonNode Example(JsonNode answer) =>
        JsonValue.Create(string.Concat(answer["items"]!.AsArray().Select(item => $"id: {item!["id"]}\ndata: {item.ToJsonString(Documents.Options)}\n\n")));
}
