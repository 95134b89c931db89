using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Api.Persistence;

/// <summary>
/// Enumerations as their codes, and as nothing else. The library's own converter reads a list of codes too, and makes of it whatever value
/// their numbers add up to: another code, or none.
/// </summary>
internal sealed class CodeConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && KeyedCodes.TryValue<T>(reader.GetString()!, out var value) ? value : throw new JsonException("Not a code.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());
    }
}
