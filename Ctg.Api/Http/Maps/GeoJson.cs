using System.Buffers;
using System.Text.Json;
using Ctg.Api.Http.Exports;
using Ctg.Api.Persistence;
using Ctg.Domain.Territories;

namespace Ctg.Api.Http.Maps;

/// <summary>A list sent whole as a FeatureCollection, whose items are features. Made for one answer: it knows whether one was written.</summary>
internal sealed class GeoJson : IExportForm
{
    public const string Name = "application/geo+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = Documents.Options.Encoder };

    private bool _hasItems;

    public string MediaType => Name;

    public string ContentType => Name;

    public string? FileName => null;

    public void Begin(IBufferWriter<byte> body) => body.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);

    public void Write(ReadOnlyMemory<byte> item, IBufferWriter<byte> body)
    {
        if (_hasItems) body.Write(","u8);
        body.Write(item.Span);
        _hasItems = true;
    }

    public void End(IBufferWriter<byte> body) => body.Write("]}"u8);

    /// <summary>Writes a feature.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="id">The territory.</param>
    /// <param name="geometry">Its contour as it is stored; null where there is none.</param>
    /// <param name="properties">What is told of it.</param>
    public static void Feature<T>(IBufferWriter<byte> body, TerritoryKey id, byte[]? geometry, T properties)
    {
        using var writer = new Utf8JsonWriter(body, Options);
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", $"{id}");
        writer.WritePropertyName("geometry");
        if (geometry is null) writer.WriteNullValue();
        else writer.WriteRawValue(geometry, skipInputValidation: true);
        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(writer, properties, Documents.Options);
        writer.WriteEndObject();
    }
}
