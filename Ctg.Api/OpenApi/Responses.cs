using Ctg.Api.Http;
using Ctg.Api.Http.Maps;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>Every status that an operation can answer with.</summary>
internal static class Responses
{
    public static OpenApiResponses Of(EndpointShape endpoint, OperationFilterContext context)
    {
        var responses = new OpenApiResponses();
        if (!endpoint.Creates || endpoint.Replaces) responses["200"] = Success(endpoint, context, creates: false);
        if (endpoint.Creates) responses["201"] = Success(endpoint, context, creates: true);
        if (endpoint.IsRead && endpoint.HasEntityTag)
            responses["304"] = NotModified(endpoint, context);
        foreach (var status in Statuses(endpoint)) responses[$"{status}"] = ProblemResponses.Of(status, context.Document);
        return responses;
    }

    private static IEnumerable<int> Statuses(EndpointShape endpoint)
    {
        yield return 400;
        if (!endpoint.IsAnonymous) yield return 401;
        if (!endpoint.IsAnonymous) yield return 403;
        if (endpoint.HasPath) yield return 404;
        if (!endpoint.IsRead || endpoint.Map is not null) yield return 409;
        if (endpoint.NeedsIfMatch) yield return 412;
        if (endpoint.TakesBody) yield return 413;
        if (endpoint.TakesBody) yield return 415;
        if (endpoint.CanRefuse) yield return 422;
        if (endpoint.NeedsIfMatch) yield return 428;
        yield return 429;
        yield return 500;
        if (endpoint.NeedsDatabase) yield return 503;
    }

    private static OpenApiResponse NotModified(EndpointShape endpoint, OperationFilterContext context)
    {
        var headers = QuotaHeaders.Of(context.Document);
        headers["ETag"] = Header("The entity tag.");
        if (endpoint.HasMessages) headers["Content-Language"] = Header("fr or en.");
        return new() { Description = "Not modified.", Headers = headers };
    }

    private static OpenApiResponse Success(EndpointShape endpoint, OperationFilterContext context, bool creates)
    {
        var headers = QuotaHeaders.Of(context.Document);
        if (endpoint.HasEntityTag) headers["ETag"] = Header("The entity tag: the version, and where time alone changes what is read, a word for it.");
        if (endpoint.IsDeprecated)
        {
            headers["Deprecation"] = Header("Since when it is known that this goes away, in seconds since 1970, as in @1803859200 (RFC 9745).");
            headers["Sunset"] = Header("From when on it may be gone (RFC 8594).");
        }
        if (creates) headers["Location"] = Header("The address of the new resource.");
        if (endpoint.IsList || endpoint.Body == endpoint.Map) headers["Link"] = Header("The address of the next page, rel=\"next\"; absent on the last, and with a whole list.");
        if (endpoint.Body == typeof(Territories.TerritoryResource)) headers["Content-Location"] = Header("The address of the territory, where it was asked for by a former code.");
        if (endpoint.Table is not null) headers["Content-Disposition"] = Header("For text/csv, the name of the file.");
        if (endpoint.Files.Count > 0) headers["Content-Disposition"] = Header("For a file, its name.");
        if (endpoint.HasMessages) headers["Content-Language"] = Header("fr or en.");
        var schema = context.SchemaGenerator.GenerateSchema(Answers.IsText(endpoint.Body) ? typeof(string) : endpoint.Body, context.SchemaRepository);
        return new OpenApiResponse
        {
            Description = creates ? "Created." : "OK.",
            Headers = headers,
            Content = ExportContent.Of(endpoint).Concat(FileContent.Of(endpoint)).Concat(StreamContent.Of(endpoint)).Concat(MapOf(endpoint, context)).Prepend(new(Answers.MediaTypeOf(endpoint.Body), new OpenApiMediaType { Schema = schema })).ToDictionary(),
        };
    }

    /// <summary>The map, where it is another form of what is answered.</summary>
    private static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> MapOf(EndpointShape endpoint, OperationFilterContext context)
    {
        if (endpoint.Map is { } map && map != endpoint.Body) yield return new(GeoJson.Name, new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(map, context.SchemaRepository) });
    }

    internal static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
