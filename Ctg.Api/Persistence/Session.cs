using System.Data;
using System.Data.Common;
using Dapper;

namespace Ctg.Api.Persistence;

/// <summary>An open connection for one unit of work; the only way that a store reaches the database.</summary>
public class Session(Engine engine, DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
{
    protected Engine Engine => engine;

    protected DbConnection Connection => connection;

    public CancellationToken Cancellation => cancellation;

    /// <param name="statement">What to send.</param>
    /// <param name="parameters">An object with a member for each parameter of the statement.</param>
    /// <param name="parts">The optional parts of the statement to send.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(Statement statement, object? parameters = null, params IReadOnlyCollection<string> parts) =>
        (await connection.QueryAsync<T>(Command(statement, parameters, parts))).AsList();

    /// <summary>The same with the columns read by their place: for what is asked for most, and has many rows.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        Statement statement, Func<DbDataReader, T> row, object? parameters = null, params IReadOnlyCollection<string> parts)
    {
        var rows = new List<T>();
        await using var reader = await connection.ExecuteReaderAsync(Command(statement, parameters, parts));
        while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The one row, or null where there is none.</summary>
    public Task<T?> FindAsync<T>(Statement statement, object? parameters = null, params IReadOnlyCollection<string> parts) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(statement, parameters, parts));

    /// <summary>The same with the columns read by their place: for what is asked for most.</summary>
    public async Task<T?> FindAsync<T>(Statement statement, Func<DbDataReader, T> row, object? parameters = null, params IReadOnlyCollection<string> parts)
        where T : class
    {
        await using var reader = await connection.ExecuteReaderAsync(Command(statement, parameters, parts));
        return await reader.ReadAsync(cancellation) ? row(reader) : null;
    }

    protected Task<int> SendAsync(Statement statement, object? parameters) => connection.ExecuteAsync(Command(statement, parameters, []));

    private CommandDefinition Command(Statement statement, object? parameters, IReadOnlyCollection<string> parts) =>
        new(statement.For(engine, parts), parameters, transaction, commandType: CommandType.Text, cancellationToken: cancellation);
}
