using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Security;
using Ctg.Domain.Territories;

namespace Ctg.Api.Facilities;

/// <summary>Reads facilities; a caller sees those of the Caf that it acts for.</summary>
public sealed class FacilityStore(Database database)
{
    internal const string ResourceType = "facility";

    private static readonly Statement Get = Statement.Load("Facilities/Sql/Get_Facility.sql");
    private static readonly Statement ListStatement = Statement.Load("Facilities/Sql/List_Facilities.sql");

    /// <summary>Null where the caller sees none of that id.</summary>
    public Task<FacilityRow?> FindAsync(Guid id, Caller caller, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id, caller), cancellation);

    public static Task<FacilityRow?> FindAsync(Session session, Guid id, Caller caller) => session.FindAsync<FacilityRow>(
        Get, new { Id = id, SeenBy = caller.OneCaf, Cafs = caller.CafList }, Visibility.PartFor(caller));

    public Task<IReadOnlyList<FacilityRow>> ListAsync(FacilityQuery query, DateOnly today, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            query.Caf,
            query.InternalId,
            Types = new TextList((query.Type ?? []).Select(t => t.Code())),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            AsOf = query.AsOf ?? today,
            query.OpenOn,
            query.Convention,
            Inside = "%" + SearchText.Fold(query.Q ?? "") + "%",
            AfterKey = place.AfterNumber,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<FacilityRow>(ListStatement, parameters, [Visibility.PartFor(caller), .. Parts(query, place)]), cancellation);
    }

    private static List<string> Parts(FacilityQuery query, PagePlace place)
    {
        var parts = new List<string>();
        if (query.Caf is not null) parts.Add("caf");
        if (query.InternalId is not null) parts.Add("internalId");
        if (query.Type is { Count: > 0 }) parts.Add("type");
        if (query.Territory is not null) parts.Add("territory");
        if (query.OpenOn is not null) parts.Add("openOn");
        if (query.Convention is not null) parts.Add("convention");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (query.Q is not null) parts.Add("text");
        if (place.After is not null) parts.Add("after");
        return parts;
    }
}
