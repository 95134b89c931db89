using System.Text.Json;

namespace Ctg.Api.Territories.Geometries;

/// <summary>
/// Reads the features of a FeatureCollection one after the other, whatever comes before and after them. In memory is one of them, with what was
/// read of the next: a file of all communes has hundreds of megabytes.
/// </summary>
/// <param name="stream">The file, in UTF-8.</param>
internal sealed class FeatureReader(Stream stream)
{
    /// <summary>A contour has less: what is larger is no file of contours.</summary>
    public const int MaximumFeature = 64 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _isWithin;
    private JsonReaderState _state;

    /// <summary>The share of the file that was read.</summary>
    public double Share => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    /// <summary>The next feature; null after the last.</summary>
    /// <exception cref="JsonException">The file is not JSON, or has no features.</exception>
    public JsonDocument? Next()
    {
        JsonDocument? feature;
        while (!_isWithin && !TrySeek()) Fill();
        while (!TryNext(out feature)) Fill();
        return feature;
    }

    /// <summary>Goes on to the first feature, over all members of the collection before it.</summary>
    private bool TrySeek()
    {
        var from = _start;
        var reader = Reader();
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                var isFeatures = reader.ValueTextEquals("features"u8);
                if (!reader.Read()) return false;
                _isWithin = isFeatures && reader.TokenType == JsonTokenType.StartArray;
                if (!_isWithin && !reader.TrySkip()) return false;
            }
            else if (reader is not { TokenType: JsonTokenType.StartObject, CurrentDepth: 0 })
            {
                throw new JsonException("it is no FeatureCollection: there is no list of features");
            }
            Consume(from, reader);
            if (_isWithin) return true;
        }
        return false;
    }

    private bool TryNext(out JsonDocument? feature)
    {
        feature = null;
        var from = _start;
        var reader = Reader();
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndArray) return true;
        if (!JsonDocument.TryParseValue(ref reader, out feature)) return false;
        Consume(from, reader);
        return true;
    }

    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);

    private void Consume(int from, in Utf8JsonReader reader) => (_start, _state) = (from + (int)reader.BytesConsumed, reader.CurrentState);

    private void Fill()
    {
        if (_isFinal) throw new JsonException("it ends within its features");
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaximumFeature) throw new JsonException($"a feature has more than {MaximumFeature / 1024 / 1024} MiB");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var isFirst = stream.Position == 0;
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), isFirst ? ByteOrderMark.Length : 1, throwOnEndOfStream: false);
        _isFinal = read == 0;
        _end += read;
        if (isFirst && _buffer.AsSpan(0, _end).StartsWith(ByteOrderMark)) _start = ByteOrderMark.Length;
    }
}
