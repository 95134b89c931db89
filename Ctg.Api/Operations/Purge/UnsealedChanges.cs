using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;

namespace Ctg.Api.Operations.Purge;

/// <summary>
/// Looks once at each change that a release wrote which sealed no contacts. Those without contacts are noted as such; a contact in one of the
/// others is part of what its hash was made of, and stays.
/// </summary>
internal sealed class UnsealedChanges(Database database, DateOnly on, bool dryRun, int pageSize)
{
    private static readonly Statement List = Statement.Load("Operations/Sql/List_Unsealed_Changes.sql");
    private static readonly Statement Note = Statement.Load("Operations/Sql/Note_Change_Without_Contacts.sql");

    /// <returns>How many hold a contact that is due, and their resources.</returns>
    public async Task<(int Entries, IReadOnlyList<(string Type, Guid Id)> Resources)> RunAsync(CancellationToken cancellation)
    {
        var (entries, resources, after) = (0, new HashSet<(string, Guid)>(), 0L);
        for (Looked? page = null; page is null || page.Rows == pageSize;)
        {
            page = await database.WriteAsync(ContactPurge.Actor, session => LookAsync(session, after), cancellation);
            (entries, after) = (entries + page.Due.Count, page.Last);
            resources.UnionWith(page.Due);
        }
        return (entries, [.. resources]);
    }

    private async Task<Looked> LookAsync(WriteSession session, long after)
    {
        var rows = await session.QueryAsync<UnsealedRow>(List, new { ColumnDates.Unsealed, After = after, Take = pageSize });
        var due = new List<(string, Guid)>();
        foreach (var row in rows)
        {
            var first = FirstDayIn(row.Document);
            if (first == ColumnDates.NoContact) await session.ExecuteAsync(Note, new { row.Seq, ContactsUntil = first });
            else if (first <= on) due.Add((row.ResourceType, row.ResourceId));
        }
        return new(!dryRun, rows.Count, rows.Count == 0 ? after : rows[^1].Seq, due);
    }

    /// <summary>What cannot be read is for ctg verify to tell, and is looked at again.</summary>
    private static DateOnly FirstDayIn(byte[] document)
    {
        try
        {
            return ContactPlace.FirstDayIn(document);
        }
        catch (JsonException)
        {
            return ColumnDates.Unsealed;
        }
    }

    private sealed record Looked(bool Commits, int Rows, long Last, IReadOnlyList<(string Type, Guid Id)> Due) : IOutcome;

    private sealed class UnsealedRow
    {
        public long Seq { get; init; }

        public string ResourceType { get; init; } = "";

        public Guid ResourceId { get; init; }

        public byte[] Document { get; init; } = [];
    }
}
