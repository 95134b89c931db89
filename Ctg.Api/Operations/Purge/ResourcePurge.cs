using System.Security.Cryptography;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;
using Ctg.Domain;

namespace Ctg.Api.Operations.Purge;

/// <summary>
/// Removes the contacts of one resource that are due on a date: from its present state, as a new version, and from its history. Each
/// transaction takes a page of the history, and leaves the trace of what it removed: whoever ends it in the middle leaves nothing untold.
/// </summary>
internal sealed class ResourcePurge(Database database, DateOnly on, bool dryRun, int pageSize)
{
    private static readonly Statement ListDue = Statement.Load("Operations/Sql/List_Due_Changes_Of_Resource.sql");
    private static readonly Statement Purge = Statement.Load("Operations/Sql/Purge_Change.sql");

    private readonly string _reason = $"{Rules.ContactPurge} : contacts à supprimer au {on:yyyy-MM-dd}";

    /// <returns>How many different contacts and how many entries; or what stands against it.</returns>
    public async Task<(int Contacts, int Entries, string? Left)> RunAsync(string type, Guid id, CancellationToken cancellation)
    {
        var (contacts, entries, after) = (new HashSet<string>(), 0, 0);
        for (var isWhole = false; !isWhole;)
        {
            PagePurged page;
            try
            {
                page = await database.WriteAsync(ContactPurge.Actor, session => PageAsync(session, type, id, after), cancellation);
            }
            catch (JsonException)
            {
                return (contacts.Count, entries, $"The {type} {id} was altered: run 'ctg verify'.");
            }
            if (page.Left is not null) return (contacts.Count, entries, page.Left);
            contacts.UnionWith(page.Contacts);
            (entries, after, isWhole) = (entries + page.Entries, page.Last, page.Entries < pageSize);
        }
        return (contacts.Count, entries, null);
    }

    private async Task<PagePurged> PageAsync(WriteSession session, string type, Guid id, int after)
    {
        var holder = ContactHolder.All.FirstOrDefault(h => h.Type == type);
        if (holder is null || await holder.HoldAsync(session, id) is not { } held) return new(false, new HashSet<string>(), 0, 0, $"The {type} {id} is not there: run 'ctg verify'.");
        var rows = await session.QueryAsync<DueRow>(
            ListDue, new { ResourceType = type, ResourceId = id, AfterVersion = after, ColumnDates.Unsealed, On = on, Take = pageSize });
        ContactPlace[] present = [.. ContactPlace.AllIn(held.Document).Where(p => p.PurgeOn(held.Document) <= on)];
        if (rows.Count == 0 && present.Length == 0) return new(false, new HashSet<string>(), 0, after, null);
        var contacts = present.Select(p => Name(p.In(held.Document))).ToHashSet();
        foreach (var row in rows)
        {
            var purged = SealedDocument.Read(row.Document, row.Seals).Purge(on, contact => contacts.Add(Name(contact)));
            await session.ExecuteAsync(Purge, new { row.Seq, purged.Document, purged.Seals, purged.ContactsUntil });
        }
        if (!await held.PurgeAsync(on, _reason)) return new(false, new HashSet<string>(), 0, after, $"The {type} {id} is not of the version that its document says: run 'ctg verify'.");
        return new(!dryRun, contacts, rows.Count, rows.Count > 0 ? rows[^1].Version : after, null);
    }

    /// <summary>Tells contacts apart while they are counted.</summary>
    private static string Name(ReadOnlySpan<byte> contact) => Convert.ToHexString(SHA256.HashData(contact));

    /// <summary>What a transaction did.</summary>
    private sealed record PagePurged(bool Commits, IReadOnlySet<string> Contacts, int Entries, int Last, string? Left) : IOutcome;

    private sealed class DueRow
    {
        public long Seq { get; init; }

        public int Version { get; init; }

        public byte[] Document { get; init; } = [];

        public byte[]? Seals { get; init; }
    }
}
