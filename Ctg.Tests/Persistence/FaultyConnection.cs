using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Ctg.Tests.Persistence;

/// <summary>Passes everything on to a real connection, unless its engine strikes.</summary>
internal sealed class FaultyConnection(DbConnection inner, FaultyEngine engine) : DbConnection
{
    public DbConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString { get => inner.ConnectionString; set => inner.ConnectionString = value; }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => throw new NotSupportedException("The service opens asynchronously.");

    public override Task OpenAsync(CancellationToken cancellationToken)
    {
        engine.Strike(Fault.Open);
        return inner.OpenAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new FaultyTransaction(inner.BeginTransaction(), this, engine);

    protected override DbCommand CreateDbCommand()
    {
        engine.Strike(Fault.Command);
        return new FaultyCommand(inner.CreateCommand());
    }
}

/// <summary>A transaction whose commit may be lost, or its answer.</summary>
internal sealed class FaultyTransaction(DbTransaction inner, FaultyConnection connection, FaultyEngine engine) : DbTransaction
{
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        engine.Strike(Fault.BeforeCommit);
        inner.Commit();
        engine.Strike(Fault.AfterCommit);
    }

    public override void Rollback() => inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
    }
}

/// <summary>A command that knows the real transaction.</summary>
internal sealed class FaultyCommand(DbCommand inner) : DbCommand
{
    [AllowNull]
    public override string CommandText { get => inner.CommandText; set => inner.CommandText = value; }

    public override int CommandTimeout { get => inner.CommandTimeout; set => inner.CommandTimeout = value; }

    public override CommandType CommandType { get => inner.CommandType; set => inner.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get => inner.UpdatedRowSource; set => inner.UpdatedRowSource = value; }

    protected override DbConnection? DbConnection { get => inner.Connection; set => inner.Connection = (value as FaultyConnection)?.Inner ?? value; }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction { get => inner.Transaction; set => inner.Transaction = (value as FaultyTransaction)?.Inner ?? value; }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => inner.ExecuteNonQueryAsync(cancellationToken);

    public override object? ExecuteScalar() => inner.ExecuteScalar();

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => inner.ExecuteReader(behavior);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        inner.ExecuteReaderAsync(behavior, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
    }
}
