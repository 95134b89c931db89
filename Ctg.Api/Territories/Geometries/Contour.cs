using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ctg.Api.Territories.Geometries;

/// <summary>The contour of a commune: a geometry of GeoJSON without what a map does not need, each number as the file has it.</summary>
internal sealed record Contour(string? Code, byte[] Geometry)
{
    /// <summary>Names of the property that has the Insee code, in the files of Etalab, OpenStreetMap and IGN.</summary>
    private static readonly string[] CodeNames = ["code", "insee", "INSEE_COM"];

    public byte[] Digest => SHA256.HashData(Geometry);

    /// <exception cref="FormatException">What is wrong with the feature.</exception>
    public static Contour Of(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object) throw new FormatException("it is no object");
        if (!Is(feature, "type", JsonValueKind.String, out var kind) || !kind.ValueEquals("Feature")) throw new FormatException("its type is not Feature");
        if (!Is(feature, "properties", JsonValueKind.Object, out var properties)) throw new FormatException("it has no properties");
        var code = CodeOf(properties);
        if (!Is(feature, "geometry", JsonValueKind.Object, out var geometry)) throw new FormatException("it has no geometry");
        if (!Is(geometry, "coordinates", JsonValueKind.Array, out var coordinates)) throw new FormatException("its geometry has no coordinates");
        var type = Is(geometry, "type", JsonValueKind.String, out var word) ? word.GetString() : null;
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WritePropertyName("coordinates");
            if (type == "Polygon") WritePolygon(writer, coordinates);
            else if (type == "MultiPolygon") WriteAll(writer, coordinates, WritePolygon);
            else throw new FormatException($"its geometry is a '{type}', neither a Polygon nor a MultiPolygon");
            writer.WriteEndObject();
        }
        return new(code, body.WrittenSpan.ToArray());
    }

    private static string? CodeOf(JsonElement properties)
    {
        var number = CodeNames.FirstOrDefault(name => Is(properties, name, JsonValueKind.Number, out _));
        return CodeNames.Select(name => Is(properties, name, JsonValueKind.String, out var code) ? code.GetString() : null).FirstOrDefault(code => code is not null)
            ?? (number is null ? null : throw new FormatException($"its {number} is a number: it must be a string such as \"01001\""));
    }

    private static void WritePolygon(Utf8JsonWriter writer, JsonElement polygon) => WriteAll(writer, polygon, WriteRing);

    private static void WriteRing(Utf8JsonWriter writer, JsonElement ring)
    {
        WriteAll(writer, ring, WritePosition);
        var (count, first, last) = (ring.GetArrayLength(), ring[0], ring[ring.GetArrayLength() - 1]);
        if (NumberOf(first[0]) != NumberOf(last[0]) || NumberOf(first[1]) != NumberOf(last[1])) throw new FormatException("a ring of it is not closed");
        if (count < 4) throw new FormatException("a ring of it has fewer than 4 positions");
    }

    private static void WritePosition(Utf8JsonWriter writer, JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) throw new FormatException("a position of it has no longitude and latitude");
        if (Math.Abs(NumberOf(position[0])) > 180 || Math.Abs(NumberOf(position[1])) > 90) throw new FormatException($"the position {position} is not in WGS84 (longitude, latitude)");
        writer.WriteStartArray();
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(position[0]), skipInputValidation: true);
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(position[1]), skipInputValidation: true);
        writer.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter writer, JsonElement list, Action<Utf8JsonWriter, JsonElement> write)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0) throw new FormatException("its coordinates are not lists of rings of positions");
        writer.WriteStartArray();
        foreach (var item in list.EnumerateArray()) write(writer, item);
        writer.WriteEndArray();
    }

    private static double NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new FormatException("a position of it has no longitude and latitude");

    private static bool Is(JsonElement owner, string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out value) && value.ValueKind == kind;
    }
}
