using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Webhooks.Deliveries;

namespace Ctg.Api.Operations.Purge;

/// <summary>
/// Removes the contacts whose day has come, everywhere (docs/adr/0013-purged-contacts.md): resource by resource, in transactions of their own,
/// beside a running service. Ended at any point, it goes on where it is run again.
/// </summary>
/// <param name="database">Where they are.</param>
/// <param name="clock">How old kept answers are.</param>
/// <param name="pageSize">How many entries of the change log are looked at in one transaction.</param>
public sealed class ContactPurge(Database database, TimeProvider clock, int pageSize = ContactPurge.PageSize)
{
    /// <summary>As the change log names what a purge did to a resource.</summary>
    internal const string Operation = "contactsPurged";

    internal const int PageSize = 200;

    internal static readonly Actor Actor = new("ctg purge", "*");

    private static readonly Statement CountDue = Statement.Load("Operations/Sql/Count_Due_Changes.sql");
    private static readonly Statement ListDue = Statement.Load("Operations/Sql/List_Due_Changes.sql");

    /// <param name="on">The day; contacts that are to be removed on it or before are.</param>
    /// <param name="dryRun">Tells the same, and changes nothing.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it between two transactions.</param>
    public async Task<PurgeReport> RunAsync(DateOnly on, bool dryRun, IProgress<double> progress, CancellationToken cancellation)
    {
        var purge = new ResourcePurge(database, on, dryRun, pageSize);
        var (resources, contacts, entries, left) = (0, 0, 0, new List<string>());
        var (unsealed, holders) = await new UnsealedChanges(database, on, dryRun, pageSize).RunAsync(cancellation);
        if (unsealed > 0)
            left.Add($"{unsealed} entries of the change log were written by a release that did not seal contacts, and keep theirs: the hashes of their resources rest on them.");
        var total = await database.ReadAsync(session => session.FindAsync<int>(CountDue, new { ColumnDates.Unsealed, On = on }), cancellation);
        var seen = new HashSet<(string, Guid)>();
        foreach (var (type, id) in holders) await TakeAsync(type, id);
        await foreach (var (type, id) in DueAsync(on, cancellation)) await TakeAsync(type, id);
        var answers = dryRun
            ? await KeptAnswers.CountAsync(database, on, clock.GetUtcNow().UtcDateTime, cancellation)
            : await KeptAnswers.ForgetAsync(database, Actor, on, cancellation);
        var deliveries = dryRun
            ? await OldDeliveries.CountAsync(database, clock.GetUtcNow().UtcDateTime, cancellation)
            : await OldDeliveries.ForgetAsync(database, Actor, cancellation);
        if (!dryRun && !await database.EraseAsync(cancellation))
            left.Add("What was removed still stands in the write-ahead log, which others were reading: run the purge again.");
        return new() { On = on, Resources = resources, Contacts = contacts, Entries = entries, Answers = answers, Deliveries = deliveries, Left = left };

        async Task TakeAsync(string type, Guid id)
        {
            if (!seen.Add((type, id))) return;
            var purged = await purge.RunAsync(type, id, cancellation);
            if (purged.Left is not null) left.Add(purged.Left);
            if (purged is { Contacts: 0, Entries: 0 }) return;
            (resources, contacts, entries) = (resources + 1, contacts + purged.Contacts, entries + purged.Entries);
            progress.Report(Math.Min(1, (double)entries / Math.Max(1, total)));
        }
    }

    /// <summary>The resources of changes that hold a contact which is due; one may come several times.</summary>
    private async IAsyncEnumerable<(string Type, Guid Id)> DueAsync(DateOnly on, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (until, seq) = (ColumnDates.Unsealed, long.MaxValue);
        for (IReadOnlyList<DueChange>? page = null; page is null || page.Count == pageSize;)
        {
            var parameters = new { On = on, AfterUntil = until, AfterSeq = seq, Take = pageSize };
            page = await database.ReadAsync(session => session.QueryAsync<DueChange>(ListDue, parameters), cancellation);
            foreach (var change in page) yield return (change.ResourceType, change.ResourceId);
            if (page.Count > 0) (until, seq) = (page[^1].ContactsUntil, page[^1].Seq);
        }
    }

    private sealed class DueChange
    {
        public long Seq { get; init; }

        public DateOnly ContactsUntil { get; init; }

        public string ResourceType { get; init; } = "";

        public Guid ResourceId { get; init; }
    }
}
