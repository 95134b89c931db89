using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;

namespace Ctg.Api.Imports;

/// <summary>Works through a file: all rows in one transaction, or each in its own, with what became of it noted in the same.</summary>
internal sealed class ImportRun(Database database, ImportStore store, IServiceProvider services, ParisCalendar calendar, TimeProvider clock)
{
    private DateTime Now => clock.StoredNow();

    // Made when a file of it comes: each has the columns and the validators of a feature, which a start need not wait for.
    public IImportKind KindOf(ImportKind kind) => services.GetRequiredKeyedService<IImportKind>(kind);

    /// <param name="claim">By which it is worked on.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancellation">Ends it between two rows; it is taken up again where it was.</param>
    public async Task RunAsync(ImportClaim claim, IProgress<int> progress, CancellationToken cancellation)
    {
        var (job, kind) = (claim.Job, KindOf(claim.Job.KindOfRows));
        if (await store.ReadContentAsync(claim, cancellation) is not { } content) return;
        var (rows, problem) = await ImportFile.ReadAsync(content, job.MediaType, kind, cancellation);
        if (problem is not null) throw new InvalidOperationException($"The file of import {job.Id} was understood when it came, and is not any more.");
        var known = await database.ReadAsync(
            async session =>
            {
                await kind.PrepareAsync(session, rows!, job.Caller);
                return await KnownAsync(session, kind, rows!);
            },
            cancellation);
        var writer = new RowWriter(kind, rows!, known, job.Caller, calendar.Today);
        await (job.IsWhole || job.IsDryRun ? AllAsync(claim, writer, progress, cancellation) : OneByOneAsync(claim, writer, progress, cancellation));
    }

    /// <summary>In one transaction, to its end even where a row is refused, so that all that are refused are told.</summary>
    private async Task AllAsync(ImportClaim claim, RowWriter writer, IProgress<int> progress, CancellationToken cancellation)
    {
        var tried = await database.LoadAsync(
            claim.Job.Caller.Actor,
            async session =>
            {
                var (results, tally) = (new List<ImportResult>(), ImportTally.None);
                foreach (var row in writer.Rows)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var result = await writer.WriteAsync(session, row);
                    tally = tally.With(result.Outcome);
                    results.Add(result);
                    progress.Report(results.Count);
                }
                var commits = !claim.Job.IsDryRun && tally.RefusedCount == 0
                    && await ImportWriter.NoteAsync(session, claim, tally, results) && await ImportWriter.FinishAsync(session, claim, ImportState.Done, Now);
                return new Tried(commits, results, tally);
            },
            cancellation);
        if (tried.Commits) return;
        var isRefused = claim.Job.IsWhole && tried.Tally.RefusedCount > 0;
        ImportResult[] told = [.. tried.Results.Select(r => isRefused ? r.NotWritten() : r.AsTried())];
        await NoteAsync(claim, told.Aggregate(ImportTally.None, (tally, result) => tally.With(result.Outcome)), told, isRefused ? ImportState.Refused : ImportState.Done, cancellation);
    }

    private async Task OneByOneAsync(ImportClaim claim, RowWriter writer, IProgress<int> progress, CancellationToken cancellation)
    {
        var tally = claim.Job.Tally;
        foreach (var row in writer.Rows.Skip(tally.DoneCount))
        {
            cancellation.ThrowIfCancellationRequested();
            var written = await database.WriteAsync(
                claim.Job.Caller.Actor,
                async session =>
                {
                    var result = await writer.WriteAsync(session, row);
                    return new Tried(
                        result.Outcome != ImportOutcome.Refused && await ImportWriter.NoteAsync(session, claim, tally.With(result.Outcome), [result]),
                        [result], tally.With(result.Outcome));
                },
                cancellation);
            tally = written.Tally;
            // Of a row that is refused nothing is kept but that it was.
            if (!written.Commits && !await NoteAsync(claim, tally, written.Results, null, cancellation)) return;
            progress.Report(tally.DoneCount);
        }
        await NoteAsync(claim, tally, [], ImportState.Done, cancellation);
    }

    /// <returns>Whether the claim holds.</returns>
    private async Task<bool> NoteAsync(ImportClaim claim, ImportTally tally, IReadOnlyList<ImportResult> results, ImportState? end, CancellationToken cancellation) =>
        (await database.WriteAsync(
            claim.Job.Caller.Actor,
            async session => new Tried(
                await ImportWriter.NoteAsync(session, claim, tally, results) && (end is not { } state || await ImportWriter.FinishAsync(session, claim, state, Now)), results, tally),
            cancellation)).Commits;

    /// <summary>What is there of the rows, by what another system calls it.</summary>
    private static async Task<Dictionary<(string System, string Id), Guid>> KnownAsync(Session session, IImportKind kind, ImportRows rows) =>
        (await ReferencedResource.ListAsync(session, kind.ResourceType, rows.Items.Select(r => r.Reference?.Id).OfType<string>())).ToDictionary(r => (r.SystemCode, r.ExternalId), r => r.ResourceId);

    private sealed record Tried(bool Commits, IReadOnlyList<ImportResult> Results, ImportTally Tally) : IOutcome;
}
