using System.Data.Common;
using Ctg.Api.Persistence;

namespace Ctg.Tests.Persistence;

/// <summary>Where a fault strikes.</summary>
public enum Fault
{
    Open,
    Command,

    /// <summary>The commit never reaches the database.</summary>
    BeforeCommit,

    /// <summary>The commit is done and its answer is lost.</summary>
    AfterCommit,
}

/// <summary>A real engine whose driver fails at chosen places, a chosen number of times.</summary>
public sealed class FaultyEngine(Engine inner) : Engine
{
    private Fault _fault;
    private int _times;
    private Exception? _failure;

    /// <summary>How often a fault struck.</summary>
    public int Struck { get; private set; }

    /// <summary>How many statements were sent, many rows inserted at once left out.</summary>
    public int Statements { get; private set; }

    public override string Name => inner.Name;

    /// <param name="fault">Where it strikes.</param>
    /// <param name="times">How often.</param>
    /// <param name="failure">What the driver throws; by default that the connection was lost.</param>
    public void Fail(Fault fault, int times, Exception? failure = null) => (_fault, _times, Struck, _failure) = (fault, times, 0, failure);

    public void Strike(Fault fault)
    {
        if (fault == Fault.Command) Statements++;
        if (fault != _fault || _times == 0) return;
        _times--;
        Struck++;
        throw _failure ?? new DriverFailure();
    }

    public override DbConnection CreateConnection(bool forWriting) => new FaultyConnection(inner.CreateConnection(forWriting), this);

    public override ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellation) => inner.EnterWriteAsync(cancellation);

    public override Task PrepareAsync(DbConnection connection, CancellationToken cancellation) => inner.PrepareAsync(Real(connection), cancellation);

    public override Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        inner.LockMigrationsAsync(Real(connection), ((FaultyTransaction)transaction).Inner, cancellation);

    public override Task<bool> EraseAsync(DbConnection connection, CancellationToken cancellation) => inner.EraseAsync(Real(connection), cancellation);

    public override Task InsertAsync<TRow>(
        DbConnection connection, DbTransaction transaction, string insert, RowType<TRow> type, IEnumerable<TRow> rows, CancellationToken cancellation) =>
        inner.InsertAsync(Real(connection), ((FaultyTransaction)transaction).Inner, insert, type, rows, cancellation);

    public override bool IsTransient(Exception exception) => exception is DriverFailure || inner.IsTransient(exception);

    public override bool IsDuplicateKey(Exception exception) => exception is DuplicateKeyFailure || inner.IsDuplicateKey(exception);

    protected internal override string Page => inner.Page;

    protected internal override string List(string parameter) => inner.List(parameter);

    protected internal override string Joined(string value) => inner.Joined(value);

    protected internal override string Rows(IReadOnlyList<string> columns) => inner.Rows(columns);

    protected internal override string Values(IReadOnlyList<string> items) => inner.Values(items);

    private static DbConnection Real(DbConnection connection) => ((FaultyConnection)connection).Inner;
}

/// <summary>What a driver throws when the network or the server goes away.</summary>
public sealed class DriverFailure() : DbException("The connection was lost.");

/// <summary>What a driver throws when a unique key refuses a row.</summary>
public sealed class DuplicateKeyFailure() : DbException("The key is there already.");
