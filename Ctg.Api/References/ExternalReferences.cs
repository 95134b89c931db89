using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Domain;

namespace Ctg.Api.References;

/// <summary>The rows by which resources are found by what other systems call them, and by which no two of a type are called alike.</summary>
internal static class ExternalReferences
{
    /// <summary>The code of a system.</summary>
    public const string System = "[A-Za-z][A-Za-z0-9.-]{0,29}";

    /// <summary>An id within a system.</summary>
    public const string Id = "[A-Za-z0-9][A-Za-z0-9./_:-]{0,59}";

    private static readonly Statement Insert = Statement.Load("References/Sql/Insert_External_References.sql");
    private static readonly Statement Delete = Statement.Load("References/Sql/Delete_External_References.sql");
    private static readonly Statement ListOwners = Statement.Load("References/Sql/List_External_Reference_Owners.sql");

    private static readonly RowType<(string Type, long Owner, ExternalReferenceRow Row)> RowType = new("external_reference_rows",
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("resource_type", 30, r => r.Type),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.BigInt("owner_key", r => r.Owner),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("system_code", 30, r => r.Row.SystemCode),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("external_id", 60, r => r.Row.ExternalId));

    /// <summary>The table as the child of a type of resource.</summary>
    public static ChildTable<T> Table<T>(string resourceType)
        where T : IReferenced => new("external_reference", state => Rows(state), (session, key, state) => InsertAsync(session, resourceType, key, state));

    public static Task InsertAsync(WriteSession session, string resourceType, long key, IReferenced state) =>
        state.ExternalReferences.Count == 0 ? Task.CompletedTask : session.InsertAsync(Insert, RowType, Rows(state).Select(row => (resourceType, key, row)));

    /// <summary>Takes the rows of a resource away, before they are written anew.</summary>
    public static Task DeleteAsync(WriteSession session, string resourceType, long key) =>
        session.ExecuteAsync(Delete, new { ResourceType = resourceType, OwnerKey = key });

    /// <summary>The problem that other resources of the type are called alike; null where none is.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="resourceType">As in the change log.</param>
    /// <param name="state">The resource as it shall be.</param>
    /// <param name="key">Its key; null for a new one.</param>
    public static async Task<Problem?> TakenAsync(Session session, string resourceType, IReferenced state, long? key = null)
    {
        if (state.ExternalReferences.Count == 0) return null;
        var owners = await session.QueryAsync<Owner>(ListOwners, new { ResourceType = resourceType, Ids = new TextList(state.ExternalReferences.Select(r => r.Id).Distinct()) });
        var taken = owners.Where(o => o.OwnerKey != key).Select(o => (o.SystemCode, o.ExternalId)).ToHashSet();
        var faults = state.ExternalReferences.Index().Where(r => taken.Contains((r.Item.System, r.Item.Id))).Select(r => Fault.Of($"/externalReferences/{r.Index}", "taken"));
        return faults.ToArray() is { Length: > 0 } all ? new Problem(Problems.ExternalReferenceTaken, all) : null;
    }

    private static IEnumerable<ExternalReferenceRow> Rows(IReferenced state) => state.ExternalReferences.Select(r => new ExternalReferenceRow(r.System, r.Id));

    private sealed class Owner
    {
        public long OwnerKey { get; init; }

        public string SystemCode { get; init; } = "";

        public string ExternalId { get; init; } = "";
    }
}

/// <summary>What a system calls a resource.</summary>
/// <param name="SystemCode">Tells the rows of one resource apart.</param>
/// <param name="ExternalId">The id.</param>
internal sealed record ExternalReferenceRow(string SystemCode, string ExternalId);
