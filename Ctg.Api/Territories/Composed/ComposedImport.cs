using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Composed;

/// <summary>Loads syndicats.</summary>
internal sealed class SyndicatImport(Database database) : ComposedImport(database, ComposedKind.Syndicat);

/// <summary>Loads the territories of Caf.</summary>
internal sealed class CafImport(Database database) : ComposedImport(database, ComposedKind.Caf);

/// <summary>
/// Loads territories that are composed of members: a file has all members, past and present, of each that it names, and takes the place of what
/// was held of it.
/// </summary>
internal abstract class ComposedImport(Database database, ComposedKind kind) : IFileImport
{
    private static readonly Statement GetLastId = Of("Get_Last_Territory");
    private static readonly Statement NextRevision = Of("Next_Revision");

    public Task<ImportReport> CompareAsync(string path, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var held = await HeldComposed.ReadAsync(session);
            return ComposedChange.Between(held, await ComposedFile.ReadAsync(session, path, kind, held), kind).Report;
        },
        cancellation);

    /// <summary>Whether the register has any of the kind, of whatever file it came.</summary>
    public Task<bool> HasAnyAsync(CancellationToken cancellation) =>
        database.ReadAsync(async session => (await HeldComposed.ReadAsync(session)).Values.Any(c => c.Key.Type == kind.Type), cancellation);

    public Task<ImportReport> LoadAsync(string path, IProgress<double> progress, CancellationToken cancellation) =>
        database.LoadAsync(new Actor($"ctg import {kind.Files}", "*"), async session =>
        {
            var held = await HeldComposed.ReadAsync(session);
            var change = ComposedChange.Between(held, await ComposedFile.ReadAsync(session, path, kind, held), kind);
            if (!change.Report.Commits) return change.Report;
            await session.ExecuteAsync(NextRevision);
            await SaveAsync(session, held, change.Changed);
            await ComposedWriter.WriteAsync(session, progress);
            await FileChange.LogAsync(kind.Files, session, path, change.Report.Lines.TakeLast(1));
            return change.Report;
        }, cancellation);

    private static async Task SaveAsync(WriteSession session, IReadOnlyDictionary<int, ComposedTerritory> held, IReadOnlyList<ComposedTerritory> changed)
    {
        var ids = held.ToDictionary(h => h.Value.Key, h => h.Key);
        var last = await session.FindAsync<int>(GetLastId);
        TerritoryRow[] added = [.. changed.Where(s => !ids.ContainsKey(s.Key)).Select(s => new TerritoryRow(++last, s.Key, 0))];
        foreach (var row in added) ids.Add(row.Key, row.Id);
        await session.InsertAsync(Of("Insert_Territories"), TerritoryRow.Type, added);
        await session.InsertAsync(Of("Delete_Composed_Members"), TerritoryRow.Ids, changed.Select(s => ids[s.Key]));
        await session.InsertAsync(Of("Delete_Composed_Territories"), TerritoryRow.Ids, changed.Select(s => ids[s.Key]));
        await session.InsertAsync(Of("Insert_Composed_Territories"), ComposedRow.Type, changed.Select(s => new ComposedRow(ids[s.Key], s.Named)));
        await session.InsertAsync(Of("Insert_Composed_Members"), MemberRow.Type, changed.SelectMany(s => s.Members.Select(m => new MemberRow(ids[s.Key], m))));
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/{name}.sql");
}
