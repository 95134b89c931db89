using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Ctg.Api.Persistence;

/// <summary>A list of codes as one parameter, read in a statement by <c>{list name}</c>: a table type on SQL Server, a JSON array on SQLite.</summary>
public sealed class TextList(IEnumerable<string> items) : SqlMapper.ICustomQueryParameter
{
    private static readonly RowType<string> Type = new("text_list", RowColumn<string>.Text("item", 60, item => item));

    private readonly string[] _items = [.. items.Distinct(StringComparer.Ordinal)];

    public void AddParameter(IDbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        if (parameter is SqlParameter structured)
        {
            // No rows are sent as no value: an empty sequence is refused by the driver.
            SqlServerEngine.Structured(structured, "@" + name, Type.Name, Type.Records(_items));
            if (_items.Length == 0) structured.Value = null;
        }
        else
        {
            (parameter.ParameterName, parameter.Value) = ("@" + name, JsonSerializer.Serialize(_items));
        }
        command.Parameters.Add(parameter);
    }
}
