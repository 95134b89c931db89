using Ctg.Api.Security;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>
/// The one way in: a bearer token. The reference is made with the host document, or it would be written as <c>{}</c>: anybody.
/// </summary>
internal sealed class SecurityScheme : IDocumentFilter
{
    private const string Name = "bearer";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.AddComponent(Name, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "An access token of the configured issuer. Scopes: " + string.Join(" ", Scopes.Descriptions.Select(s => $"{s.Key}: {s.Value}"))
                + " The claim caf lists the Caf that the caller acts for; * is every Caf.",
        });
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            var scope = operation.Key == HttpMethod.Get ? Scopes.Read : Scopes.Write;
            // Those that take anybody have said so.
            operation.Value.Security ??= [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Name, swaggerDoc)] = [scope] }];
        }
    }
}
