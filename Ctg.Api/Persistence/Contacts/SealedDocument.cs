using System.Buffers.Binary;
using System.Text.Json;

namespace Ctg.Api.Persistence.Contacts;

/// <summary>
/// A document of the change log with the seals of its contacts. What it hashes as is the same before and after a purge: the document without
/// any contact, and the digest of each in its place.
/// </summary>
internal sealed class SealedDocument
{
    private const int NullLength = 4;

    private readonly IReadOnlyList<ContactSeal> _seals;

    /// <summary>The contacts that are there, each with the index of its seal.</summary>
    private readonly IReadOnlyList<(ContactPlace Place, int Seal)> _contacts;

    private SealedDocument(byte[] document, IReadOnlyList<ContactSeal> seals, IReadOnlyList<(ContactPlace Place, int Seal)> contacts) =>
        (Document, _seals, _contacts) = (document, seals, contacts);

    public byte[] Document { get; }

    /// <summary>For its column; null where it has no contact and had none.</summary>
    public byte[]? Seals => _seals.Count == 0 ? null : ContactSeal.Write(_seals);

    /// <summary>The first day on which a contact of it is to be removed.</summary>
    public DateOnly ContactsUntil => _contacts.Select(c => c.Place.PurgeOn(Document)).DefaultIfEmpty(ColumnDates.NoContact).Min();

    /// <summary>Whether a contact of it was removed.</summary>
    public bool IsPurged => _contacts.Count < _seals.Count;

    /// <summary>A document as it is written: each contact gets its seal.</summary>
    public static SealedDocument New(byte[] document)
    {
        var placed = Placed(document);
        return new(document, [.. placed.Select(p => ContactSeal.New(p.At))], [.. placed.Select((p, i) => (p.Place, i))]);
    }

    /// <summary>A document as it stands in the log.</summary>
    /// <exception cref="JsonException">It was altered: contacts and seals do not fit each other.</exception>
    public static SealedDocument Read(byte[] document, byte[]? seals)
    {
        if (seals is null) return new(document, [], []);
        var (read, placed) = (ContactSeal.Read(seals), Placed(document));
        var kept = read.Index().Where(s => s.Item.Key is not null).ToArray();
        if (!kept.Select(s => s.Item.At).SequenceEqual(placed.Select(p => p.At)) || read.Any(s => s.Key is null == s.Digest is null))
            throw new JsonException("Contacts and seals do not fit each other.");
        return new(document, read, [.. placed.Zip(kept, (p, s) => (p.Place, s.Index))]);
    }

    /// <summary>What its change hashes of it.</summary>
    public byte[][] Hashed() => _seals.Count == 0 ? [Document] : [ContactPlace.Remove(Document, _contacts.Select(c => c.Place)), Marks()];

    /// <summary>Without the contacts whose day has come on a date; the bytes of each go to <paramref name="removed"/>.</summary>
    public SealedDocument Purge(DateOnly on, Action<byte[]> removed)
    {
        var due = _contacts.Where(c => c.Place.PurgeOn(Document) <= on).ToArray();
        ContactSeal[] seals = [.. _seals];
        foreach (var (place, seal) in due)
        {
            seals[seal] = seals[seal].Purged(place.In(Document));
            removed(place.In(Document).ToArray());
        }
        return Read(ContactPlace.Remove(Document, due.Select(d => d.Place)), ContactSeal.Write(seals));
    }

    /// <summary>The contacts of a document, each with its place once all of them are null.</summary>
    private static (ContactPlace Place, int At)[] Placed(byte[] document)
    {
        var shorter = 0;
        var placed = new List<(ContactPlace, int)>();
        foreach (var place in ContactPlace.AllIn(document))
        {
            placed.Add((place, place.Start - shorter));
            shorter += place.Length - NullLength;
        }
        return [.. placed];
    }

    private byte[] Marks()
    {
        var contacts = _contacts.ToDictionary(c => c.Seal, c => c.Place);
        using var marks = new MemoryStream();
        Span<byte> at = stackalloc byte[sizeof(int)];
        foreach (var (index, seal) in _seals.Index())
        {
            BinaryPrimitives.WriteInt32BigEndian(at, seal.At);
            marks.Write(at);
            marks.Write(contacts.TryGetValue(index, out var place) ? seal.DigestOf(place.In(Document)) : seal.Digest);
        }
        return marks.ToArray();
    }
}
