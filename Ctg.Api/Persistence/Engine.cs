using System.Data.Common;
using System.Text.RegularExpressions;

namespace Ctg.Api.Persistence;

/// <summary>
/// A database engine: everything in which SQLite and SQL Server differ stands in the two classes below this one, and nowhere else
/// (docs/adr/0004-two-engines.md).
/// </summary>
public abstract partial class Engine
{
    /// <summary>As configured in <c>Database:Engine</c>, and the folder of its migrations.</summary>
    public abstract string Name { get; }

    /// <param name="forWriting">A reading connection cannot write.</param>
    public abstract DbConnection CreateConnection(bool forWriting);

    /// <summary>Waits for the turn to write, where the engine has one writer at a time.</summary>
    public abstract ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellation);

    /// <summary>What is set once for a database, outside a transaction.</summary>
    public abstract Task PrepareAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Takes the lock under which migrations are applied; it ends with the transaction.</summary>
    public abstract Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Makes what was deleted so far unreadable where the engine itself keeps it; false where others still read it.</summary>
    public abstract Task<bool> EraseAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Inserts many rows by one statement, within the transaction.</summary>
    public abstract Task InsertAsync<TRow>(
        DbConnection connection, DbTransaction transaction, string insert, RowType<TRow> type, IEnumerable<TRow> rows, CancellationToken cancellation);

    /// <summary>Whether the failure is one that passes: it did not commit, and trying again is right.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>Whether a unique key refused a row: another writer was first.</summary>
    public abstract bool IsDuplicateKey(Exception exception);

    /// <summary>The text that this engine reads, from the text of a .sql file.</summary>
    public string Write(string text) => Placeholder().Replace(text, match => match.Groups["word"].Value switch
    {
        "page" => Page,
        "list" => List(match.Groups["rest"].Value.Trim()),
        "joined" => Joined(match.Groups["rest"].Value.Trim()),
        "rows" => Rows(Items(match)),
        "values" => Values(Items(match)),
        var word => throw new FormatException($"{{{word}}} is no word of the statements."),
    });

    /// <summary><c>{page}</c>: at most @Take rows, after ORDER BY.</summary>
    protected internal abstract string Page { get; }

    /// <summary><c>{list name}</c>: a <see cref="ListParameter{T}"/> as a table with one column, item.</summary>
    protected internal abstract string List(string parameter);

    /// <summary><c>{joined a}</c>: what a is in the rows of a group, in one text with commas between: thousands of ids are read faster than as many rows.</summary>
    protected internal abstract string Joined(string value);

    /// <summary><c>{rows a, b}</c>: the rows to insert, as a table with the columns a and b.</summary>
    protected internal abstract string Rows(IReadOnlyList<string> columns);

    /// <summary><c>{values a, 'x', b}</c>: what to insert of each row, where nothing else is looked up: its columns a and b, and a constant.</summary>
    protected internal abstract string Values(IReadOnlyList<string> items);

    private static string[] Items(Match match) => match.Groups["rest"].Value.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\{(?<word>\w+)(?<rest>[^}]*)\}")]
    private static partial Regex Placeholder();
}
