using System.Reflection;
using System.Text.Json;
using Ctg.Domain;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Ctg.Api.OpenApi;

/// <summary>
/// Makes the schemas say what is true: what is read has all its members and no others; what is written has those that the validators
/// require; a member that may be null says so in a way that something satisfies.
/// </summary>
internal sealed class SchemaRules(ValidatorRules validators) : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } model || context.Type.Assembly.GetName().Name?.StartsWith("Ctg.", StringComparison.Ordinal) != true) return;
        var isWritten = validators.IsWritten(context.Type);
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!model.Properties!.TryGetValue(name, out var value)) continue;
            model.Properties[name] = IsNullable(property) ? Nullable(value) : NotNull(value);
        }
        model.AdditionalPropertiesAllowed = false;
        model.Required = isWritten ? new HashSet<string>() : model.Properties!.Keys.ToHashSet();
        if (!isWritten)
        {
            foreach (var property in context.Type.GetProperties().Where(p => p.PropertyType == typeof(Amount))) Unlimited(model, property);
            return;
        }
        validators.Apply(context.Type, model);
        foreach (var name in model.Required) model.Properties![name] = NotNull(model.Properties[name]);
    }

    /// <summary>What a caller may write has a limit; a sum of it has none.</summary>
    private static void Unlimited(OpenApiSchema model, PropertyInfo property)
    {
        if (model.Properties!.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var value) && value is OpenApiSchema amount) amount.Maximum = null;
    }

    private bool IsNullable(PropertyInfo property) => System.Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && _nullability.Create(property).ReadState == NullabilityState.Nullable);

    private static IOpenApiSchema Nullable(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference) return new OpenApiSchema { AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = schema.Description };
        if (schema is OpenApiSchema inline) inline.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static IOpenApiSchema NotNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { AnyOf: [OpenApiSchemaReference reference, _] }) return reference;
        if (schema is OpenApiSchema inline) inline.Type &= ~JsonSchemaType.Null;
        return schema;
    }
}
