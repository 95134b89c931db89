using Ctg.Api.Http;

namespace Ctg.Api.OpenApi;

/// <summary>The names of schemas, as partners find them in generated clients.</summary>
internal static class SchemaNames
{
    public const string TerritoryKeyPattern =
        "^(commune|communeDeleguee|communeAssociee|arrondissementMunicipal|departement|region|epci|ept|syndicat)-[0-9][0-9AB][0-9]{0,7}$";

    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageOf<>)) return $"{Of(type.GetGenericArguments()[0])}Page";
        return type.Name switch
        {
            nameof(ProblemDocument) => "Problem",
            var name when name.EndsWith("Resource", StringComparison.Ordinal) => name[..^"Resource".Length],
            var name => name,
        };
    }
}
