using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Geometries;

/// <summary>Loads contours of communes: a file takes the place of what was held of the communes that it has, and leaves the others.</summary>
public sealed class GeometryImport(Database database) : IFileImport
{
    private static readonly Statement ListHeld = Statement.Load("Territories/Sql/List_Held_Geometries.sql");
    private static readonly Statement Delete = Statement.Load("Territories/Sql/Delete_Geometries.sql");
    private static readonly Statement Insert = Statement.Load("Territories/Sql/Insert_Geometries.sql");
    private static readonly Statement NextRevision = Statement.Load("Territories/Sql/Next_Revision.sql");

    public async Task<ImportReport> CompareAsync(string path, CancellationToken cancellation) => (await CompareAsync(path, new Progress<double>(), cancellation)).Report;

    public async Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation)
    {
        var (file, changed, report) = await CompareAsync(path, new Half(progress, 0), cancellation);
        return !report.Commits ? report : await database.LoadAsync(new Actor("ctg import geometries", "*"), async session =>
        {
            await session.ExecuteAsync(NextRevision);
            await session.InsertAsync(Delete, TerritoryRow.Ids, changed);
            await session.InsertAsync(Insert, GeometryRow.Type, file.Rows(changed, new Half(progress, 0.5), cancellation));
            await FileChange.LogAsync("geometries", session, path, report.Lines);
            return report;
        }, cancellation);
    }

    /// <summary>The file is checked outside of any unit of work: it may take long, and others write meanwhile.</summary>
    private async Task<(GeometryFile File, IReadOnlySet<int> Changed, ImportReport Report)> CompareAsync(string path, IProgress<double> progress, CancellationToken cancellation)
    {
        var (communes, held) = await database.ReadAsync(
            async session => (await TerritoryTimes.ReadAsync(session, TerritoryType.Commune), await session.QueryAsync<GeometryColumns>(ListHeld)), cancellation);
        var file = GeometryFile.Open(path, communes, progress, cancellation);
        var digests = held.ToDictionary(g => g.TerritoryId, g => g.Digest);
        var changed = file.Digests.Where(g => !digests.TryGetValue(g.Key, out var digest) || !digest.AsSpan().SequenceEqual(g.Value)).Select(g => g.Key).ToHashSet();
        return (file, changed, new(changed.Count > 0, [$"{file.Digests.Count} contours, {changed.Count} of them new or others than before.", .. file.PassedOver]));
    }

    /// <summary>The file is read twice: to be checked, and to be loaded.</summary>
    private sealed class Half(IProgress<double> whole, double before) : IProgress<double>
    {
        public void Report(double value) => whole.Report(before + (value / 2));
    }

    private sealed class GeometryColumns
    {
        public int TerritoryId { get; init; }

        public byte[] Digest { get; init; } = [];
    }
}
