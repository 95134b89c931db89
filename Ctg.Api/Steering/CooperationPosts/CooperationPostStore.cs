using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.References;
using Ctg.Api.Security;
using Ctg.Domain.Steering.CooperationPosts;

namespace Ctg.Api.Steering.CooperationPosts;

/// <summary>Reads posts, each only where the caller may see the convention.</summary>
internal sealed class CooperationPostStore(Database database)
{
    internal const string Type = "cooperationPost";

    public static readonly SteeringKind<CooperationPost, CooperationPostResource> Kind = new(Type, "/v1/cooperation-posts", "CooperationPosts", "Cooperation_Post")
    {
        Columns = CooperationPostColumns.Of,
        Tables = CooperationPostChildren.Tables,
        Delete = [Of("Delete_Cooperation_Post_Holders")],
        Represent = CooperationPostRepresentations.Of,
    };

    private static readonly Statement List = Of("List_Cooperation_Posts");

    public Task<IReadOnlyList<CooperationPostRow>> ListAsync(CooperationPostQuery query, DateOnly asOf, PagePlace place, Caller caller, CancellationToken cancellation)
    {
        var reference = ExternalReferenceFilter.Of(query.ExternalReference);
        var parameters = new
        {
            reference.ExternalSystem,
            reference.ExternalId,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            AsOf = asOf,
            Situations = new TextList((query.Situation ?? []).Select(s => s.Code())),
            TerritoryType = query.Territory?.Type.Code(),
            TerritoryCode = query.Territory?.Code,
            query.Caf,
            query.Convention,
            AfterKey = place.AfterNumber,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<CooperationPostRow>(List, parameters, Parts(query, place, caller)), cancellation);
    }

    private static List<string> Parts(CooperationPostQuery query, PagePlace place, Caller caller)
    {
        var parts = new List<string> { Visibility.PartFor(caller) };
        if (query.Situation is { Count: > 0 }) parts.Add("situation");
        if (query.Territory is not null) parts.Add("territory");
        if (query.Caf is not null) parts.Add("caf");
        if (query.Convention is not null) parts.Add("convention");
        if (query.ExternalReference is not null) parts.Add("external reference");
        if (place.After is not null) parts.Add("after");
        return parts;
    }

    private static Statement Of(string name) => Statement.Load($"Steering/CooperationPosts/Sql/{name}.sql");
}
