using System.Data.Common;
using System.Globalization;
using System.Text;
using Ctg.Api.Persistence;

namespace Ctg.Api.Operations;

/// <summary>
/// A row with whatever stands in its columns. It is not read into a type: SQLite lets a column hold anything, and what does not fit is to be
/// told, not to end the reading.
/// </summary>
internal sealed class StoredRow
{
    private readonly Shape _shape;
    private readonly object[] _values;

    private StoredRow(Shape shape, DbDataReader reader)
    {
        _shape = shape;
        _values = new object[reader.FieldCount];
        reader.GetValues(_values);
    }

    /// <summary>The first column: the key of the aggregate.</summary>
    public long Key => Convert.ToInt64(_values[0], CultureInfo.InvariantCulture);

    /// <summary>Null where the column is.</summary>
    public object? this[string column] => _values[_shape.PlaceOf(column)] is var value and not DBNull ? value : null;

    public Guid? Id => this["id"] switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };

    public byte[] Document => this["document"] is var document && document is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{document}");

    /// <summary>The columns but the key, with their values.</summary>
    public IEnumerable<(string Column, object? Value)> Columns => _shape.Names.Skip(1).Select(column => (column, this[column]));

    /// <summary>A whole number; null for anything else.</summary>
    public long? Number(string column) => this[column] is var value and (long or int) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>What reads the rows of a statement that is sent once.</summary>
    public static Func<DbDataReader, StoredRow> ReaderOf(Statement statement)
    {
        Shape? shape = null;
        return reader => new StoredRow(shape ??= new Shape(statement, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]), reader);
    }

    private sealed class Shape(Statement statement, string[] names)
    {
        public string[] Names => names;

        public int PlaceOf(string column) => Array.IndexOf(names, column) is var place and >= 0
            ? place
            : throw new InvalidOperationException($"{statement.Path} does not read the column {column}.");
    }
}
