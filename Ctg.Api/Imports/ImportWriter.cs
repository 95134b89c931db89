using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.Imports;

/// <summary>Writes imports: what was brought, who works on it, and what became of its rows. Whoever works on one writes by its claim, and nothing once it has lost it.</summary>
internal static class ImportWriter
{
    /// <summary>How long an import is kept after its end, at least.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    private static readonly Statement DeleteOldLines = Statement.Load("Imports/Sql/Delete_Old_Import_Lines.sql");
    private static readonly Statement DeleteOld = Statement.Load("Imports/Sql/Delete_Old_Imports.sql");
    private static readonly Statement Insert = Statement.Load("Imports/Sql/Insert_Import.sql");
    private static readonly Statement Claim = Statement.Load("Imports/Sql/Claim_Import.sql");
    private static readonly Statement Extend = Statement.Load("Imports/Sql/Extend_Import_Claim.sql");
    private static readonly Statement Advance = Statement.Load("Imports/Sql/Advance_Import.sql");
    private static readonly Statement Finish = Statement.Load("Imports/Sql/Finish_Import.sql");
    private static readonly Statement LastLine = Statement.Load("Imports/Sql/Get_Last_Import_Line.sql");
    private static readonly Statement InsertLines = Statement.Load("Imports/Sql/Insert_Import_Lines.sql");

    private static readonly RowType<ImportLineEntry> LineType = new("import_line_rows",
        RowColumn<ImportLineEntry>.BigInt("import_key", r => r.ImportKey),
        RowColumn<ImportLineEntry>.Int("line_number", r => r.LineNumber),
        RowColumn<ImportLineEntry>.Text("outcome", 30, r => r.Outcome),
        RowColumn<ImportLineEntry>.Bytes("document", r => r.Document));

    /// <summary>Adds an import, and takes away those that ended long ago.</summary>
    /// <returns>The id of the import.</returns>
    public static async Task<Guid> AddAsync(WriteSession session, Caller caller, ImportQuery query, byte[] content, string mediaType, int rows)
    {
        foreach (var delete in new[] { DeleteOldLines, DeleteOld }) await session.ExecuteAsync(delete, new { Before = session.At - KeptFor });
        var id = Guid.CreateVersion7(session.At);
        await session.ExecuteAsync(Insert, new
        {
            Id = id,
            caller.Actor.Subject,
            caller.Actor.Caf,
            Kind = query.Kind!.Value.Code(),
            Mode = query.Mode.Code(),
            IsDryRun = query.DryRun,
            MediaType = mediaType,
            Content = content,
            RowCount = rows,
            CreatedAt = session.At,
        });
        return id;
    }

    /// <returns>Whether it is taken: nobody else works on it.</returns>
    public static async Task<bool> ClaimAsync(WriteSession session, ImportClaim claim, DateTime now, DateTime until) =>
        await session.ExecuteAsync(Claim, new { claim.Job.ImportKey, claim.ClaimId, Now = now, Until = until }) == 1;

    public static Task ExtendAsync(WriteSession session, ImportClaim claim, DateTime until) =>
        session.ExecuteAsync(Extend, new { claim.Job.ImportKey, claim.ClaimId, Until = until });

    /// <summary>Notes what became of rows, in the transaction in which they were written.</summary>
    /// <returns>Whether the claim holds, and the rows were not noted before; where not, nothing may be kept.</returns>
    public static async Task<bool> NoteAsync(WriteSession session, ImportClaim claim, ImportTally tally, IReadOnlyCollection<ImportResult> results)
    {
        var (key, line) = (claim.Job.ImportKey, await session.FindAsync<int>(LastLine, new { claim.Job.ImportKey }));
        await session.InsertAsync(InsertLines, LineType, results.SelectMany(r => r.Lines()).Select(l => new ImportLineEntry(key, ++line, l.Outcome.Code(), Documents.Write(l))));
        return await session.ExecuteAsync(
            Advance, new { DoneBefore = tally.DoneCount - results.Count, claim.Job.ImportKey, claim.ClaimId, tally.DoneCount, tally.CreatedCount, tally.RevisedCount, tally.UnchangedCount, tally.RefusedCount }) == 1;
    }

    /// <returns>Whether the claim holds.</returns>
    public static async Task<bool> FinishAsync(WriteSession session, ImportClaim claim, ImportState state, DateTime now) =>
        await session.ExecuteAsync(Finish, new { claim.Job.ImportKey, claim.ClaimId, State = state.Code(), FinishedAt = now }) == 1;
}

/// <summary>The right to work on an import, which one holds at a time.</summary>
internal sealed record ImportClaim(ImportJob Job, Guid ClaimId);

/// <summary>A line of a result, to insert.</summary>
internal sealed record ImportLineEntry(long ImportKey, int LineNumber, string Outcome, byte[] Document);
