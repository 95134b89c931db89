using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Syndicats;

/// <summary>
/// Writes what syndicats are over time, all of it anew: whether a file of syndicats or a vintage came last makes no difference.
/// </summary>
internal static class SyndicatWriter
{
    private static readonly Statement DeleteStates = Of("Delete_Syndicat_States");
    private static readonly Statement DeleteIdentifiers = Of("Delete_Syndicat_Identifiers");
    private static readonly Statement DeleteMemberships = Of("Delete_Syndicat_Memberships");

    public static async Task WriteAsync(WriteSession session, IProgress<double> progress)
    {
        var syndicats = await HeldSyndicats.ReadAsync(session);
        if (syndicats.Count == 0) return;
        await session.ExecuteAsync(DeleteStates);
        await session.ExecuteAsync(DeleteIdentifiers);
        await session.ExecuteAsync(DeleteMemberships);
        var register = await LandRegister.ReadAsync(session);
        SyndicatExpansion[] expanded = [.. syndicats.OrderBy(s => s.Key).Select(s => new SyndicatExpansion(s.Key, s.Value, register))];
        Lying[] memberships = [.. expanded.SelectMany(e => e.Memberships)];
        await session.InsertAsync(Of("Update_Weights"), TerritoryRow.Weights, expanded.Select(e => e.Weight));
        await session.InsertAsync(Of("Insert_Syndicat_States"), SyndicatStateRow.Type, expanded.SelectMany(e => e.States()));
        await session.InsertAsync(Of("Insert_Identifiers"), IdentifierRow.Type, expanded.SelectMany(e => e.Identifiers));
        await session.InsertAsync(Of("Insert_Memberships_In_Time"), Lying.Type, memberships.Telling(progress));
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/{name}.sql");
}
