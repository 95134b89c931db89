using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>Completes each operation with what its endpoint shares with the others: parameters, headers, statuses, examples.</summary>
internal sealed class OperationRules : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var endpoint = new EndpointShape(context.ApiDescription);
        operation.Parameters = [.. PathParameters(operation), .. Parameters.Of(endpoint, context)];
        operation.Responses = Responses.Of(endpoint, context);
        PatchSchemas.Apply(operation, context);
        AddExamples(operation);
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(OpenApiOperation operation) => operation.Parameters?.Where(p => p.In == ParameterLocation.Path) ?? [];

    private static void AddExamples(OpenApiOperation operation)
    {
        var success = operation.Responses!.First(r => r.Key is "200" or "201").Value;
        SetExample(operation.RequestBody?.Content, $"{operation.OperationId}.request.json");
        SetExample(success.Content, $"{operation.OperationId}.response.json");
    }

    private static void SetExample(IDictionary<string, IOpenApiMediaType>? content, string file)
    {
        foreach (var media in content?.Values.OfType<OpenApiMediaType>() ?? []) media.Example = Example(file);
    }

    private static JsonNode? Example(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file);
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
