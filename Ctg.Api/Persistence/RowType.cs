using System.Data;
using Microsoft.Data.SqlClient.Server;

namespace Ctg.Api.Persistence;

/// <summary>
/// The shape of rows inserted many at once; on SQL Server, a table type of the same name. Texts in it are codes and folded text, never
/// what a person typed: some servers misread a quote inside a table-valued parameter.
/// </summary>
public sealed class RowType<TRow>(string name, params RowColumn<TRow>[] columns)
{
    private readonly SqlMetaData[] _metaData = [.. columns.Select(c => c.MetaData)];

    public string Name => name;

    public IReadOnlyList<RowColumn<TRow>> Columns => columns;

    internal IEnumerable<SqlDataRecord> Records(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
        {
            var record = new SqlDataRecord(_metaData);
            for (var i = 0; i < columns.Length; i++) Set(record, i, columns[i].Value(row));
            yield return record;
        }
    }

    private static void Set(SqlDataRecord record, int ordinal, object? value)
    {
        if (value is null) record.SetDBNull(ordinal);
        else if (value is DateOnly date) record.SetDateTime(ordinal, date.ToDateTime(TimeOnly.MinValue));
        else record.SetValue(ordinal, value);
    }
}

/// <summary>A column of rows inserted many at once.</summary>
public sealed record RowColumn<TRow>(string Name, SqlMetaData MetaData, Func<TRow, object?> Value)
{
    public static RowColumn<TRow> Int(string name, Func<TRow, int> value) => new(name, new(name, SqlDbType.Int), row => value(row));

    public static RowColumn<TRow> BigInt(string name, Func<TRow, long?> value) => new(name, new(name, SqlDbType.BigInt), row => value(row));

    /// <param name="name">The column.</param>
    /// <param name="value">A public id.</param>
    public static RowColumn<TRow> Id(string name, Func<TRow, Guid> value) => new(name, new(name, SqlDbType.UniqueIdentifier), row => value(row));

    public static RowColumn<TRow> Date(string name, Func<TRow, DateOnly?> value) => new(name, new(name, SqlDbType.Date), row => value(row));

    /// <param name="name">The column.</param>
    /// <param name="length">In characters.</param>
    /// <param name="value">A code or folded text.</param>
    public static RowColumn<TRow> Text(string name, int length, Func<TRow, string?> value) =>
        new(name, new(name, SqlDbType.NVarChar, length), row => value(row));

    public static RowColumn<TRow> Bytes(string name, Func<TRow, byte[]> value) =>
        new(name, new(name, SqlDbType.VarBinary, SqlMetaData.Max), row => value(row));
}
