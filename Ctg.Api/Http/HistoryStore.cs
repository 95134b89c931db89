using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>Reads the history of a resource from the change log. Who may see the resource is for the caller to ask first.</summary>
public sealed class HistoryStore(Database database)
{
    private static readonly Statement List = Statement.Load("Persistence/Sql/List_History.sql");

    public async Task<Page> PageAsync(string resourceType, Guid id, PagePlace place, CancellationToken cancellation)
    {
        var parameters = new { ResourceType = resourceType, ResourceId = id, AfterVersion = place.AfterNumber, place.Take };
        var rows = await database.ReadAsync(session => session.QueryAsync<HistoryRow>(List, parameters, place.After is null ? [] : ["after"]), cancellation);
        return Page.Of(place, rows, row => row.ToEntry(), row => [$"{row.Version}"]);
    }
}
