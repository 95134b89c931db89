using Ctg.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>The headers that tell a caller what is left to it.</summary>
internal sealed class QuotaHeaders : IDocumentFilter
{
    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document) => new()
    {
        [Quota.Header] = new OpenApiHeaderReference(Quota.Header, document),
        [Quota.PolicyHeader] = new OpenApiHeaderReference(Quota.PolicyHeader, document),
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.AddComponent(Quota.Header, Responses.Header("How many requests are left (r) until the count begins anew (t, in seconds), as in \"caller\";r=11999;t=42. Absent where the service has no quota."));
        swaggerDoc.AddComponent(Quota.PolicyHeader, Responses.Header("How many requests a caller has (q) in a time (w, in seconds), as in \"caller\";q=12000;w=60. Absent where the service has no quota."));
    }
}
