using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ctg.Api.Persistence;

/// <summary>
/// A statement that is executed once for each of many rows, without the driver's command in between: that one looks each parameter up by
/// its name for every row, which took longer than the insert itself.
/// </summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private (DateOnly Date, string Text) _last;

    public SqliteRowStatement(SqliteConnection connection, string text, IEnumerable<string> columns)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, text, out _statement));
        _places = [.. columns.Select(column => raw.sqlite3_bind_parameter_index(_statement, "@" + column))];
    }

    /// <summary>Sets the value of a column, in the form in which the driver writes it.</summary>
    public void Bind(int column, object? value)
    {
        var place = _places[column];
        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, place),
            int number => raw.sqlite3_bind_int64(_statement, place, number),
            long number => raw.sqlite3_bind_int64(_statement, place, number),
            string text => raw.sqlite3_bind_text(_statement, place, text),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
            DateOnly date => raw.sqlite3_bind_text(_statement, place, TextOf(date)),
            Guid id => raw.sqlite3_bind_text(_statement, place, id.ToString("D").ToUpperInvariant()),
            _ => throw new ArgumentException($"{value.GetType()} is no type of a column.", nameof(value)),
        });
    }

    public void Execute()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, _database);
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>The same date comes row after row.</summary>
    private string TextOf(DateOnly date)
    {
        if (_last.Text is null || _last.Date != date) _last = (date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return _last.Text;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
