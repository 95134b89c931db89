using Ctg.Api.Http;
using Ctg.Api.Http.Maps;

namespace Ctg.Api.OpenApi;

/// <summary>The names of schemas, as partners find them in generated clients.</summary>
internal static class SchemaNames
{
    public const string TerritoryKeyPattern =
        "^((commune|communeDeleguee|communeAssociee|arrondissementMunicipal|departement|region|epci|ept|syndicat)-[0-9][0-9AB][0-9]{0,7}|caf-[0-9A-Z]{2,5})$";

    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageOf<>)) return $"{Of(type.GetGenericArguments()[0])}Page";
        if (Answers.IsMap(type)) return $"{OnMap(type)}Map";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FeatureOf<>)) return $"{OnMap(type)}Feature";
        return type.Name switch
        {
            nameof(ProblemDocument) => "Problem",
            var name when name.EndsWith("Resource", StringComparison.Ordinal) => name[..^"Resource".Length],
            var name => name,
        };
    }

    /// <summary>What a map is of: TerritoryProperties are those of a TerritoryFeature on a TerritoryMap.</summary>
    private static string OnMap(Type type) => Of(type.GetGenericArguments()[0]).Replace("Properties", "", StringComparison.Ordinal);
}
