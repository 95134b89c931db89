using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Imports;

/// <summary>Reads imports and their results, each caller its own.</summary>
internal sealed class ImportStore(Database database)
{
    private static readonly Statement List = Statement.Load("Imports/Sql/List_Imports.sql");
    private static readonly Statement ListLines = Statement.Load("Imports/Sql/List_Import_Lines.sql");
    private static readonly Statement GetContent = Statement.Load("Imports/Sql/Get_Import_Content.sql");

    public Task<ImportJob?> FindAsync(Guid id, Caller caller, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id, caller), cancellation);

    public static Task<ImportJob?> FindAsync(Session session, Guid id, Caller caller) =>
        session.FindAsync<ImportJob>(List, new { caller.Actor.Subject, Id = id, Take = 1 }, "of one caller", "one", "sort newest");

    public Task<IReadOnlyList<ImportJob>> ListAsync(Caller caller, PagePlace place, CancellationToken cancellation) => database.ReadAsync(
        session => session.QueryAsync<ImportJob>(
            List, new { caller.Actor.Subject, BeforeKey = place.AfterNumber, place.Take },
            place.After is null ? ["of one caller", "sort newest"] : ["of one caller", "after", "sort newest"]),
        cancellation);

    public Task<IReadOnlyList<ImportLineRow>> ListLinesAsync(ImportJob job, ImportLineQuery query, PagePlace place, CancellationToken cancellation) =>
        ListLinesAsync(job, query.Outcome ?? [], place.AfterNumber, place.Take, cancellation);

    /// <summary>The first lines of rows that were refused.</summary>
    public async Task<IReadOnlyList<StoredLine>> ListRefusedAsync(ImportJob job, int atMost, CancellationToken cancellation) =>
        [.. (await ListLinesAsync(job, [ImportOutcome.Refused], 0, atMost, cancellation)).Select(row => Documents.Read<StoredLine>(row.Document))];

    private Task<IReadOnlyList<ImportLineRow>> ListLinesAsync(ImportJob job, IReadOnlyList<ImportOutcome> outcomes, long after, int take, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.QueryAsync<ImportLineRow>(
                ListLines,
                new { job.ImportKey, AfterLine = after, Outcomes = new TextList(outcomes.Select(o => o.Code())), Take = take },
                outcomes.Count > 0 ? ["outcome"] : []),
            cancellation);

    /// <summary>The oldest that nobody works on; null where there is none.</summary>
    public Task<ImportJob?> FindWaitingAsync(DateTime now, CancellationToken cancellation) => database.ReadAsync(
        session => session.FindAsync<ImportJob>(List, new { Now = now, Take = 1 }, "of nobody", "sort oldest"), cancellation);

    /// <summary>The file, for whoever holds the claim; null where that is another one by now.</summary>
    public Task<byte[]?> ReadContentAsync(ImportClaim claim, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FindAsync<byte[]>(GetContent, new { claim.Job.ImportKey, claim.ClaimId }), cancellation);
}

/// <summary>A line of a result as its row has it.</summary>
public sealed class ImportLineRow
{
    public int LineNumber { get; init; }

    public byte[] Document { get; init; } = [];
}
