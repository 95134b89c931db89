using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NSwag;
using NSwag.CodeGeneration;

namespace Ctg.Client.Generator;

/// <summary>Names of the contract as C# has them: <c>If-Match</c> is <c>ifMatch</c>, <c>-startDate</c> is <c>StartDateDescending</c>.</summary>
internal static class Identifiers
{
    public static string Pascal(string name) => string.Concat(name.Split('-', '_', '.').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string Camel(string name) => Pascal(name) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : name;

    internal sealed class OfParameters : IParameterNameGenerator
    {
        public string Generate(OpenApiParameter parameter, IEnumerable<OpenApiParameter> allParameters) => Camel(parameter.Name);
    }

    internal sealed class OfProperties : IPropertyNameGenerator
    {
        public string Generate(JsonSchemaProperty property) => Pascal(property.Name);
    }

    internal sealed class OfWords : IEnumNameGenerator
    {
        public string Generate(int index, string? name, object? value, JsonSchema schema) =>
            name is ['-', ..] ? $"{Pascal(name)}Descending" : char.IsAsciiDigit(name![0]) ? $"_{Pascal(name)}" : Pascal(name);
    }
}
