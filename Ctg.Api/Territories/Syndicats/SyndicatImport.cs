using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>Loads syndicats: a file has all members, past and present, of each syndicat that it names, and takes the place of what was held of it.</summary>
public sealed class SyndicatImport(Database database) : IFileImport
{
    private static readonly Statement GetLastId = Of("Get_Last_Territory");
    private static readonly Statement NextRevision = Of("Next_Revision");

    public Task<ImportReport> CompareAsync(string path, CancellationToken cancellation) =>
        database.ReadAsync(async session => SyndicatChange.Between(await HeldSyndicats.ReadAsync(session), await SyndicatFile.ReadAsync(session, path)).Report, cancellation);

    public Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor("ctg import syndicats", "*"), async session =>
        {
            var held = await HeldSyndicats.ReadAsync(session);
            var change = SyndicatChange.Between(held, await SyndicatFile.ReadAsync(session, path));
            if (!change.Report.Commits) return change.Report;
            await session.ExecuteAsync(NextRevision);
            await SaveAsync(session, held, change.Changed);
            await SyndicatWriter.WriteAsync(session, progress);
            await FileChange.LogAsync("syndicats", session, path, change.Report.Lines.TakeLast(1));
            return change.Report;
        }, cancellation);

    private static async Task SaveAsync(WriteSession session, IReadOnlyDictionary<int, Syndicat> held, IReadOnlyList<Syndicat> changed)
    {
        var ids = held.ToDictionary(h => h.Value.Key, h => h.Key);
        var last = await session.FindAsync<int>(GetLastId);
        TerritoryRow[] added = [.. changed.Where(s => !ids.ContainsKey(s.Key)).Select(s => new TerritoryRow(++last, s.Key, 0))];
        foreach (var row in added) ids.Add(row.Key, row.Id);
        await session.InsertAsync(Of("Insert_Territories"), TerritoryRow.Type, added);
        await session.InsertAsync(Of("Delete_Syndicat_Members"), TerritoryRow.Ids, changed.Select(s => ids[s.Key]));
        await session.InsertAsync(Of("Delete_Syndicats"), TerritoryRow.Ids, changed.Select(s => ids[s.Key]));
        await session.InsertAsync(Of("Insert_Syndicats"), SyndicatRow.Type, changed.Select(s => new SyndicatRow(ids[s.Key], s.Named)));
        await session.InsertAsync(Of("Insert_Syndicat_Members"), SyndicatMemberRow.Type, changed.SelectMany(s => s.Members.Select(m => new SyndicatMemberRow(ids[s.Key], m))));
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/{name}.sql");
}
