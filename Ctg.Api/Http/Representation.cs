using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ctg.Api.Http;

/// <summary>
/// A resource as it is sent: the stored document, with the members that are derived at a date put before its own. The document is not
/// parsed: it is an object, so what comes first goes after its opening brace.
/// </summary>
public sealed class Representation
{
    private Representation(IReadOnlyList<ReadOnlyMemory<byte>> parts, string? entityTag) => (Parts, EntityTag) = (parts, entityTag);

    public IReadOnlyList<ReadOnlyMemory<byte>> Parts { get; }

    public string? EntityTag { get; }

    /// <summary>What has no versions.</summary>
    public static Representation Of(byte[] document) => new([document], null);

    /// <param name="document">The whole of what is sent.</param>
    /// <param name="version">The version of the resource.</param>
    /// <param name="derivedTag">The derived word that belongs into the entity tag.</param>
    public static Representation Of(byte[] document, int version, string? derivedTag = null) => new([document], Http.EntityTag.Of(version, derivedTag));

    /// <param name="document">A JSON object with at least one member.</param>
    /// <param name="version">The version of the resource.</param>
    /// <param name="derived">What <c>Derived</c> made.</param>
    /// <param name="derivedTag">The derived word that belongs into the entity tag.</param>
    public static Representation Of(byte[] document, int version, ReadOnlyMemory<byte> derived, string? derivedTag) =>
        new([derived, document.AsMemory(1)], Http.EntityTag.Of(version, derivedTag));

    /// <summary>The same as an item of a list.</summary>
    public static void Write(IBufferWriter<byte> body, ReadOnlyMemory<byte> derived, byte[] document)
    {
        body.Write(derived.Span);
        body.Write(document.AsSpan(1));
    }

    /// <summary>The beginning of an object with the derived members of both, in their order.</summary>
    public static ReadOnlyMemory<byte> Both(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second) => (byte[])[.. first.Span, .. second.Span[1..]];

    /// <summary>The beginning of an object with the derived members of another.</summary>
    public static ReadOnlyMemory<byte> Derived<T>(T members)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(members, Persistence.Documents.Options);
        json[^1] = (byte)',';
        return json;
    }

    /// <summary>The beginning of an object with one derived member: <c>{"situation":"inForce",</c>.</summary>
    public static ReadOnlyMemory<byte> Derived<T>(string member, T value) =>
        Encoding.UTF8.GetBytes($"{{{JsonSerializer.Serialize(member)}:{JsonSerializer.Serialize(value, Persistence.Documents.Options)},");
}
