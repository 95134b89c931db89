using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Ctg.Api.Persistence;

/// <summary>A list as one parameter, read in a statement by <c>{list name}</c>: a table type on SQL Server, a JSON array on SQLite.</summary>
/// <param name="type">Of one column, item.</param>
/// <param name="items">Each is sent once.</param>
public abstract class ListParameter<T>(RowType<T> type, IEnumerable<T> items) : SqlMapper.ICustomQueryParameter
{
    private readonly T[] _items = [.. items.Distinct()];
    private string? _json;

    public void AddParameter(IDbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        if (parameter is SqlParameter structured)
        {
            // No rows are sent as no value: an empty sequence is refused by the driver.
            SqlServerEngine.Structured(structured, "@" + name, type.Name, type.Records(_items));
            if (_items.Length == 0) structured.Value = null;
        }
        else
        {
            (parameter.ParameterName, parameter.Value) = ("@" + name, _json ??= Json(_items));
        }
        command.Parameters.Add(parameter);
    }

    /// <summary>The items as a JSON array of what SQLite holds for them.</summary>
    protected abstract string Json(T[] items);
}
