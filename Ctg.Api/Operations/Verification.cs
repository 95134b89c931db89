using System.Security.Cryptography;
using Ctg.Api.ActionPlans;
using Ctg.Api.Conventions;
using Ctg.Api.Organisations;
using Ctg.Api.Persistence;

namespace Ctg.Api.Operations;

/// <summary>
/// Holds what is stored against the change log: no change is missing, altered or out of its chain, and each resource is as its last change
/// left it. It reads page by page beside a running service; what is written meanwhile is no difference.
/// </summary>
public sealed class Verification(Database database)
{
    private const int PageSize = 500;

    private static readonly Statement GetSeq = Statement.Load("Persistence/Sql/Get_Change_Seq.sql");
    private static readonly Statement ListChanges = Statement.Load("Operations/Sql/List_Changes.sql");

    private static readonly (string Type, Statement List)[] Resources =
    [
        (OrganisationStore.ResourceType, Statement.Load("Operations/Sql/List_Organisation_States.sql")),
        (ConventionStore.ResourceType, Statement.Load("Operations/Sql/List_Convention_States.sql")),
        (ActionPlanStore.PlanType, Statement.Load("Operations/Sql/List_Plan_States.sql")),
        (ActionPlanStore.ActionType, Statement.Load("Operations/Sql/List_Action_States.sql")),
    ];

    /// <returns>How many changes were read, and a line for each difference.</returns>
    public async Task<(long Changes, IReadOnlyList<string> Differences)> RunAsync(IProgress<double> progress, CancellationToken cancellation)
    {
        var given = await database.ReadAsync(session => session.FindAsync<long>(GetSeq), cancellation);
        var check = new ChangeCheck(await StatesAsync(cancellation), Resources.Select(r => r.Type).ToHashSet(), given);
        for (IReadOnlyList<LoggedChange>? page = null; page is null || page.Count == PageSize;)
        {
            page = await database.ReadAsync(session => session.QueryAsync<LoggedChange>(ListChanges, new { After = check.LastSeq, Take = PageSize }), cancellation);
            foreach (var change in page) check.Read(change);
            progress.Report(given == 0 ? 1 : Math.Min(1, (double)check.LastSeq / given));
        }
        return (check.Count, check.Finish());
    }

    private async Task<Dictionary<(string, Guid), ResourceState>> StatesAsync(CancellationToken cancellation)
    {
        var states = new Dictionary<(string, Guid), ResourceState>();
        foreach (var (type, list) in Resources)
        {
            var after = 0L;
            for (IReadOnlyList<StoredState>? page = null; page is null || page.Count == PageSize;)
            {
                page = await database.ReadAsync(session => session.QueryAsync<StoredState>(list, new { After = after, Take = PageSize }), cancellation);
                foreach (var row in page) states.Add((type, row.Id), new ResourceState(row.Version, SHA256.HashData(row.Document)));
                if (page.Count > 0) after = page[^1].RowKey;
            }
        }
        return states;
    }

    private sealed class StoredState
    {
        public long RowKey { get; init; }

        public Guid Id { get; init; }

        public int Version { get; init; }

        public byte[] Document { get; init; } = [];
    }
}

/// <summary>A resource as its table has it.</summary>
/// <param name="Version">Of the row.</param>
/// <param name="Hash">SHA-256 of the document.</param>
internal sealed record ResourceState(int Version, byte[] Hash);

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
}
