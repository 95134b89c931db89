using System.Reflection;
using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Exports;
using Ctg.Api.Http.Maps;
using Ctg.Api.Http.Tables;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>Completes each operation with what its endpoint shares with the others: parameters, headers, statuses, examples.</summary>
internal sealed class OperationRules : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var endpoint = new EndpointShape(context.ApiDescription);
        operation.Parameters = [.. PathParameters.Of(operation, context.ApiDescription.RelativePath!), .. Parameters.Of(endpoint, context)];
        operation.Responses = Responses.Of(endpoint, context);
        operation.Deprecated = endpoint.IsDeprecated;
        if (endpoint.IsAnonymous) operation.Security = [];
        operation.Description = ExportContent.Describe(operation.Description, endpoint);
        PatchSchemas.Apply(operation, context);
        FileContent.Apply(operation);
        AddExamples(operation, endpoint);
    }

    private static void AddExamples(OpenApiOperation operation, EndpointShape endpoint)
    {
        var successes = operation.Responses!.Where(r => r.Key is "200" or "201").Select(r => r.Value).ToArray();
        SetExample(operation.RequestBody?.Content, $"{operation.OperationId}.request");
        foreach (var either in successes) SetExample(either.Content, $"{operation.OperationId}.response");
        if (endpoint.Streams) ((OpenApiMediaType)successes[0].Content![EventStream.MediaType]).Example = StreamContent.Example(successes[0].Content![Body<object>.MediaType].Example!);
        if (endpoint.Table is not { } table) return;
        var content = successes[0].Content!;
        var page = content[Body<object>.MediaType].Example!;
        foreach (var form in new IExportForm[] { table, Ndjson.Form }) ((OpenApiMediaType)content[form.MediaType]).Example = ExportContent.Example(form, page, table.Member);
    }

    private static void SetExample(IDictionary<string, IOpenApiMediaType>? content, string file)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            // A workbook is no text that an example could show.
            if (media is OpenApiMediaType body && type != Xlsx.MediaType) body.Example = Example($"{file}.{(type == Csv.MediaType ? "csv" : type == Html.MediaType ? "html" : type == GeoJson.Name ? "geojson" : "json")}");
        }
    }

    private static JsonNode? Example(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file);
        if (stream is null) return null;
        if (file.EndsWith("json", StringComparison.Ordinal)) return JsonNode.Parse(stream);
        using var text = new StreamReader(stream);
        return JsonValue.Create(text.ReadToEnd());
    }
}
