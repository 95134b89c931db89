using Ctg.Api.Persistence;

namespace Ctg.Api.Imports;

/// <summary>Works on the files that callers brought, one after the other. Several instances share them; what one has begun and not ended, another takes up.</summary>
internal sealed class ImportWorker(Database database, ImportStore store, ImportRun run, ImportWatch watch, TimeProvider clock, ILogger<ImportWorker> logger) : BackgroundService
{
    /// <summary>How often it is tried to come to an end.</summary>
    private const int MostAttempts = 3;

    /// <summary>For how long an import is held at once: what ends without a word is taken up after it.</summary>
    internal static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenExtensions = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);
    private static readonly Actor Service = new("ctg", "*");

    private DateTime Now => clock.StoredNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var work = watch.Work.Next();
            if (!await WorkAsync(stoppingToken)) await watch.Work.WaitAsync(work, BetweenLooks, stoppingToken);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> WorkAsync(CancellationToken stopping)
    {
        try
        {
            if (await store.FindWaitingAsync(Now, stopping) is not { } job) return false;
            if (await ClaimAsync(job, stopping) is { } claim) await WorkAsync(claim, watch.ProgressOf(job.Id), stopping);
            return true;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // A database that is away, or without its schema yet: it is looked again after a while.
            logger.LogWarning("Imports could not be looked for: {Reason}", e.Message);
            return false;
        }
    }

    /// <summary>Works on an import that is added now, before anybody else does.</summary>
    /// <param name="add">Adds it.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancellation">Ends it between two rows.</param>
    public async Task RunAsync(Func<WriteSession, Task<ImportJob>> add, IProgress<int> progress, CancellationToken cancellation)
    {
        ImportClaim? claim = null;
        await WriteAsync(
            async session =>
            {
                claim = ClaimOf(await add(session));
                return await ImportWriter.ClaimAsync(session, claim, Now, Now + HeldFor);
            },
            cancellation);
        await WorkAsync(claim!, progress, cancellation);
    }

    /// <summary>The claim on an import; null where another one has it by now.</summary>
    private async Task<ImportClaim?> ClaimAsync(ImportJob job, CancellationToken cancellation)
    {
        var claim = ClaimOf(job);
        return (await WriteAsync(session => ImportWriter.ClaimAsync(session, claim, Now, Now + HeldFor), cancellation)).Commits ? claim : null;
    }

    private ImportClaim ClaimOf(ImportJob job) => new(job, Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>Works on an import, and says all the while that it does.</summary>
    private async Task WorkAsync(ImportClaim claim, IProgress<int> progress, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var extending = ExtendAsync(claim, ended.Token);
        try
        {
            await run.RunAsync(claim, progress, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(e, "Import {Import} did not come to its end, at attempt {Attempt}.", claim.Job.Id, claim.Job.Attempts + 1);
            if (claim.Job.Attempts + 1 >= MostAttempts) await WriteAsync(session => ImportWriter.FinishAsync(session, claim, ImportState.Failed, Now), cancellation);
        }
        finally
        {
            await ended.CancelAsync();
            await extending;
            watch.End(claim.Job.Id);
        }
    }

    private async Task ExtendAsync(ImportClaim claim, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(BetweenExtensions, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await WriteAsync(
                    async session =>
                    {
                        await ImportWriter.ExtendAsync(session, claim, Now + HeldFor);
                        return true;
                    },
                    ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (Exception e)
        {
            // The claim may be lost: whoever has lost it writes nothing.
            logger.LogWarning("The claim on import {Import} could not be put off: {Reason}", claim.Job.Id, e.Message);
        }
    }

    private Task<Written> WriteAsync(Func<WriteSession, Task<bool>> write, CancellationToken cancellation) =>
        database.WriteAsync(Service, async session => new Written(await write(session)), cancellation);

    private sealed record Written(bool Commits) : IOutcome;
}
