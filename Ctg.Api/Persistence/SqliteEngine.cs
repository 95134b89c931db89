using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ctg.Api.Persistence;

/// <summary>The embedded engine: one file, one writer at a time.</summary>
public sealed class SqliteEngine : Engine, IDisposable
{
    /// <summary>How long a statement waits for a lock held by another process.</summary>
    private const int SecondsToWait = 5;

    /// <summary>KiB; that of SQLite itself.</summary>
    private const int ReadingCache = 2000;

    /// <summary>KiB: a vintage of all territories has room in it.</summary>
    private const int WritingCache = 65_536;

    private readonly string _reading;
    private readonly string _writing;
    private readonly ConcurrentStack<KeptConnection> _idleReading = [];
    private readonly ConcurrentStack<KeptConnection> _idleWriting = [];

    // Writers queue here without holding a thread; the driver's own wait sleeps on one.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public SqliteEngine(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = SecondsToWait, ForeignKeys = true, Pooling = false };
        File = builder.DataSource;
        _writing = builder.ToString();
        builder.ForeignKeys = null;
        builder.Mode = SqliteOpenMode.ReadOnly;
        _reading = builder.ToString();
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    public override string Name => "Sqlite";

    protected internal override string Page => "LIMIT @Take";

    public override DbConnection CreateConnection(bool forWriting)
    {
        return forWriting ? KeptConnection.Take(_writing, _idleWriting, WritingCache) : KeptConnection.Take(_reading, _idleReading, ReadingCache);
    }

    public override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return new Turn(_turn);
    }

    // A page that holds a whole row of most conventions; and a write-ahead log, so that readers go on while one writes. The file keeps both.
    public override Task PrepareAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL", cancellationToken: cancellation));

    // The transaction has taken the only write lock when it began.
    public override Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) => Task.CompletedTask;

    // The write-ahead log has the pages as they were before. It is cut once nobody reads them, which is waited for; 1 is that somebody does.
    public override async Task<bool> EraseAsync(DbConnection connection, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(new CommandDefinition($"PRAGMA busy_timeout = {SecondsToWait * 1000}", cancellationToken: cancellation));
        var isBusy = await connection.ExecuteScalarAsync<int>(new CommandDefinition("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken: cancellation));
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA busy_timeout = 0", cancellationToken: cancellation));
        return isBusy == 0;
    }

    public override Task InsertAsync<TRow>(
        DbConnection connection, DbTransaction transaction, string insert, RowType<TRow> type, IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        using var statement = new SqliteRowStatement((SqliteConnection)connection, insert, type.Columns.Select(c => c.Name));
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < type.Columns.Count; i++) statement.Bind(i, type.Columns[i].Value(row));
            statement.Execute();
        }
        return Task.CompletedTask;
    }

    public override bool IsTransient(Exception exception) => exception is SqliteException { SqliteErrorCode: var code } && code is
        5 // SQLITE_BUSY: another process writes.
        or 6 // SQLITE_LOCKED: another connection of this process holds the table.
        or 10 // SQLITE_IOERR: the disk did not answer.
        or 13 // SQLITE_FULL: the disk is full; the operator makes room, the caller comes back.
        or 14; // SQLITE_CANTOPEN: the file cannot be reached now.

    public override bool IsDuplicateKey(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 }; // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE

    // Closing the last connection folds the write-ahead log back into the file.
    public void Dispose()
    {
        while (_idleReading.TryPop(out var connection) || _idleWriting.TryPop(out connection)) connection.End();
        _turn.Dispose();
    }

    protected internal override string List(string parameter) => $"(SELECT value AS item FROM json_each(@{parameter}))";

    protected internal override string Joined(string value) => $"string_agg({value}, ',')";

    protected internal override string Rows(IReadOnlyList<string> columns) => $"(SELECT {string.Join(", ", columns.Select(c => $"@{c} AS {c}"))})";

    // Of a SELECT, SQLite cannot know that it inserts one row: it would copy each page that it changes, for every row, to be able to undo half of them.
    protected internal override string Values(IReadOnlyList<string> items) => $"VALUES ({string.Join(", ", items.Select(i => i[0] == '\'' ? i : "@" + i))})";

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
