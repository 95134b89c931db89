using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Ctg.Client.Generator;

/// <summary>How the client is written.</summary>
internal static class ClientSettings
{
    private const string List = "System.Collections.Generic.IReadOnlyList";

    public static CSharpClientGeneratorSettings For(OpenApiDocument document)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "CtgClient",
            ExceptionClass = "CtgException",
            ResponseClass = "CtgResponse",
            GenerateClientInterfaces = true,
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            DisposeHttpClient = false,
            ParameterArrayType = "System.Collections.Generic.IEnumerable",
            ParameterDateFormat = "yyyy-MM-dd",
            ParameterDateTimeFormat = "O",
            ResponseArrayType = List,
            ParameterNameGenerator = new Identifiers.OfParameters(),
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            // What has an entity tag is answered with it.
            WrapResponses = true,
            WrapResponseMethods = [.. document.Operations.Select(o => o.Operation).Where(HasEntityTag).Select(o => $"CtgClient.{Identifiers.Pascal(o.OperationId)}")],
        };
        Shape(settings.CSharpGeneratorSettings);
        return settings;
    }

    private static void Shape(CSharpGeneratorSettings settings)
    {
        settings.Namespace = "Ctg.Client";
        settings.TemplateDirectory = Path.Combine(AppContext.BaseDirectory, "Templates");
        settings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.JsonLibraryVersion = 10;
        settings.ClassStyle = CSharpClassStyle.Poco;
        settings.WriteAccessor = "init";
        settings.GenerateNullableReferenceTypes = true;
        settings.GenerateOptionalPropertiesAsNullable = true;
        settings.UseRequiredKeyword = true;
        settings.GenerateDataAnnotations = false;
        settings.GenerateDefaultValues = false;
        settings.DateType = "System.DateOnly";
        settings.DateTimeType = "System.DateTimeOffset";
        settings.NumberType = settings.NumberDoubleType = settings.NumberDecimalType = "decimal";
        settings.ArrayType = settings.ArrayBaseType = List;
        settings.ArrayInstanceType = "System.Collections.Generic.List";
        settings.PropertyNameGenerator = new Identifiers.OfProperties();
        settings.EnumNameGenerator = new Identifiers.OfWords();
    }

    private static bool HasEntityTag(OpenApiOperation operation) =>
        operation.Responses.Any(r => r.Key is "200" or "201" && r.Value.Headers.ContainsKey("ETag"));
}
