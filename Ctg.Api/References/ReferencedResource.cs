using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.References;

/// <summary>A resource by what another system calls it.</summary>
internal sealed class ReferencedResource
{
    private static readonly Statement List = Statement.Load("References/Sql/List_Referenced_Resources.sql");

    public string ResourceType { get; init; } = "";

    public string SystemCode { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public Guid ResourceId { get; init; }

    public Guid? ConventionId { get; init; }

    /// <summary>Whatever is called so: of each type one at most.</summary>
    /// <param name="session">Where it is read.</param>
    /// <param name="externalReference">The system, a colon, the id there.</param>
    /// <param name="caller">Who sees it.</param>
    public static Task<IReadOnlyList<ReferencedResource>> ListAsync(Session session, string externalReference, Caller caller)
    {
        var reference = ExternalReferenceFilter.Of(externalReference);
        var parameters = new { reference.ExternalSystem, reference.ExternalId, SeenBy = caller.OneCaf, Cafs = caller.CafList };
        return session.QueryAsync<ReferencedResource>(List, parameters, "of one reference", Visibility.PartFor(caller));
    }

    /// <summary>The resources of a type that have one of the ids in any system, whoever sees them; one query for one or thousands.</summary>
    /// <param name="session">Where they are read.</param>
    /// <param name="resourceType">As in the change log.</param>
    /// <param name="externalIds">Those that are longer than an id may be are of nothing.</param>
    public static async Task<IReadOnlyList<ReferencedResource>> ListAsync(Session session, string resourceType, IEnumerable<string> externalIds)
    {
        string[] ids = [.. externalIds.Where(id => id.Length <= ExternalReferences.MaximumId).Distinct()];
        return ids.Length == 0 ? [] : await session.QueryAsync<ReferencedResource>(List, new { ResourceType = resourceType, Ids = new TextList(ids) }, "of one type", "seen by all");
    }

    public CalledResource ToResource() => new()
    {
        ResourceType = ResourceType,
        Id = ResourceId,
        Href = ResourceAddress.Of(ResourceType, ResourceId, ConventionId)!,
        ConventionId = ConventionId,
    };
}
