using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Facilities;

namespace Ctg.Api.Facilities;

/// <summary>Writes facilities: the document, its columns, its child rows and its change.</summary>
internal static class FacilityWriter
{
    private static readonly Statement FindInternalId = Of("Find_Internal_Id");
    private static readonly Statement GetKey = Of("Get_Facility_Key");
    private static readonly Statement Insert = Of("Insert_Facility");
    private static readonly Statement Update = Of("Update_Facility");
    private static readonly Statement DeleteSupports = Of("Delete_Facility_Supports");
    private static readonly Statement DeleteBonuses = Of("Delete_Facility_Bonuses");

    /// <summary>Whether another facility of the Caf bears the number.</summary>
    public static async Task<bool> IsTakenAsync(Session session, Facility facility) =>
        await session.FindAsync<int>(FindInternalId, new { facility.Caf, facility.InternalId, facility.Id }) > 0;

    public static async Task<byte[]> AddAsync(WriteSession session, Facility facility)
    {
        var document = Documents.Write(facility);
        await session.ExecuteAsync(Insert, FacilityColumns.Of(facility, document));
        await InsertChildrenAsync(session, await session.FindAsync<long>(GetKey, new { facility.Id }), facility);
        Log(session, facility, "created", null, document);
        return document;
    }

    /// <returns>The document; null where the row is no longer of the version that was read.</returns>
    public static async Task<byte[]?> SaveAsync(WriteSession session, long key, Facility facility, string operation, string? reason = null)
    {
        var document = Documents.Write(facility);
        if (await session.ExecuteAsync(Update, FacilityColumns.Of(facility, document)) == 0) return null;
        await session.ExecuteAsync(DeleteSupports, new { FacilityKey = key });
        await session.ExecuteAsync(DeleteBonuses, new { FacilityKey = key });
        await ExternalReferences.DeleteAsync(session, FacilityStore.ResourceType, key);
        await InsertChildrenAsync(session, key, facility);
        Log(session, facility, operation, reason, document);
        return document;
    }

    private static async Task InsertChildrenAsync(WriteSession session, long key, Facility facility)
    {
        foreach (var table in FacilityChildren.Tables) await table.InsertAsync(session, key, facility);
    }

    private static void Log(WriteSession session, Facility facility, string operation, string? reason, byte[] document) =>
        session.Log(new Change(FacilityStore.ResourceType, facility.Id, facility.Version, operation, reason, document), Audience.OfCaf(facility.Caf, isPublic: false));

    private static Statement Of(string name) => Statement.Load($"Facilities/Sql/{name}.sql");
}
