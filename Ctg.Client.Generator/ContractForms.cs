using NJsonSchema;
using NSwag;

namespace Ctg.Client.Generator;

/// <summary>What the client says otherwise than the contract, so that it reads well in C#.</summary>
internal static class ContractForms
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var schema in document.Definitions.Values) AllowNull(schema);
        foreach (var operation in document.Operations.Select(o => o.Operation))
        {
            // The language is one of the client, not of each call.
            foreach (var language in operation.Parameters.Where(p => p.Name == "Accept-Language").ToArray()) operation.Parameters.Remove(language);
            foreach (var parameter in operation.Parameters) Name(document, operation, parameter);
            foreach (var response in operation.Responses.Values) TakeJson(response);
        }
    }

    /// <summary>What may be null or something else is written in 3.1 as either of two; the generator knows it as 3.0 wrote it.</summary>
    private static void AllowNull(JsonSchema schema)
    {
        foreach (var member in schema.Properties.Values)
        {
            if (member.AnyOf.FirstOrDefault(either => either.Type == JsonObjectType.Null) is { } absent)
            {
                var value = member.AnyOf.Single(either => either != absent);
                member.AnyOf.Clear();
                member.OneOf.Add(value);
                member.IsNullableRaw = true;
            }
        }
    }

    /// <summary>A list of words that only one parameter takes gets the name of the operation before its own, not a number after it.</summary>
    private static void Name(OpenApiDocument document, OpenApiOperation operation, OpenApiParameter parameter)
    {
        if (parameter.Schema is not { IsEnumeration: true, Reference: null } words) return;
        var name = $"{Identifiers.Pascal(operation.OperationId)}{Identifiers.Pascal(parameter.Name)}";
        document.Definitions[name] = words;
        parameter.Schema = new JsonSchema { Reference = words };
    }

    /// <summary>Where an answer comes in several forms, the client asks for JSON.</summary>
    private static void TakeJson(OpenApiResponse response)
    {
        if (!response.Content.ContainsKey("application/json")) return;
        foreach (var other in response.Content.Keys.Where(type => type != "application/json").ToArray()) response.Content.Remove(other);
    }
}
