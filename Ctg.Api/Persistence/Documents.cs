using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ctg.Domain;
using Ctg.Domain.ActionPlans;
using Ctg.Domain.Territories;

namespace Ctg.Api.Persistence;

/// <summary>State as JSON: the same form in the database, in the change log and over HTTP.</summary>
public static class Documents
{
    /// <summary>
    /// camelCase, codes as camelCase words, nulls written. Unknown members are read over: a release must read what the next one writes.
    /// (Bodies of requests are checked for them before, in Http/BodyShape.)
    /// </summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    // What a type has can be asked for before anything was read or written.
    static Documents() => Options.MakeReadOnly(populateMissingResolver: true);

    public static byte[] Write<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);

    /// <summary>Whether a state is another than a document that was written has it.</summary>
    public static bool Differ<T>(T state, byte[] document) => !Write(state).AsSpan().SequenceEqual(document);

    public static T Read<T>(byte[] document) => JsonSerializer.Deserialize<T>(document, Options)!;

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new CodeConverter());
        options.Converters.Add(new TerritoryKeyConverter());
        options.Converters.Add(new MeasurePeriodConverter());
        options.Converters.Add(new ExactNumberConverter<Amount>(Amount.TryOf, amount => amount.Euros));
        options.Converters.Add(new ExactNumberConverter<Fte>(Fte.TryOf, fte => fte.Value));
        return options;
    }

    private sealed class TerritoryKeyConverter : JsonConverter<TerritoryKey>
    {
        public override TerritoryKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TerritoryKey.TryParse(reader.GetString(), null, out var key)
                ? key
                : throw new JsonException("Not a territory key.");

        public override void Write(Utf8JsonWriter writer, TerritoryKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class MeasurePeriodConverter : JsonConverter<MeasurePeriod>
    {
        public override MeasurePeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && MeasurePeriod.TryParse(reader.GetString(), null, out var period) ? period : throw new JsonException("Not a period.");

        public override void Write(Utf8JsonWriter writer, MeasurePeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    private delegate bool TryOf<T>(decimal number, out T value);

    /// <summary>A number of a type that says which it takes, with the decimals that the type gives it.</summary>
    private sealed class ExactNumberConverter<T>(TryOf<T> tryOf, Func<T, decimal> number) : JsonConverter<T>
    {
        // A decimal rounds a longer number, and one that is nearer to 0 than it can hold.
        private const int MaximumLength = 28;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length <= MaximumLength
            && reader.TryGetDecimal(out var read) && (read != 0 || reader.GetDouble() == 0) && tryOf(read, out var value)
                ? value
                : throw new JsonException($"Not of type {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
    }
}
