using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Ctg.Tests.Support;

/// <summary>What of openapi.yaml the exchanges of a whole run have used, and what is left.</summary>
public static class ContractCoverage
{
    /// <summary>Names the file that the list of what no test used is written into, a line each; without it nothing is written.</summary>
    private const string Variable = "CTG_TEST_UNTESTED";

    private const string Schemas = "#/components/schemas/";

    private static readonly ConcurrentDictionary<string, bool> Used = new();

    private static readonly JsonObject Definitions = OpenApiContract.Current.Document["components"]!["schemas"]!.AsObject();

    public static void Answer(OpenApiContract.Operation operation, int status, string mediaType) => Used[Answered(operation, $"{status}", mediaType)] = true;

    public static void Parameter(OpenApiContract.Operation operation, string name) => Used[Taken(operation, name)] = true;

    /// <summary>The members that a body has, each under the schema that it is a member of.</summary>
    public static void Body(JsonNode schema, JsonNode? value)
    {
        if ((string?)schema["$ref"] is { } reference) Members(reference[Schemas.Length..], value);
        else if (schema["anyOf"] is JsonArray either && value is not null) Body(either.First(s => (string?)s!["type"] != "null")!, value);
        else if (schema["items"] is { } items && value is JsonArray list) foreach (var item in list) Body(items, item);
    }

    /// <summary>Writes what is left, at the end of a run of all tests.</summary>
    public static void Report()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file) File.WriteAllLines(file, Everything().Where(use => !Used.ContainsKey(use)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Everything()
    {
        foreach (var operation in OpenApiContract.Current.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(p => (string?)p["in"] != "path")) yield return Taken(operation, (string)parameter["name"]!);
            foreach (var (status, response) in operation.Responses)
            {
                if (response["content"] is not JsonObject content) yield return Answered(operation, status, "");
                else foreach (var (type, _) in content) yield return Answered(operation, status, type);
            }
        }
        foreach (var (name, schema) in Definitions)
        {
            foreach (var (member, _) in schema!["properties"]?.AsObject() ?? []) yield return Has(name, member);
        }
    }

    private static void Members(string name, JsonNode? value)
    {
        if (value is not JsonObject members) return;
        var properties = Definitions[name]!["properties"]?.AsObject() ?? [];
        foreach (var (member, content) in members)
        {
            if (properties[member] is not { } schema) continue;
            Used[Has(name, member)] = true;
            Body(schema, content);
        }
    }

    private static string Answered(OpenApiContract.Operation operation, string status, string mediaType) => $"{operation.Id} answers {status} {mediaType}".TrimEnd();

    private static string Taken(OpenApiContract.Operation operation, string parameter) => $"{operation.Id} takes {parameter}";

    private static string Has(string schema, string member) => $"{schema} has {member}";
}
