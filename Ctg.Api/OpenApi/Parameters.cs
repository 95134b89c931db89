using Ctg.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>The parameters of an operation that are not in its path.</summary>
internal static class Parameters
{
    public static IEnumerable<IOpenApiParameter> Of(EndpointShape endpoint, OperationFilterContext context)
    {
        if (endpoint.Query is not null)
        {
            var defaults = Activator.CreateInstance(endpoint.Query);
            foreach (var parameter in QueryMetadata.Parameters(endpoint.Query).Values)
            {
                yield return new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Required = parameter.IsRequired,
                    Description = XmlDocs.SummaryOf(parameter.Property),
                    Schema = SchemaOf(parameter, defaults, context),
                };
            }
        }
        if (endpoint.NeedsIfMatch)
        {
            var description = endpoint.Replaces ? "The entity tag of the version that was read; none where nothing is there yet." : "The entity tag of the version that was read.";
            yield return Header("If-Match", description, required: !endpoint.Replaces, "\"3\"");
        }
        if (endpoint.IsRead && endpoint.HasEntityTag) yield return Header("If-None-Match", "The entity tag of a version that is at hand: 304 if it is still the one.", required: false, "\"3\"");
        if (endpoint.IsPost)
            yield return Header(Idempotency.Header, "Makes a repeat safe: the first answer is given again. At most 100 visible ASCII characters.", required: false, "5b1c1c1e", Idempotency.MaximumLength);
        if (endpoint.Streams) yield return Header(EventStream.LastEventId, "Of a stream, the id of the last event that came before: it goes on after it.", required: false, "1234");
        yield return Header("Accept-Language", "The language of messages: fr (the default) or en.", required: false, "fr");
    }

    private static IOpenApiSchema SchemaOf(QueryParameter parameter, object? defaults, OperationFilterContext context)
    {
        var type = parameter.IsRepeatable ? parameter.Property.PropertyType : parameter.Type;
        var schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
        if (schema is not OpenApiSchema inline) return schema;
        if (type == typeof(string)) inline.MaxLength = QueryMetadata.MaximumLength;
        if (parameter.Name == "limit") (inline.Minimum, inline.Maximum, inline.Default) = ("1", $"{PageQuery.MaximumLimit}", PageQuery.DefaultLimit);
        if (parameter.Type == typeof(long)) inline.Minimum = "0";
        if (parameter.Pattern is { } pattern) inline.Pattern = pattern.Pattern;
        if (parameter.Range is { } range) (inline.Minimum, inline.Maximum) = ($"{range.Minimum}", $"{range.Maximum}");
        if (parameter.Allowed is { } allowed)
        {
            inline.Enum = [.. allowed.Select(v => System.Text.Json.Nodes.JsonValue.Create((string)v!))];
            inline.Default = (string)parameter.Property.GetValue(defaults)!;
        }
        return inline;
    }

    private static OpenApiParameter Header(string name, string description, bool required, string example, int? maximumLength = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maximumLength },
    };
}
