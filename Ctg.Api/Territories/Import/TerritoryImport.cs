using Ctg.Api.Persistence;
using Ctg.Api.Territories.Composed;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Import;

/// <summary>Loads vintages of the official geographic code, the oldest first, each in one transaction: an interruption leaves the register as it was.</summary>
/// <param name="database">The database.</param>
/// <param name="followers">What holds communes and outlives them (INV-20): each carries over its own, in the transaction of the import.</param>
public sealed class TerritoryImport(Database database, params IReadOnlyList<Follower> followers)
{
    private static readonly Statement GetVintage = Statement.Load("Territories/Sql/Get_Vintage.sql");
    private static readonly Statement GetNewest = Statement.Load("Territories/Sql/Get_Newest_Vintage.sql");

    /// <summary>Whether the register holds this vintage, from these very files.</summary>
    /// <exception cref="InvalidTerritoryDataException">It holds other data of the vintage, or a newer one, or lacks the one before.</exception>
    public Task<bool> HasAsync(TerritoryFiles files, CancellationToken cancellation) =>
        database.ReadAsync(session => HasAsync(session, files), cancellation);

    /// <summary>What a load would change; nothing is written.</summary>
    /// <exception cref="InvalidTerritoryDataException">As for the load.</exception>
    public Task<VintageReport> CompareAsync(TerritoryFiles files, CancellationToken cancellation) => database.ReadAsync(
        async session => await HasAsync(session, files)
            ? VintageReport.Nothing(files.Vintage)
            : VintageReport.Of(files.Vintage, await ChangeAsync(session, files)),
        cancellation);

    /// <param name="files">The vintage.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends the load; nothing of it is kept.</param>
    /// <exception cref="InvalidTerritoryDataException">The files have faults, or the register holds other data of the vintage or a newer one, or lacks the one before.</exception>
    public Task<VintageReport> LoadAsync(TerritoryFiles files, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor("ctg import territories", "*"), async session =>
        {
            if (await HasAsync(session, files)) return VintageReport.Nothing(files.Vintage);
            var change = await ChangeAsync(session, files);
            await RegisterWriter.WriteAsync(session, change, files, progress);
            var shared = await ComposedWriter.WriteAsync(session, new Progress<double>());
            foreach (var follow in followers) await follow(session, change.Differences.Movements);
            var report = VintageReport.Of(files.Vintage, change) with { Shared = shared };
            session.Log(new Change("vintage", new Guid(files.Fingerprint().AsSpan(0, 16)), 1, "imported", null,
                Documents.Write(new { files.Vintage, change.From, files.PopulationYear, report.Territories, Movements = report.Differences.Movements.Count })), Audience.Everybody);
            return report;
        }, cancellation);

    // The files are read while the database is.
    private static async Task<RegisterChange> ChangeAsync(Session session, TerritoryFiles files)
    {
        var vintage = Task.Run(() => new Register(files), session.Cancellation);
        return new RegisterChange(await HeldRegister.ReadAsync(session), await vintage, files.From);
    }

    private static async Task<bool> HasAsync(Session session, TerritoryFiles files)
    {
        var fingerprint = await session.FindAsync<byte[]>(GetVintage, new { files.Vintage });
        if (fingerprint is not null)
        {
            return fingerprint.AsSpan().SequenceEqual(files.Fingerprint())
                ? true
                : throw new InvalidTerritoryDataException($"The register holds other data of vintage {files.Vintage} than {files.Folder} has: a vintage is loaded once, and what it says stands.");
        }
        if (await session.FindAsync<Newest>(GetNewest) is not { } newest) return false;
        if (newest.InForceOn >= files.From)
        {
            throw new InvalidTerritoryDataException(
                $"The register holds vintage {newest.Name}, which is newer than {files.Vintage}: each vintage is compared with the one before, so they are loaded oldest first, into an empty database where it must be.");
        }
        if (newest.InForceOn.Year + 1 < files.From.Year)
        {
            throw new InvalidTerritoryDataException(
                $"The register lacks vintage {newest.InForceOn.Year + 1} between {newest.Name}, which it holds, and {files.Vintage}: load it first, for a vintage that was skipped cannot be loaded afterwards.");
        }
        return false;
    }

    private sealed class Newest
    {
        public string Name { get; init; } = "";

        public DateOnly InForceOn { get; init; }
    }
}

/// <summary>Carries over what holds communes to those that take over theirs.</summary>
/// <returns>How many were carried over.</returns>
public delegate Task<int> Follower(WriteSession session, IReadOnlyList<Movement> movements);
