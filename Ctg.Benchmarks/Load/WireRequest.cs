using System.Buffers.Text;
using System.Text;

namespace Ctg.Benchmarks.Load;

/// <summary>A request as the bytes that go over the wire. One with a body gets another Idempotency-Key each time it is sent.</summary>
internal sealed class WireRequest
{
    private const string KeyHeader = "Idempotency-Key: ";
    private const int KeyDigits = 20;

    private static long _lastKey;

    private readonly byte[] _bytes;
    private readonly int _key;

    public WireRequest(string method, string path, string token, byte[]? body)
    {
        var head = $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer {token}\r\n";
        if (body is not null)
            head += $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n{KeyHeader}{new string('0', KeyDigits)}\r\n";
        _bytes = [.. Encoding.ASCII.GetBytes(head + "\r\n"), .. body ?? []];
        _key = body is null ? -1 : head.IndexOf(KeyHeader, StringComparison.Ordinal) + KeyHeader.Length;
    }

    private WireRequest(WireRequest other) => (_bytes, _key) = ([.. other._bytes], other._key);

    /// <summary>The same request for another connection: each writes the key into bytes of its own.</summary>
    public WireRequest Copy() => new(this);

    /// <summary>The bytes to send now, until the next call.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        if (_key >= 0) Utf8Formatter.TryFormat(Interlocked.Increment(ref _lastKey), _bytes.AsSpan(_key, KeyDigits), out _, new('D', KeyDigits));
        return _bytes;
    }
}
