using System.Security.Cryptography;
using System.Text.Json;

namespace Ctg.Api.Persistence.Contacts;

/// <summary>
/// What the change log has beside a document for one of its contacts. Names and addresses can be guessed, and so can what a plain hash of
/// them was made of: the hash of a change takes a digest under a random key instead. A purge removes the contact and the key, and keeps the
/// digest (docs/adr/0013-purged-contacts.md).
/// </summary>
/// <param name="At">Where the contact stands, or stood: the place of the null in the document without any of its contacts.</param>
/// <param name="Key">Null once the contact was purged.</param>
/// <param name="Digest">Of a contact that was purged.</param>
internal sealed record ContactSeal(int At, byte[]? Key, byte[]? Digest)
{
    /// <summary>In bytes: what nobody guesses.</summary>
    private const int KeyLength = 16;

    public static ContactSeal New(int at) => new(at, RandomNumberGenerator.GetBytes(KeyLength), null);

    public static byte[] Write(IReadOnlyList<ContactSeal> seals) => JsonSerializer.SerializeToUtf8Bytes(seals, Documents.Options);

    /// <exception cref="JsonException">They were altered.</exception>
    public static IReadOnlyList<ContactSeal> Read(byte[] seals) => JsonSerializer.Deserialize<ContactSeal[]>(seals, Documents.Options) ?? [];

    public byte[] DigestOf(ReadOnlySpan<byte> contact) => HMACSHA256.HashData(Key, contact);

    public ContactSeal Purged(ReadOnlySpan<byte> contact) => this with { Key = null, Digest = DigestOf(contact) };
}
