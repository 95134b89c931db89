using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Organisations;

namespace Ctg.Api.Organisations;

/// <summary>Writes organisations: the document, its columns, its identities and its change.</summary>
internal static class OrganisationWriter
{
    private static readonly Statement ListBearers = Of("List_Bearers");
    private static readonly Statement Insert = Of("Insert_Organisation");
    private static readonly Statement Update = Of("Update_Organisation");
    private static readonly Statement DeleteIdentities = Of("Delete_Organisation_Identities");

    /// <summary>Of these identities those that an organisation bears, each with its id; the same query for one or a thousand.</summary>
    public static async Task<Dictionary<string, Guid>> BearersAsync(Session session, IEnumerable<string> identities) =>
        (await session.QueryAsync<Bearer>(ListBearers, new { Identities = new IdentityList(identities) })).ToDictionary(b => b.IdentityText, b => b.Id, StringComparer.Ordinal);

    /// <summary>Whether another organisation bears an identity of this one.</summary>
    public static async Task<bool> IsKnownAsync(Session session, Organisation organisation) =>
        (await BearersAsync(session, OrganisationIdentities.Of(organisation))).Values.Any(id => id != organisation.Id);

    /// <summary>Adds organisations whose identities nobody bears.</summary>
    public static async Task AddAsync(WriteSession session, params IReadOnlyList<Organisation> organisations)
    {
        foreach (var organisation in organisations) await session.ExecuteAsync(Insert, OrganisationColumns.Of(organisation, Documents.Write(organisation)));
        await OrganisationChildren.InsertAsync(session, organisations);
        foreach (var organisation in organisations.Where(o => o.ExternalReferences.Count > 0))
            await ExternalReferences.InsertAsync(session, OrganisationStore.ResourceType, (await OrganisationStore.FindAsync(session, organisation.Id))!.OrganisationKey, organisation);
        foreach (var organisation in organisations) Log(session, organisation, "created");
    }

    /// <returns>Whether the row was still of the version that was read.</returns>
    public static async Task<bool> SaveAsync(WriteSession session, long key, Organisation organisation)
    {
        if (await session.ExecuteAsync(Update, OrganisationColumns.Of(organisation, Documents.Write(organisation))) == 0) return false;
        await session.ExecuteAsync(DeleteIdentities, new { OrganisationKey = key });
        await ExternalReferences.DeleteAsync(session, OrganisationStore.ResourceType, key);
        foreach (var table in OrganisationChildren.Tables) await table.InsertAsync(session, key, organisation);
        Log(session, organisation, "revised");
        return true;
    }

    private static void Log(WriteSession session, Organisation organisation, string operation) => session.Log(
        new Change(OrganisationStore.ResourceType, organisation.Id, organisation.Version, operation, null, Documents.Write(organisation)), Audience.Everybody);

    private static Statement Of(string name) => Statement.Load($"Organisations/Sql/{name}.sql");

    private sealed class Bearer
    {
        public string IdentityText { get; init; } = "";

        public Guid Id { get; init; }
    }
}
