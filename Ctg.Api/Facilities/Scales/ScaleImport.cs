using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Facilities.Scales;

namespace Ctg.Api.Facilities.Scales;

/// <summary>Loads scales: a file has all that there is of each year that it names, and takes the place of what was held of it.</summary>
public sealed class ScaleImport(Database database) : IFileImport
{
    /// <summary>A key is the year and, in three digits, the place in it.</summary>
    private const int PlacesInYear = 1_000;

    private static readonly Statement Delete = Statement.Load("Facilities/Scales/Sql/Delete_Scales.sql");
    private static readonly Statement Insert = Statement.Load("Facilities/Scales/Sql/Insert_Scales.sql");

    private static readonly RowType<(int Key, BonusScale Scale)> Type = new("bonus_scale_rows",
        RowColumn<(int Key, BonusScale Scale)>.Int("scale_key", r => r.Key),
        RowColumn<(int Key, BonusScale Scale)>.Int("scale_year", r => r.Scale.Year),
        RowColumn<(int Key, BonusScale Scale)>.Text("type", 30, r => r.Scale.Type.Code()),
        RowColumn<(int Key, BonusScale Scale)>.Text("kind", 30, r => r.Scale.Kind.Code()),
        RowColumn<(int Key, BonusScale Scale)>.Bytes("document", r => Documents.Write(r.Scale)));

    public Task<ImportReport> CompareAsync(string path, CancellationToken cancellation) =>
        database.ReadAsync(async session => await ReportAsync(session, ScaleFile.Read(path)), cancellation);

    /// <summary>Whether scales are held of a year that the file names, of whatever file they came.</summary>
    public Task<bool> HasAsync(string path, CancellationToken cancellation) =>
        database.ReadAsync(async session => (await ScaleStore.ListAsync(session, ScaleFile.Read(path).Select(s => s.Year))).Count > 0, cancellation);

    public Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor("ctg import scales", "*"), async session =>
        {
            var scales = ScaleFile.Read(path);
            var report = await ReportAsync(session, scales);
            if (!report.Commits) return report;
            await session.ExecuteAsync(Delete, ScaleStore.Of(scales.Select(s => s.Year)));
            await session.InsertAsync(Insert, Type, scales.GroupBy(s => s.Year).SelectMany(year => year.Select((scale, index) => ((year.Key * PlacesInYear) + index, scale))));
            await FileChange.LogAsync("bonusScales", session, path, report.Lines);
            progress.Report(1);
            return report;
        }, cancellation);

    /// <summary>A line for each year that the file names.</summary>
    private static async Task<ImportReport> ReportAsync(Session session, IReadOnlyList<BonusScale> scales)
    {
        var held = await ScaleStore.ListAsync(session, scales.Select(s => s.Year));
        BonusScale[] begun = [.. scales.Except(held)], gone = [.. held.Except(scales)];
        return new(
            begun.Length + gone.Length > 0 || held.Count != scales.Count,
            [.. scales.CountBy(s => s.Year).Select(y => $"{y.Key}: {y.Value} rows, {begun.Count(s => s.Year == y.Key)} of them new, {gone.Count(s => s.Year == y.Key)} no longer there.")]);
    }
}
