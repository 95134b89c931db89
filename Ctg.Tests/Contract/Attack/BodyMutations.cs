using System.Text.Json.Nodes;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Attack;

/// <summary>From a right body and its schema, bodies that are other in one place: each member missing, of every wrong kind, at and beyond its limits; members that there are not.</summary>
internal static class BodyMutations
{
    /// <summary>Stands for the hostile value until the body is text: not all of them are values that a JSON document can hold.</summary>
    private const string Mark = "@here@";

    public static IEnumerable<Mutation> Of(JsonNode schema, JsonNode right) =>
        Places(schema, right, []).SelectMany(place => At(right, place.Path, place.Schema, place.There)).Append(new("", "right", right.ToJsonString()));

    private static IEnumerable<Mutation> At(JsonNode right, object[] path, JsonNode schema, bool there)
    {
        var pointer = string.Concat(path.Select(step => $"/{step}"));
        var marked = With(right, path).ToJsonString();
        foreach (var value in HostileValues.For(schema)) yield return new(pointer, value, marked.Replace($"\"{Mark}\"", value, StringComparison.Ordinal));
        if (!there) yield break;
        if (path is [.., string]) yield return new(pointer, "missing", Without(right, path).ToJsonString());
        if (schema["properties"] is not null) yield return new($"{pointer}/colour", "not a member", With(right, [.. path, "colour"]).ToJsonString());
    }

    /// <summary>Every place that the schema knows, those too that the body does not fill, with its own schema.</summary>
    private static IEnumerable<(object[] Path, JsonNode Schema, bool There)> Places(JsonNode schema, JsonNode? value, object[] path)
    {
        schema = OpenApiContract.Current.Resolved(schema);
        if (schema["anyOf"] is JsonArray either) schema = OpenApiContract.Current.Resolved(either.First(s => (string?)s!["type"] != "null")!);
        yield return (path, schema, value is not null);
        // What is not there is attacked as a whole: its members would be faults of it.
        if (value is JsonArray { Count: > 0 } list && schema["items"] is { } item)
            foreach (var place in Places(item, list[0], [.. path, 0])) yield return place;
        if (value is not JsonObject members) yield break;
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
            foreach (var place in Places(member!, members[name], [.. path, name])) yield return place;
    }

    private static JsonNode With(JsonNode right, object[] path)
    {
        if (path.Length == 0) return Mark;
        var copy = right.DeepClone();
        var parent = path[..^1].Aggregate(copy, Step);
        if (path[^1] is string name) parent[name] = Mark;
        else parent[(int)path[^1]] = Mark;
        return copy;
    }

    private static JsonNode Without(JsonNode right, object[] path)
    {
        var copy = right.DeepClone();
        path[..^1].Aggregate(copy, Step).AsObject().Remove((string)path[^1]);
        return copy;
    }

    private static JsonNode Step(JsonNode node, object step) => step is string name ? node[name]! : node[(int)step]!;
}
