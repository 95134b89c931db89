using Ctg.Api.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>The answers that are problems: the same for every operation, so they stand once in the document, under the names of their statuses.</summary>
internal sealed class ProblemResponses : IDocumentFilter
{
    public static IOpenApiResponse Of(int status, OpenApiDocument document) => new OpenApiResponseReference(NameOf(status), document);

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDocument), context.SchemaRepository);
        foreach (var kinds in Problems.All.Values.GroupBy(type => type.Status).OrderBy(kinds => kinds.Key))
        {
            // No operation answers so: one is for methods that there are not, the other stands in the results of a batch.
            if (kinds.Key is StatusCodes.Status405MethodNotAllowed or StatusCodes.Status424FailedDependency) continue;
            swaggerDoc.AddComponent(NameOf(kinds.Key), new OpenApiResponse
            {
                Description = string.Join(" ", kinds.Select(type => $"{type.Code}: {type.Title.English}.")),
                Headers = HeadersOf(kinds.Key, swaggerDoc),
                Content = new Dictionary<string, IOpenApiMediaType> { [Problem.MediaType] = new OpenApiMediaType { Schema = schema } },
            });
        }
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(int status, OpenApiDocument document)
    {
        var headers = status == StatusCodes.Status429TooManyRequests ? QuotaHeaders.Of(document) : [];
        headers["Content-Language"] = Responses.Header("fr or en.");
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable) headers["Retry-After"] = Responses.Header("In seconds.");
        if (status is StatusCodes.Status401Unauthorized) headers["WWW-Authenticate"] = Responses.Header("How to authenticate.");
        return headers;
    }

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
}
