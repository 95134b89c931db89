using System.Buffers;
using Ctg.Api.Persistence;

namespace Ctg.Api.Http;

/// <summary>Reads the history of a resource from the change log. Who may see the resource is for the caller to ask first.</summary>
public sealed class HistoryStore(Database database)
{
    private static readonly Statement List = Statement.Load("Persistence/Sql/List_History.sql");

    public Listing<HistoryRow> ListOf(string resourceType, Guid id, CancellationToken cancellation) => new(
        place =>
        {
            var parameters = new { ResourceType = resourceType, ResourceId = id, AfterVersion = place.AfterNumber, place.Take };
            return database.ReadAsync(session => session.QueryAsync<HistoryRow>(List, parameters, place.After is null ? [] : ["after"]), cancellation);
        },
        (row, body) => body.Write(Documents.Write(row.ToEntry())),
        row => [$"{row.Version}"]);
}
