using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;
using Ctg.Domain.Territories;

namespace Ctg.Api.Territories.Zonings;

/// <summary>Loads the zonings of communes: a file has all that there is of each zoning that it names, and takes the place of what was held of it.</summary>
public sealed class ZoningImport(Database database) : IFileImport
{
    private static readonly Statement ListHeld = Statement.Load("Territories/Sql/List_Held_Zonings.sql");
    private static readonly Statement Delete = Statement.Load("Territories/Sql/Delete_Zonings.sql");
    private static readonly Statement Insert = Statement.Load("Territories/Sql/Insert_Zonings.sql");
    private static readonly Statement NextRevision = Statement.Load("Territories/Sql/Next_Revision.sql");

    public Task<ImportReport> CompareAsync(string path, CancellationToken cancellation) =>
        database.ReadAsync(async session => await ReportAsync(session, await ZoningFile.ReadAsync(session, path)), cancellation);

    public Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor("ctg import zonings", "*"), async session =>
        {
            var rows = await ZoningFile.ReadAsync(session, path);
            var report = await ReportAsync(session, rows);
            if (!report.Commits) return report;
            await session.ExecuteAsync(NextRevision);
            await session.ExecuteAsync(Delete, new { Zonings = Named(rows) });
            await session.InsertAsync(Insert, ZoningRow.Type, rows.Telling(progress));
            await FileChange.LogAsync("zonings", session, path, report.Lines);
            return report;
        }, cancellation);

    /// <summary>A line for each zoning that the rows name.</summary>
    private static async Task<ImportReport> ReportAsync(Session session, IReadOnlyList<ZoningRow> rows)
    {
        var held = await session.QueryAsync(ListHeld, reader => new ZoningRow(reader.GetInt32(0), Documents.Read<TerritoryZoning>(reader.GetFieldValue<byte[]>(1))), new { Zonings = Named(rows) });
        ZoningRow[] begun = [.. rows.Except(held)], gone = [.. held.Except(rows)];
        return new(
            begun.Length + gone.Length > 0,
            [.. rows.CountBy(r => r.Zoning.Zoning).Select(z =>
                $"{z.Key.Code()}: {z.Value} rows, {begun.Count(r => r.Zoning.Zoning == z.Key)} of them new, {gone.Count(r => r.Zoning.Zoning == z.Key)} no longer there.")]);
    }

    private static TextList Named(IReadOnlyList<ZoningRow> rows) => new(rows.Select(r => r.Zoning.Zoning.Code()));
}
