using System.Reflection;
using System.Text.Json.Nodes;
using Ctg.Api.Http;
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
        SetExample(operation.RequestBody?.Content, $"{operation.OperationId}.request");
        SetExample(success.Content, $"{operation.OperationId}.response");
    }

    private static void SetExample(IDictionary<string, IOpenApiMediaType>? content, string file)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (media is OpenApiMediaType body) body.Example = Example($"{file}.{(type == Csv.MediaType ? "csv" : "json")}");
        }
    }

    private static JsonNode? Example(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file);
        if (stream is null) return null;
        if (file.EndsWith(".json", StringComparison.Ordinal)) return JsonNode.Parse(stream);
        using var text = new StreamReader(stream);
        return JsonValue.Create(text.ReadToEnd());
    }
}
