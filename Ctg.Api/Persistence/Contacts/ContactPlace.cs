using System.Text.Json;
using Ctg.Domain.Contacts;

namespace Ctg.Api.Persistence.Contacts;

/// <summary>Where a contact stands in a document: the bytes of its object.</summary>
/// <param name="Start">Of its opening brace.</param>
/// <param name="Length">Up to its closing brace.</param>
internal readonly record struct ContactPlace(int Start, int Length)
{
    /// <summary>As documents are written. In a text the quotes would be escaped, so whatever a caller writes is not taken for one.</summary>
    private static ReadOnlySpan<byte> Beginning => "\"contact\":{"u8;

    /// <summary>
    /// The contacts of a document, in their order: the objects that are members of the name <c>contact</c>. A test holds the types of documents
    /// to it: members of that name are contacts, and contacts are members of that name.
    /// </summary>
    /// <exception cref="JsonException">The document was altered, and is no JSON any more.</exception>
    public static IReadOnlyList<ContactPlace> AllIn(byte[] document)
    {
        // Most documents have none, and are not parsed for that.
        if (document.AsSpan().IndexOf(Beginning) < 0) return [];
        var places = new List<ContactPlace>();
        var reader = new Utf8JsonReader(document);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("contact"u8)) continue;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            places.Add(new(start, (int)reader.BytesConsumed - start));
        }
        return places;
    }

    /// <summary>The first day on which a contact of a document is to be removed.</summary>
    public static DateOnly FirstDayIn(byte[] document) => AllIn(document).Select(p => p.PurgeOn(document)).DefaultIfEmpty(ColumnDates.NoContact).Min();

    public ReadOnlySpan<byte> In(byte[] document) => document.AsSpan(Start, Length);

    public DateOnly PurgeOn(byte[] document) => JsonSerializer.Deserialize<Contact>(In(document), Documents.Options)!.PurgeOn;

    /// <summary>The document with null in these places, which are in their order.</summary>
    public static byte[] Remove(byte[] document, IEnumerable<ContactPlace> places)
    {
        using var left = new MemoryStream(document.Length);
        var from = 0;
        foreach (var place in places)
        {
            left.Write(document.AsSpan(from, place.Start - from));
            left.Write("null"u8);
            from = place.Start + place.Length;
        }
        left.Write(document.AsSpan(from));
        return left.ToArray();
    }
}
