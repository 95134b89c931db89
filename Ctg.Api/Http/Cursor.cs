using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Http;

/// <summary>
/// Where a page of a list ended: opaque, versioned, and good only for the list, sort and filters that it came from. It carries no right, so
/// its checksum needs no secret: it tells an altered cursor, not an attacker.
/// </summary>
public static class Cursor
{
    private const byte Version = 1;
    private const int ChecksumLength = 8;

    /// <param name="list">What names the list: its route, sort and filters.</param>
    /// <param name="position">The sort values and the unique key of the last item.</param>
    public static string Write(string list, params IReadOnlyList<string> position)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(position);
        return Base64Url.EncodeToString([Version, .. Checksum(list, payload), .. payload]);
    }

    /// <summary>The position, or null for anything but a cursor of this list.</summary>
    public static IReadOnlyList<string>? Read(string list, string cursor)
    {
        if (!Base64Url.IsValid(cursor)) return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= 1 + ChecksumLength || bytes[0] != Version) return null;
        var payload = bytes.AsSpan(1 + ChecksumLength);
        return bytes.AsSpan(1, ChecksumLength).SequenceEqual(Checksum(list, payload)) ? JsonSerializer.Deserialize<string[]>(payload) : null;
    }

    private static ReadOnlySpan<byte> Checksum(string list, ReadOnlySpan<byte> payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. payload]).AsSpan(0, ChecksumLength);
}
