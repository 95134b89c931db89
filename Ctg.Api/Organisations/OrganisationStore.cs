using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Domain.Territories;

namespace Ctg.Api.Organisations;

/// <summary>Reads organisations; every caller sees them all.</summary>
public sealed class OrganisationStore(Database database)
{
    internal const string ResourceType = "organisation";

    private static readonly Statement Get = Statement.Load("Organisations/Sql/Get_Organisation.sql");
    private static readonly Statement ListStatement = Statement.Load("Organisations/Sql/List_Organisations.sql");

    public Task<OrganisationRow?> FindAsync(Guid id, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id), cancellation);

    public static Task<OrganisationRow?> FindAsync(Session session, Guid id) => session.FindAsync<OrganisationRow>(Get, new { Id = id });

    public Task<IReadOnlyList<OrganisationRow>> ListAsync(OrganisationQuery query, PagePlace place, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            Types = new TextList((query.Type ?? []).Select(t => t.Code())),
            query.Siren,
            query.Caf,
            Territory = query.Territory?.ToString(),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            AfterKey = place.AfterNumber,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<OrganisationRow>(ListStatement, parameters, Parts(query, place)), cancellation);
    }

    private static List<string> Parts(OrganisationQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.Q is not null) parts.Add("text");
        if (query.Type is { Count: > 0 }) parts.Add("type");
        if (query.Siren is not null) parts.Add("siren");
        if (query.Caf is not null) parts.Add("caf");
        if (query.Territory is not null) parts.Add("territory");
        if (place.After is not null) parts.Add("after");
        return parts;
    }
}
