using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>
/// Holds a JSON body against the type it is to be read as, and finds every member that is unknown, of the wrong type or malformed, where a
/// reader would stop at the first. What is at fault is taken out, so that the rest can be read and validated in the same pass.
/// </summary>
internal static class BodyShape
{
    public static IReadOnlyList<Fault> Clean(JsonNode? body, Type type)
    {
        var faults = new List<Fault>();
        Check(body, Documents.Options.GetTypeInfo(type), "", faults);
        return faults;
    }

    /// <summary>The faults of the values that were read. What is missing only because its shape was at fault is not told twice.</summary>
    public static IReadOnlyList<Fault> Besides(IReadOnlyList<Fault> shape, IReadOnlyList<Fault> values) => [.. values.Where(v => !shape.Any(s => Concerns(s.Pointer, v.Pointer)))];

    private static bool Concerns(string shape, string value) =>
        shape == value || shape.StartsWith(value + "/", StringComparison.Ordinal) || value.StartsWith(shape + "/", StringComparison.Ordinal);

    /// <returns>Whether the node can be read.</returns>
    private static bool Check(JsonNode? node, JsonTypeInfo type, string pointer, List<Fault> faults) => type.Kind switch
    {
        JsonTypeInfoKind.Object => CheckObject(node, type, pointer, faults),
        JsonTypeInfoKind.Enumerable => CheckArray(node, type, pointer, faults),
        _ when Patches.PatchedBy(type.Type) is { } patched => CheckObject(node, Documents.Options.GetTypeInfo(patched), pointer, faults),
        _ when (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(JsonElement) => true,
        _ => CheckValue(node, type.Type, pointer, faults),
    };

    private static bool CheckObject(JsonNode? node, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        if (node is not JsonObject members) return Fail(Fault.Of(pointer, "wrongType", "object"), faults);
        foreach (var (name, value) in members.ToArray())
        {
            var place = $"{pointer}/{JsonPointer.Escape(name)}";
            var property = type.Properties.FirstOrDefault(p => p.Name == name);
            if (property is null) Fail(Fault.Of(place, "unknownMember"), faults);
            else if (value is null || Check(value, Documents.Options.GetTypeInfo(property.PropertyType), place, faults)) continue;
            members.Remove(name);
        }
        return true;
    }

    private static bool CheckArray(JsonNode? node, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        if (node is not JsonArray items) return Fail(Fault.Of(pointer, "wrongType", "array"), faults);
        var element = Documents.Options.GetTypeInfo(type.ElementType!);
        var readable = true;
        for (var i = 0; i < items.Count; i++) readable &= Check(items[i], element, $"{pointer}/{i}", faults);
        return readable;
    }

    private static bool CheckValue(JsonNode? node, Type type, string pointer, List<Fault> faults)
    {
        var (expected, kind) = ValueTypes.Describe(type);
        if (node is not JsonValue value || value.GetValueKind() is var actual && actual != kind && !(kind == JsonValueKind.True && actual == JsonValueKind.False))
            return Fail(Fault.Of(pointer, "wrongType", kind == JsonValueKind.True ? "boolean" : $"{kind}".ToLowerInvariant()), faults);
        if (kind == JsonValueKind.String && HasControlCharacter(value)) return Fail(Fault.Of(pointer, "controlCharacter"), faults);
        try
        {
            return ValueTypes.OutOfRange(pointer, value.Deserialize(type, Documents.Options)) is not { } fault || Fail(fault, faults);
        }
        catch (JsonException)
        {
            return Fail(ValueTypes.Unreadable(pointer, type, expected), faults);
        }
    }

    /// <summary>Line ends and tabs are text; other control characters, and halves of a surrogate pair, are not.</summary>
    private static bool HasControlCharacter(JsonValue value)
    {
        try
        {
            return value.GetValue<string>().Any(c => char.IsControl(c) && c is not '\n' and not '\r' and not '\t');
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static bool Fail(Fault fault, List<Fault> faults)
    {
        faults.Add(fault);
        return false;
    }
}
