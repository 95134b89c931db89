using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ctg.Api.Persistence.Contacts;

namespace Ctg.Api.Persistence;

/// <summary>A change to note: the resource as it is now, and what was done to it.</summary>
/// <param name="ResourceType">As in <c>convention</c>.</param>
/// <param name="ResourceId">Its public id.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="Operation">As in <c>created</c>, <c>revised</c>, <c>moved</c>.</param>
/// <param name="Reason">Why, where the caller said it.</param>
/// <param name="Document">The whole new state.</param>
public sealed record Change(string ResourceType, Guid ResourceId, int Version, string Operation, string? Reason, byte[] Document);

/// <summary>
/// The change log: audit trail, history and feed in one table (docs/adr/0003-change-log.md). The changes of a unit of work are appended once
/// it has written all else, since the lock on the sequence is held from there to the commit.
/// </summary>
public static class ChangeLog
{
    private static readonly Statement Next = Statement.Load("Persistence/Sql/Next_Change.sql");
    private static readonly Statement GetSeq = Statement.Load("Persistence/Sql/Get_Change_Seq.sql");
    private static readonly Statement GetHash = Statement.Load("Persistence/Sql/Get_Change_Hash.sql");
    private static readonly Statement Insert = Statement.Load("Persistence/Sql/Insert_Change.sql");

    /// <returns>The number of the last change; null where the unit made none.</returns>
    public static async Task<long?> AppendAsync(WriteSession session)
    {
        var entries = await EntriesAsync(session);
        if (entries.Count == 0) return null;
        await session.ExecuteAsync(Next, new { entries.Count });
        var first = await session.FindAsync<long>(GetSeq) - entries.Count + 1;
        foreach (var (index, (change, audience, document, hash)) in entries.Index())
        {
            await session.ExecuteAsync(Insert, new
            {
                Seq = first + index,
                session.UnitId,
                LineNumber = index + 1,
                RecordedAt = session.At,
                session.Actor.Subject,
                session.Actor.Caf,
                change.ResourceType,
                change.ResourceId,
                change.Version,
                change.Operation,
                change.Reason,
                change.Document,
                EntryHash = hash,
                document.Seals,
                document.ContactsUntil,
                audience.ConventionId,
                audience.Cafs,
                audience.IsPublic,
            });
        }
        return first + entries.Count - 1;
    }

    /// <summary>Each change of the unit with its hash; the one before it of the same resource is of the unit too, or in the log.</summary>
    private static async Task<List<(Change Change, Audience Audience, SealedDocument Document, byte[] Hash)>> EntriesAsync(WriteSession session)
    {
        var entries = new List<(Change, Audience, SealedDocument, byte[])>();
        var last = new Dictionary<(string, Guid), byte[]>();
        foreach (var (change, audience) in session.Changes)
        {
            var resource = (change.ResourceType, change.ResourceId);
            if (!last.TryGetValue(resource, out var previous))
                previous = change.Version == 1 ? [] : await session.FindAsync<byte[]>(GetHash, new { change.ResourceType, change.ResourceId, Version = change.Version - 1 }) ?? [];
            var document = SealedDocument.New(change.Document);
            entries.Add((change, audience, document, last[resource] = Hash(previous, change, session.Actor, session.At, document)));
        }
        return entries;
    }

    /// <summary>
    /// SHA-256 over the hash of the previous change of the same resource, and who, when, what and why of this one, each with its length
    /// before it so that no two changes read the same. Of a document with contacts, what is the same once they are purged.
    /// </summary>
    /// <param name="previous">The hash before; empty where there is none.</param>
    /// <param name="change">What was done.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When.</param>
    /// <param name="document">That of the change with its seals; null where it has no contacts and had none.</param>
    internal static byte[] Hash(byte[] previous, Change change, Actor actor, DateTime at, SealedDocument? document = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        byte[][] fields =
        [
            previous,
            Bytes(change.ResourceType),
            change.ResourceId.ToByteArray(bigEndian: true),
            Bytes($"{change.Version}"),
            Bytes(change.Operation),
            Bytes(change.Reason ?? ""),
            Bytes(actor.Subject),
            Bytes(actor.Caf),
            Bytes($"{at:yyyy-MM-ddTHH:mm:ss.fffZ}"),
            .. document?.Hashed() ?? [change.Document],
        ];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            hash.AppendData(length);
            hash.AppendData(field);
        }
        return hash.GetHashAndReset();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
