using System.Buffers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ctg.Benchmarks.Servers;

/// <summary>
/// The least that a service does with this database: endpoints that send the stored documents as they are, by Dapper as it comes. They know no callers,
/// no versions, no dates and no other engine; beside the ceiling, they tell how much of the way the machine leaves to any service.
/// </summary>
internal static class Plain
{
    private const string Prefix = "/plain";

    /// <summary>Where the same is had that the service has at an address under /v1.</summary>
    public static string PathOf(string path) => Prefix + path["/v1".Length..];

    public static void Map(WebApplication app, string connectionString)
    {
        app.MapGet(Prefix + "/conventions/{id:guid}", async (Guid id) =>
        {
            await using var connection = new SqliteConnection(connectionString);
            var document = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT document FROM convention WHERE id = @id", new { id });
            return document is null ? Results.NotFound() : Results.Bytes(document, "application/json");
        });
        app.MapGet(Prefix + "/conventions", async (string caf, string stage, int limit, HttpResponse response) =>
        {
            await using var connection = new SqliteConnection(connectionString);
            var summaries = await connection.QueryAsync<byte[]>(
                """
                SELECT c.summary
                FROM convention_caf f
                JOIN convention c ON c.convention_key = f.convention_key
                WHERE f.caf = @caf AND c.stage = @stage
                ORDER BY f.end_date DESC, f.convention_key DESC
                LIMIT @limit
                """,
                new { caf, stage, limit });
            var body = Array(summaries);
            (response.ContentType, response.ContentLength) = ("application/json", body.Length);
            await response.BodyWriter.WriteAsync(body);
        });
    }

    private static ReadOnlyMemory<byte> Array(IEnumerable<byte[]> items)
    {
        var body = new ArrayBufferWriter<byte>(32 * 1024);
        var before = "["u8;
        foreach (var item in items)
        {
            body.Write(before);
            body.Write(item);
            before = ","u8;
        }
        body.Write(body.WrittenCount == 0 ? "[]"u8 : "]"u8);
        return body.WrittenMemory;
    }
}
