using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>What a merge patch (RFC 7396) says of a resource that is written as <typeparamref name="T"/>; as a member of a body, or as all of it.</summary>
[JsonConverter(typeof(PatchOfConverter))]
public sealed class PatchOf<T>(JsonNode? patch)
    where T : class
{
    /// <summary>The whole content as it shall be.</summary>
    public T ApplyTo(T current) => Merge(JsonSerializer.SerializeToNode(current, Documents.Options), patch).Deserialize<T>(Documents.Options)!;

    /// <summary>Whether it says something of the member that a pointer is into.</summary>
    public bool States(string pointer) => patch is JsonObject changes && pointer.Split('/') is [_, var member, ..] && changes.ContainsKey(JsonPointer.Unescape(member));

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            if (value is null) result.Remove(name);
            else result[name] = Merge(result[name], value);
        }
        return result;
    }
}

internal static class Patches
{
    /// <summary>The type that a patch is of; null where the type is no patch.</summary>
    public static Type? PatchedBy(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PatchOf<>) ? type.GetGenericArguments()[0] : null;
}

/// <summary>Keeps a patch as it was written: null and absent are not the same in it.</summary>
internal sealed class PatchOfConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Patches.PatchedBy(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Reader<>).MakeGenericType(Patches.PatchedBy(typeToConvert)!))!;

    private sealed class Reader<T> : JsonConverter<PatchOf<T>>
        where T : class
    {
        public override PatchOf<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonNode.Parse(ref reader));

        public override void Write(Utf8JsonWriter writer, PatchOf<T> value, JsonSerializerOptions options) => throw new NotSupportedException("A patch is read only.");
    }
}
