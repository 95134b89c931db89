using Ctg.Api.Changes;
using Ctg.Api.Persistence;
using Ctg.Api.Security;

namespace Ctg.Api.References;

/// <summary>Finds resources of all types by what another system calls them, each only where the caller sees it.</summary>
internal sealed class ReferenceStore(Database database)
{
    private static readonly Statement Find = Statement.Load("References/Sql/Find_Resources_By_Reference.sql");

    public async Task<IReadOnlyList<CalledResource>> FindAsync(string externalReference, Caller caller, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(externalReference);
        var parameters = new { reference.ExternalSystem, reference.ExternalId, SeenBy = Visibility.OneCaf(caller), Cafs = new TextList(caller.Cafs) };
        var rows = await database.ReadAsync(session => session.QueryAsync<CalledRow>(Find, parameters, Visibility.PartFor(caller)), cancellation);
        return [.. rows.Select(row => row.ToResource())];
    }

    private sealed class CalledRow
    {
        public string ResourceType { get; init; } = "";

        public Guid ResourceId { get; init; }

        public Guid? ConventionId { get; init; }

        public CalledResource ToResource() => new()
        {
            ResourceType = ResourceType,
            Id = ResourceId,
            Href = ResourceAddress.Of(ResourceType, ResourceId, ConventionId)!,
            ConventionId = ConventionId,
        };
    }
}
