using System.Text.Json;
using Ctg.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>
/// The schema of a merge patch: the members of what it changes, none required, each removed by null. An object within is patched in its
/// turn; an array is replaced as a whole, so its items stay as they are written.
/// </summary>
internal static class PatchSchemas
{
    public static void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody?.Content?.TryGetValue(MergePatch<object>.MediaType, out var media) == true && media is OpenApiMediaType patch)
            patch.Schema = PatchOf(patch.Schema!, context);
        var written = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault()?.RequestType;
        foreach (var member in written?.GetProperties() ?? [])
        {
            if (Patches.PatchedBy(member.PropertyType) is { } patched) SetMember((OpenApiSchema)context.SchemaRepository.Schemas[SchemaNames.Of(written!)], member.Name, patched, context);
        }
    }

    /// <summary>A member that is a patch itself; absent or null where there is none.</summary>
    private static void SetMember(OpenApiSchema schema, string member, Type patched, OperationFilterContext context)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member);
        var patch = PatchOf(context.SchemaGenerator.GenerateSchema(patched, context.SchemaRepository), context);
        schema.Properties![name] = new OpenApiSchema { AnyOf = [patch, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = schema.Properties[name].Description };
    }

    private static OpenApiSchemaReference PatchOf(IOpenApiSchema schema, OperationFilterContext context)
    {
        var name = ((OpenApiSchemaReference)schema).Reference.Id!;
        var patchName = name.Replace("Body", "Patch", StringComparison.Ordinal);
        if (!context.SchemaRepository.Schemas.ContainsKey(patchName))
        {
            var written = context.SchemaRepository.Schemas[name];
            context.SchemaRepository.AddDefinition(patchName, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = $"A merge patch (RFC 7396): null removes a member. {written.Description}".TrimEnd(),
                AdditionalPropertiesAllowed = false,
                Properties = written.Properties!.ToDictionary(p => p.Key, IOpenApiSchema (p) => Removable(p.Value, context)),
            });
        }
        return new OpenApiSchemaReference(patchName, context.Document);
    }

    private static OpenApiSchema Removable(IOpenApiSchema schema, OperationFilterContext context)
    {
        var reference = schema as OpenApiSchemaReference ?? (schema as OpenApiSchema)?.AnyOf?.OfType<OpenApiSchemaReference>().FirstOrDefault();
        if (reference is null) return WithNull((OpenApiSchema)schema.CreateShallowCopy());
        var isObject = context.SchemaRepository.Schemas[reference.Reference.Id!].Properties is { Count: > 0 };
        return new OpenApiSchema { AnyOf = [isObject ? PatchOf(reference, context) : reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = schema.Description };
    }

    private static OpenApiSchema WithNull(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }
}
