using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Ctg.Api.Persistence;

/// <summary>
/// A connection that stays open between units of work, with each statement as it was prepared: SQLite takes longer to prepare a text than
/// to find a row, and the driver's own pool forgets what was prepared.
/// </summary>
/// <param name="connectionString">Of the database.</param>
/// <param name="idle">Where it waits.</param>
/// <param name="cache">How many KiB of pages it may hold: those that a transaction has changed and the cache cannot hold are written before its commit.</param>
internal sealed class KeptConnection(string connectionString, ConcurrentStack<KeptConnection> idle, int cache) : SqliteConnection(connectionString)
{
    /// <summary>How many connections wait open, at most.</summary>
    private const int MaximumIdle = 64;

    /// <summary>How many statements stay prepared; there are more combinations of filters than anyone sends.</summary>
    private const int MaximumPrepared = 200;

    /// <summary>
    /// How many pages the write-ahead log has before a writer folds them into the file, 32 MiB of it: at the 1,000 of SQLite itself, every
    /// dozen creations waited for that, and pages that many of them change were folded in again and again.
    /// </summary>
    private const int LogPages = 4_000;

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int EnableStabilityGuarantee = 1007;

    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private bool _waits;

    /// <summary>One that waits, or a new one.</summary>
    public static KeptConnection Take(string connectionString, ConcurrentStack<KeptConnection> idle, int cache)
    {
        if (!idle.TryPop(out var connection)) return new KeptConnection(connectionString, idle, cache);
        connection._waits = false;
        return connection;
    }

    /// <summary>
    /// Plans do not depend on the values of parameters (the planner's stability guarantee): else SQLite prepares a statement with LIKE or
    /// LIMIT anew each time that another value is bound. What is deleted is overwritten: contacts are removed for good.
    /// </summary>
    public override void Open()
    {
        if (State == ConnectionState.Open) return;
        base.Open();
        SQLitePCL.raw.sqlite3_db_config(Handle, EnableStabilityGuarantee, 1, out _);
        SQLitePCL.raw.sqlite3_exec(Handle, $"PRAGMA cache_size = -{cache}; PRAGMA wal_autocheckpoint = {LogPages}; PRAGMA secure_delete = ON");
    }

    /// <summary>The command for a text, prepared when it was sent before.</summary>
    public SqliteCommand For(string text)
    {
        if (_prepared.TryGetValue(text, out var command))
        {
            command.Parameters.Clear();
            return command;
        }
        if (_prepared.Count == MaximumPrepared) Forget();
        command = new SqliteCommand(text, this);
        _prepared.Add(text, command);
        return command;
    }

    /// <summary>Closes it, rather than keeping it.</summary>
    public void End() => base.Dispose(true);

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    /// <summary>Goes back to wait for the next unit, unless a transaction was left open. Disposed again, it waits already.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _waits) return;
        var isFit = disposing && State == ConnectionState.Open && SQLitePCL.raw.sqlite3_get_autocommit(Handle) != 0;
        if (!isFit || idle.Count >= MaximumIdle)
        {
            base.Dispose(disposing);
            return;
        }
        _waits = true;
        idle.Push(this);
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
