using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.CejContracts;

namespace Ctg.Api.CejContracts;

/// <summary>Writes Cej contracts: the document, its columns, its communes and its change.</summary>
internal static class CejContractWriter
{
    private static readonly Statement FindNumber = Of("Find_Cej_Number");
    private static readonly Statement Insert = Of("Insert_Cej_Contract");
    private static readonly Statement Update = Of("Update_Cej_Contract");
    private static readonly Statement DeleteCommunes = Of("Delete_Cej_Communes");

    /// <summary>Whether another contract of the Caf bears the number.</summary>
    public static async Task<bool> IsTakenAsync(Session session, CejContract contract) =>
        await session.FindAsync<int>(FindNumber, new { contract.Caf, contract.Number, contract.Id }) > 0;

    public static async Task<byte[]> AddAsync(WriteSession session, CejContract contract)
    {
        var document = Documents.Write(contract);
        await session.ExecuteAsync(Insert, CejContractColumns.Of(contract, document));
        var row = (await CejContractStore.FindAsync(session, contract.Id))!;
        await InsertChildrenAsync(session, row.CejContractKey, contract);
        Log(session, contract, "created", null, document);
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync(WriteSession session, long key, CejContract contract, string operation, string? reason = null)
    {
        var document = Documents.Write(contract);
        if (await session.ExecuteAsync(Update, CejContractColumns.Of(contract, document)) == 0) return null;
        await session.ExecuteAsync(DeleteCommunes, new { CejContractKey = key });
        await ExternalReferences.DeleteAsync(session, CejContractStore.ResourceType, key);
        await InsertChildrenAsync(session, key, contract);
        Log(session, contract, operation, reason, document);
        return document;
    }

    private static async Task InsertChildrenAsync(WriteSession session, long key, CejContract contract)
    {
        foreach (var table in CejContractChildren.Tables) await table.InsertAsync(session, key, contract);
    }

    private static void Log(WriteSession session, CejContract contract, string operation, string? reason, byte[] document) =>
        session.Log(new Change(CejContractStore.ResourceType, contract.Id, contract.Version, operation, reason, document), Audience.OfCaf(contract.Caf, isPublic: true));

    private static Statement Of(string name) => Statement.Load($"CejContracts/Sql/{name}.sql");
}
