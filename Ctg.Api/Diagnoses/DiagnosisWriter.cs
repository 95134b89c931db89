using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Diagnoses;

namespace Ctg.Api.Diagnoses;

/// <summary>Writes diagnoses: the document, its columns, its child rows and its change.</summary>
internal static class DiagnosisWriter
{
    private static readonly Statement GetKey = Of("Get_Diagnosis_Key");
    private static readonly Statement Insert = Of("Insert_Diagnosis");
    private static readonly Statement Update = Of("Update_Diagnosis");
    private static readonly Statement[] DeleteChildren = [Of("Delete_Diagnosis_Finding_Actions"), Of("Delete_Diagnosis_Findings")];

    public static async Task AddAsync(WriteSession session, long conventionKey, Diagnosis diagnosis)
    {
        var document = Documents.Write(diagnosis);
        await session.ExecuteAsync(Insert, DiagnosisColumns.Of(diagnosis, document, conventionKey));
        await InsertChildrenAsync(session, diagnosis, await session.FindAsync<long>(GetKey, new { diagnosis.Id }));
        session.Log(new Change(DiagnosisStore.ResourceType, diagnosis.Id, diagnosis.Version, "created", null, document), Audience.OfConvention(diagnosis.ConventionId));
    }

    /// <returns>Whether the row was still of the version that was read.</returns>
    public static async Task<bool> SaveAsync(WriteSession session, long key, Diagnosis diagnosis, string operation, string? reason)
    {
        var document = Documents.Write(diagnosis);
        if (await session.ExecuteAsync(Update, DiagnosisColumns.Of(diagnosis, document)) == 0) return false;
        foreach (var delete in DeleteChildren) await session.ExecuteAsync(delete, new { DiagnosisKey = key });
        await ExternalReferences.DeleteAsync(session, DiagnosisStore.ResourceType, key);
        await InsertChildrenAsync(session, diagnosis, key);
        session.Log(new Change(DiagnosisStore.ResourceType, diagnosis.Id, diagnosis.Version, operation, reason, document), Audience.OfConvention(diagnosis.ConventionId));
        return true;
    }

    private static async Task InsertChildrenAsync(WriteSession session, Diagnosis diagnosis, long key)
    {
        foreach (var table in DiagnosisChildren.Tables) await table.InsertAsync(session, key, diagnosis);
    }

    private static Statement Of(string name) => Statement.Load($"Diagnoses/Sql/{name}.sql");
}
