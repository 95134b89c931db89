using Ctg.Api.Persistence;
using Ctg.Api.Territories.Import;

namespace Ctg.Api.Territories.Composed;

/// <summary>
/// Writes what composed territories are over time, all of it anew: whether a file of them or a vintage came last makes no difference.
/// </summary>
internal static class ComposedWriter
{
    private static readonly Statement DeleteStates = Of("Delete_Composed_States");
    private static readonly Statement DeleteIdentifiers = Of("Delete_Composed_Identifiers");
    private static readonly Statement DeleteMemberships = Of("Delete_Composed_Memberships");

    /// <returns>A line for each commune that two Caf have at once, which a vintage can bring about.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(WriteSession session, IProgress<double> progress)
    {
        var composed = await HeldComposed.ReadAsync(session);
        if (composed.Count == 0) return [];
        await session.ExecuteAsync(DeleteStates);
        await session.ExecuteAsync(DeleteIdentifiers);
        await session.ExecuteAsync(DeleteMemberships);
        var register = await LandRegister.ReadAsync(session);
        Expansion[] expanded = [.. composed.OrderBy(s => s.Key).Select(s => new Expansion(s.Key, s.Value, register))];
        Lying[] memberships = [.. expanded.SelectMany(e => e.Memberships)];
        await session.InsertAsync(Of("Update_Weights"), TerritoryRow.Weights, expanded.Select(e => e.Weight));
        await session.InsertAsync(Of("Insert_Composed_States"), ComposedStateRow.Type, expanded.SelectMany(e => e.States()));
        await session.InsertAsync(Of("Insert_Identifiers"), IdentifierRow.Type, expanded.SelectMany(e => e.Identifiers));
        await session.InsertAsync(Of("Insert_Memberships_In_Time"), Lying.Type, memberships.Telling(progress));
        return SharedCommunes.Told(expanded.Where(e => e.Key.Type == ComposedKind.Caf.Type), register);
    }

    private static Statement Of(string name) => Statement.Load($"Territories/Sql/{name}.sql");
}
