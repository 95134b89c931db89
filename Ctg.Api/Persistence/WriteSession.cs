using System.Data.Common;

namespace Ctg.Api.Persistence;

/// <summary>Who acts: the subject of the token, and the Caf that it acts for.</summary>
public sealed record Actor(string Subject, string Caf);

/// <summary>A session within a transaction: what it writes stands or falls together.</summary>
public sealed class WriteSession(
    Engine engine, DbConnection connection, DbTransaction transaction, Actor actor, Guid unitId, DateTime at, CancellationToken cancellation)
    : Session(engine, connection, transaction, cancellation)
{
    private readonly DbTransaction _transaction = transaction;
    private readonly List<(Change Change, Audience Audience)> _changes = [];

    public Actor Actor => actor;

    /// <summary>The unit of work, the same through every attempt at it.</summary>
    public Guid UnitId => unitId;

    /// <summary>When the unit began, UTC, to the millisecond.</summary>
    public DateTime At => at;

    /// <summary>What the unit has changed so far, in its order; appended to the log last of all.</summary>
    public IReadOnlyList<(Change Change, Audience Audience)> Changes => _changes;

    /// <param name="change">What was done.</param>
    /// <param name="audience">Who sees that it was.</param>
    public void Log(Change change, Audience audience) => _changes.Add((change, audience));

    /// <returns>The number of rows written.</returns>
    public Task<int> ExecuteAsync(Statement statement, object? parameters = null) => SendAsync(statement, parameters);

    /// <summary>Inserts many rows by one statement.</summary>
    public Task InsertAsync<TRow>(Statement insert, RowType<TRow> type, IEnumerable<TRow> rows) =>
        Engine.InsertAsync(Connection, _transaction, insert.For(Engine), type, rows, Cancellation);
}
