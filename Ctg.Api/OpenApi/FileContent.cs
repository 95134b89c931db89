using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Microsoft.OpenApi;

namespace Ctg.Api.OpenApi;

/// <summary>What an operation says of a resource as a file: to its schema, a file is a text.</summary>
internal static class FileContent
{
    public static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Of(EndpointShape endpoint) =>
        endpoint.Files.Select(form => new KeyValuePair<string, IOpenApiMediaType>(form.MediaType, new OpenApiMediaType { Schema = Text(form.Description) }));

    /// <summary>Of a body that may be JSON or a file, only the JSON has the members of its type.</summary>
    public static void Apply(OpenApiOperation operation)
    {
        if (operation.RequestBody?.Content is not { Count: > 1 } content || !content.ContainsKey(Xlsx.MediaType)) return;
        foreach (var (type, media) in content)
        {
            if (type != Body<object>.MediaType && media is OpenApiMediaType file) file.Schema = Text("As it is read in this form.");
        }
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
