using Ctg.Api.Deployment.Coverage;
using Ctg.Api.Http;
using Ctg.Api.Persistence;
using Ctg.Api.Security;
using Ctg.Domain.Deployment;

namespace Ctg.Api.Deployment.Communes;

/// <summary>The communes that coverage counts, one by one.</summary>
public sealed class CommuneStore(Database database)
{
    private static readonly Statement List = Statement.Load("Deployment/Sql/List_Commune_States.sql");

    /// <summary>Those in the states asked for, in the order of their ids; those that no convention covers, the largest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="on">When.</param>
    /// <param name="place">From where on.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="onMap">Whether contours are asked for.</param>
    /// <param name="cancellation">Of the request.</param>
    internal Task<IReadOnlyList<CommuneRow>> ListAsync(CommuneQuery query, DateOnly on, PagePlace place, Caller caller, bool onMap, CancellationToken cancellation)
    {
        IReadOnlyList<CommuneState> states = query is CommuneStateQuery { State: { } chosen } ? chosen : [];
        var bySize = query is UncoveredQuery;
        List<string> parts = [.. CoverageStore.Parts(query), Visibility.PartFor(caller), bySize ? "sort by size" : "sort by id"];
        if (bySize) parts.Add("uncovered");
        if (place.After is not null) parts.Add(bySize ? "after a size" : "after an id");
        if (states.Count > 0) parts.Add("states");
        if (query.Cej is { } cej) parts.Add($"cej {cej.Code()}");
        if (query.MinPopulation is not null) parts.Add("least");
        if (onMap) parts.Add("map");
        var parameters = new
        {
            Type = query.Within?.Type.Code(),
            query.Within?.Code,
            On = on,
            States = new TextList(states.Select(s => s.Code())),
            Least = query.MinPopulation,
            SeenBy = caller.OneCaf,
            Cafs = caller.CafList,
            AfterSize = bySize ? place.AfterNumber : 0,
            AfterId = !bySize ? place.AfterNumber : place.AfterKeys is [var id, ..] ? id : 0,
            place.Take,
        };
        return database.ReadAsync(session => session.QueryAsync<CommuneRow>(List, parameters, parts), cancellation);
    }
}
