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

    /// <summary>In characters.</summary>
    public const int MaximumId = 60;

    private static readonly Statement Insert = Statement.Load("References/Sql/Insert_External_References.sql");
    private static readonly Statement Delete = Statement.Load("References/Sql/Delete_External_References.sql");
    private static readonly Statement ListOwners = Statement.Load("References/Sql/List_External_Reference_Owners.sql");

    private static readonly RowType<(string Type, long Owner, ExternalReferenceRow Row)> RowType = new("external_reference_rows",
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("resource_type", 30, r => r.Type),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.BigInt("owner_key", r => r.Owner),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("system_code", 30, r => r.Row.SystemCode),
        RowColumn<(string Type, long Owner, ExternalReferenceRow Row)>.Text("external_id", MaximumId, r => r.Row.ExternalId));

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
        var faults = await TakenAsync(session, resourceType, [new("", state, key)]);
        return faults.Count > 0 ? new Problem(Problems.ExternalReferenceTaken, faults) : null;
    }

    /// <summary>Each reference of resources that are written together by which a resource that is not among them is called; one statement, whatever their number.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="resourceType">As in the change log.</param>
    /// <param name="written">The resources as they shall be.</param>
    public static async Task<IReadOnlyList<Fault>> TakenAsync(Session session, string resourceType, IReadOnlyList<WrittenReferences> written)
    {
        var ids = written.SelectMany(w => w.State.ExternalReferences).Select(r => r.Id).ToArray();
        if (ids.Length == 0) return [];
        var keys = written.Select(w => w.Key).ToHashSet();
        var owners = await session.QueryAsync<Owner>(ListOwners, new { ResourceType = resourceType, Ids = new TextList(ids) });
        var taken = owners.Where(o => !keys.Contains(o.OwnerKey)).Select(o => new ExternalReference { System = o.SystemCode, Id = o.ExternalId }).ToHashSet();
        return [.. Places(written).Where(p => taken.Contains(p.Reference)).Select(p => Fault.Of(p.Pointer, "taken"))];
    }

    /// <summary>Each reference that more than one of the resources that are written together shall have.</summary>
    public static IReadOnlyList<Fault> Repeated(IReadOnlyList<WrittenReferences> written)
    {
        var counts = written.SelectMany(w => w.State.ExternalReferences).CountBy(r => r).ToDictionary();
        return [.. Places(written).Where(p => counts[p.Reference] > 1).Select(p => Fault.Of(p.Pointer, "repeated"))];
    }

    private static IEnumerable<(string Pointer, ExternalReference Reference)> Places(IReadOnlyList<WrittenReferences> written) =>
        written.SelectMany(w => w.State.ExternalReferences.Index().Select(r => ($"{w.Pointer}/externalReferences/{r.Index}", r.Item)));

    private static IEnumerable<ExternalReferenceRow> Rows(IReferenced state) => state.ExternalReferences.Select(r => new ExternalReferenceRow(r.System, r.Id));

    private sealed class Owner
    {
        public long OwnerKey { get; init; }

        public string SystemCode { get; init; } = "";

        public string ExternalId { get; init; } = "";
    }
}

/// <summary>A resource as it shall be, among others that are written with it.</summary>
/// <param name="Pointer">Its place in what the caller has sent.</param>
/// <param name="State">The resource.</param>
/// <param name="Key">Of its row; null for a new one.</param>
internal sealed record WrittenReferences(string Pointer, IReferenced State, long? Key);

/// <summary>What a system calls a resource.</summary>
/// <param name="SystemCode">Tells the rows of one resource apart.</param>
/// <param name="ExternalId">The id.</param>
internal sealed record ExternalReferenceRow(string SystemCode, string ExternalId);
