using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ctg.Tests.Support;

/// <summary>openapi.yaml, read for what it promises: operations, parameters, statuses, headers and schemas.</summary>
public sealed partial class OpenApiContract
{
    private readonly Dictionary<string, JsonSchema> _schemas = [];
    private readonly JsonObject _definitions;

    public static readonly OpenApiContract Current = new(Read(Path.Combine(Repository.Root, "openapi.yaml")));

    private OpenApiContract(JsonObject document)
    {
        Document = document;
        _definitions = Localise(document["components"]!["schemas"]!).AsObject();
        Operations =
        [
            .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation =>
                new Operation(this, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject()))),
        ];
    }

    public JsonObject Document { get; }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>A path that names what another leaves open goes before it (OpenAPI 3.1, Path Templating).</summary>
    public Operation? Find(string method, string path)
    {
        var matches = Operations.Where(o => o.Matches(path)).ToArray();
        return matches.FirstOrDefault(o => o.Method == method && o.Path == matches.MinBy(m => m.Path.Count(c => c == '{'))!.Path);
    }

    /// <summary>What is wrong with a value under a schema of the document; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, string json)
    {
        JsonSchema compiled;
        lock (_schemas)
        {
            var text = schema.ToJsonString();
            if (!_schemas.TryGetValue(text, out compiled!)) _schemas[text] = compiled = Compile(schema);
        }
        try
        {
            return [.. compiled.Validate(json).Select(e => $"{e.Path}: {e}")];
        }
        catch (Exception e) when (e is InvalidCastException or Newtonsoft.Json.JsonException or OverflowException)
        {
            return [$"It holds what no reader can hold: {e.Message}"];
        }
    }

    /// <summary>The schema of a line of NDJSON, which the text that it is says last.</summary>
    public static JsonNode LineOf(JsonNode text) => new JsonObject { ["$ref"] = $"#/components/schemas/{((string)text["description"]!).Split(": ")[^1].TrimEnd('.')}" };

    /// <summary>What a reference refers to; any other node itself.</summary>
    public JsonNode Resolved(JsonNode node) => (string?)node["$ref"] is { } reference ? reference.Split('/').Skip(1).Aggregate((JsonNode)Document, (at, name) => at[name]!) : node;

    public static JsonObject Read(string file)
    {
        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return ToJson(yaml.Documents[0].RootNode)!.AsObject();
    }

    /// <summary>Numbers keep their digits: an amount read as a floating-point number would lose some.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode members => new JsonObject(members.Select(m => KeyValuePair.Create(((YamlScalarNode)m.Key).Value!, ToJson(m.Value)))),
        YamlSequenceNode items => new JsonArray([.. items.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when JsonLiteral().IsMatch(text) => JsonNode.Parse(text),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    [GeneratedRegex(@"^(null|true|false|-?(0|[1-9]\d*)(\.\d+)?)$")]
    private static partial Regex JsonLiteral();

    private JsonSchema Compile(JsonNode schema)
    {
        var whole = new JsonObject { ["allOf"] = new JsonArray(Localise(schema)), ["definitions"] = _definitions.DeepClone() };
        return JsonSchema.FromJsonAsync(whole.ToJsonString()).GetAwaiter().GetResult();
    }

    private static JsonNode Localise(JsonNode schema) =>
        JsonNode.Parse(schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))!;

    /// <summary>An operation of the document.</summary>
    public sealed class Operation(OpenApiContract contract, string method, string path, JsonObject definition)
    {
        private readonly Regex _pattern = new("^" + Regex.Replace(path, @"\{[^}]+\}", "[^/]+") + "$");

        public string Method => method;

        public string Path => path;

        public JsonObject Definition => definition;

        public string Id => (string)definition["operationId"]!;

        public IEnumerable<JsonNode> Parameters => definition["parameters"]?.AsArray().Select(p => p!) ?? [];

        /// <summary>Whether it takes callers without a token.</summary>
        public bool IsPublic => definition["security"] is JsonArray { Count: 0 };

        public bool Takes(string parameter) => Parameters.Any(p => (string?)p["name"] == parameter);

        /// <summary>The examples of its body by their media types, each as it is sent.</summary>
        public IEnumerable<(string MediaType, string Body)> Examples =>
            from content in definition["requestBody"]?["content"]?.AsObject() ?? []
            where content.Value!["example"] is not null
            select (content.Key, content.Value["example"] is JsonValue text && text.TryGetValue<string>(out var table) ? table : content.Value["example"]!.ToJsonString());

        /// <summary>Its address, with a value for each parameter of the path by its name.</summary>
        public string PathWith(Func<string, string> value) => string.Concat(path.Split('{', '}').Select((part, index) => index % 2 == 0 ? part : value(part)));

        public bool Matches(string requestPath) => _pattern.IsMatch(requestPath);

        public override string ToString() => Id;

        /// <summary>What it may answer with: by status, each where it stands in the document.</summary>
        public IEnumerable<(string Status, JsonNode Response)> Responses => definition["responses"]!.AsObject().Select(r => (r.Key, contract.Resolved(r.Value!)));

        public JsonNode? Response(int status) => definition["responses"]?[$"{status}"] is { } response ? contract.Resolved(response) : null;
    }
}
