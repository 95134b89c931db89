using System.Text.RegularExpressions;
using Ctg.Api.Persistence;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Territories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Ctg.Api.OpenApi;

/// <summary>The contract, made from the endpoints: served, shown, and printed into openapi.yaml.</summary>
public static partial class Contract
{
    private const string Document = "v1";

    public static IServiceCollection AddContract(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Documents.Configure(options.SerializerOptions));
        services.AddEndpointsApiExplorer();
        services.TryAddSingleton<ValidatorRules>();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "Ctg",
                Version = "1.0.0",
                Description = "The conventions territoriales globales of the Caf and local authorities: conventions, territories, action plans, and who is covered on any date. Dates lie from 1900-01-01 to 2199-12-31. "
                    + "HEAD is answered wherever GET is, with the same status and headers, and without a body. "
                    + "A list that is sent whole is read part by part: what changes meanwhile may be in it twice or not at all, and a connection that breaks off says that rows are missing.",
                TermsOfService = new Uri("/dashboard/terms.html", UriKind.Relative),
                Contact = new OpenApiContact { Name = "Support", Url = new Uri("/dashboard/support.html", UriKind.Relative) },
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            });
            options.AddServer(new OpenApiServer { Url = "/", Description = "The service that serves this document." });
            options.DocInclusionPredicate((_, api) => api.HttpMethod != HttpMethods.Head);
            options.CustomOperationIds(api => api.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().FirstOrDefault()?.EndpointName);
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.MapType<TerritoryKey>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = SchemaNames.TerritoryKeyPattern, Description = "Type and code, as in commune-91228." });
            options.MapType<MeasurePeriod>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = MeasurePeriod.Pattern, Description = "A year, half, quarter or month, as in 2025, 2025-H1, 2025-Q3, 2025-06." });
            options.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
            options.MapType<Amount>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal", Minimum = "0", Maximum = $"{Amount.Maximum}", Description = "Euros with at most two decimals." });
            options.MapType<Fte>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal", Minimum = "0", Maximum = $"{Fte.Maximum}", Description = "Full-time equivalents with at most two decimals." });
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "Ctg.*.xml")) options.IncludeXmlComments(file);
            options.SchemaFilter<SchemaRules>();
            options.OperationFilter<OperationRules>();
            options.DocumentFilter<SecurityScheme>();
            options.DocumentFilter<ProblemResponses>();
            options.DocumentFilter<QuotaHeaders>();
            options.DocumentFilter<TagTexts>();
            options.DocumentFilter<UsedSchemas>();
        });
    }

    /// <summary>Serves the document at /openapi/v1.json and /openapi/v1.yaml, and its page at /swagger.</summary>
    public static IApplicationBuilder UseContract(this IApplicationBuilder app) => app.UseWhen(IsContract, contract => contract
        .Map("/openapi/v1.yaml", yaml => yaml.Run(ServeAsync))
        .UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        })
        .UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Ctg";
            options.SwaggerEndpoint("/openapi/v1.json", "Ctg v1");
        }));

    // Other requests do not pass through the matching of these.
    private static bool IsContract(HttpContext context) => context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/swagger");

    /// <summary>The document as YAML, from an application that need not be started.</summary>
    internal static async Task<string> WriteAsync(WebApplication app, CancellationToken cancellation)
    {
        // Endpoints are known once routing has them; a start would do the same.
        app.UseRouting().UseEndpoints(_ => { });
        return await WriteAsync(app.Services, cancellation);
    }

    private static async Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "application/yaml; charset=utf-8";
        await context.Response.WriteAsync(await WriteAsync(context.RequestServices, context.RequestAborted), context.RequestAborted);
    }

    private static async Task<string> WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var document = await services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Document);
        return BooleanWord().Replace(await document.SerializeAsYamlAsync(OpenApiSpecVersion.OpenApi3_1, cancellation), "'$0'");
    }

    /// <summary>These words, as names of members and as values, are truth values to readers of YAML 1.1 unless they are quoted.</summary>
    [GeneratedRegex(@"(?<=^ *(?:- )?)(?:on|off|yes|no|y|n)(?=:)|(?<=(?:: |- ))(?:on|off|yes|no|y|n)$", RegexOptions.Multiline)]
    private static partial Regex BooleanWord();
}
