using Ctg.Api.Persistence;

namespace Ctg.Api.Territories.Import;

/// <summary>Loads what a file says of territories, which the official packages do not: all of it or, where it has a fault, nothing.</summary>
public interface IFileImport
{
    /// <summary>What a load would change; nothing is written.</summary>
    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    Task<ImportReport> CompareAsync(string path, CancellationToken cancellation);

    /// <param name="path">The file.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends the load; nothing of it is kept.</param>
    /// <exception cref="InvalidTerritoryDataException">The file has faults; it tells them all.</exception>
    Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation);
}

/// <summary>What a file changed in the register, or would.</summary>
/// <param name="Commits">Whether it changes anything.</param>
/// <param name="Lines">The same for people.</param>
public sealed record ImportReport(bool Commits, IReadOnlyList<string> Lines) : IOutcome;
