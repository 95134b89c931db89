using System.Security.Cryptography;
using System.Text.Json;
using Ctg.Api.Persistence;
using Ctg.Api.Persistence.Contacts;

namespace Ctg.Api.Operations;

/// <summary>
/// Holds what is stored together: no change is missing, altered or out of its chain, each resource is as its last change left it, and columns
/// and child rows are those of its document; and each vintage counts the communes of the register. It reads page by page beside a running
/// service; what is written meanwhile is no difference.
/// </summary>
public sealed class Verification(Database database)
{
    private const int PageSize = 500;

    private static readonly Statement CountResources = Statement.Load("Operations/Sql/Count_Resources.sql");
    private static readonly Statement GetSeq = Statement.Load("Persistence/Sql/Get_Change_Seq.sql");
    private static readonly Statement ListVintages = Statement.Load("Operations/Sql/List_Vintage_Differences.sql");
    private static readonly Statement ListChanges = Statement.Load("Operations/Sql/List_Changes.sql");

    /// <returns>How many changes and resources were read, and a line for each difference.</returns>
    public async Task<(long Changes, int Resources, IReadOnlyList<string> Differences)> RunAsync(IProgress<double> progress, CancellationToken cancellation)
    {
        var given = await database.ReadAsync(session => session.FindAsync<long>(GetSeq), cancellation);
        var total = given + await database.ReadAsync(session => session.FindAsync<long>(CountResources), cancellation);
        var (states, differences) = await ResourcesAsync(read => Report(read), cancellation);
        var check = new ChangeCheck(states, Aggregate.All.Select(a => a.Type).ToHashSet(), given);
        for (IReadOnlyList<LoggedChange>? page = null; page is null || page.Count == PageSize;)
        {
            page = await database.ReadAsync(session => session.QueryAsync<LoggedChange>(ListChanges, new { After = check.LastSeq, Take = PageSize }), cancellation);
            foreach (var change in page) check.Read(change);
            Report(states.Count + check.LastSeq);
        }
        return (check.Count, states.Count, [.. check.Finish(), .. differences, .. await VintagesAsync(cancellation)]);

        void Report(long read) => progress.Report(total == 0 ? 1 : Math.Min(1, (double)read / total));
    }

    /// <summary>A vintage that is counted otherwise has as many differences as communes: the first tell as much.</summary>
    private async Task<IEnumerable<string>> VintagesAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(session => session.QueryAsync<CountedCommune>(ListVintages, new { Take = PageSize }), cancellation))
            .Select(c => $"The commune {c.Code} is not counted in vintage {c.Vintage} as the register has it.");

    private async Task<(Dictionary<(string, Guid), ResourceState> States, List<string> Differences)> ResourcesAsync(Action<long> report, CancellationToken cancellation)
    {
        var states = new Dictionary<(string, Guid), ResourceState>();
        var differences = new List<string>();
        foreach (var aggregate in Aggregate.All)
        {
            await foreach (var (rows, found) in new DocumentCheck(database, aggregate).PagesAsync(cancellation))
            {
                differences.AddRange(found);
                foreach (var row in rows)
                {
                    // A row without them is told already: its columns are not those of its document.
                    if (row is { Id: { } id } && row.Number("version") is { } version) states[(aggregate.Type, id)] = ResourceState.Of((int)version, row.Document);
                }
                report(states.Count);
            }
        }
        return (states, differences);
    }
}

/// <summary>A resource as its table has it.</summary>
/// <param name="Version">Of the row.</param>
/// <param name="Hash">SHA-256 of the document.</param>
/// <param name="BareHash">The same of the document without its contacts.</param>
internal sealed record ResourceState(int Version, byte[] Hash, byte[] BareHash)
{
    public static ResourceState Of(int version, byte[] document) => new(version, SHA256.HashData(document), BareHashOf(document));

    public static byte[] BareHashOf(byte[] document)
    {
        try
        {
            return SHA256.HashData(ContactPlace.Remove(document, ContactPlace.AllIn(document)));
        }
        catch (JsonException)
        {
            // That it cannot be read is told already.
            return SHA256.HashData(document);
        }
    }
}

/// <summary>A commune of a vintage.</summary>
internal sealed class CountedCommune
{
    public string Vintage { get; init; } = "";

    public string Code { get; init; } = "";
}

/// <summary>A row of the change log.</summary>
internal sealed class LoggedChange
{
    public long Seq { get; init; }

    public DateTime RecordedAt { get; init; }

    public string Subject { get; init; } = "";

    public string Caf { get; init; } = "";

    public string ResourceType { get; init; } = "";

    public Guid ResourceId { get; init; }

    public int Version { get; init; }

    public string Operation { get; init; } = "";

    public string? Reason { get; init; }

    public byte[] Document { get; init; } = [];

    public byte[] EntryHash { get; init; } = [];

    public byte[]? Seals { get; init; }

    public DateOnly ContactsUntil { get; init; }

    public Change ToChange() => new(ResourceType, ResourceId, Version, Operation, Reason, Document);
}
