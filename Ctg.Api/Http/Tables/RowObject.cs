using System.Text.Json.Nodes;

namespace Ctg.Api.Http.Tables;

/// <summary>A row of a table as the JSON object that it stands for.</summary>
internal static class RowObject
{
    /// <param name="columns">Those of the table.</param>
    /// <param name="cells">Those of the row, by the keys of their columns.</param>
    /// <param name="row">As it was read.</param>
    /// <param name="pointer">That of the object.</param>
    /// <param name="places">Where each member is noted with its cell.</param>
    /// <param name="faults">Takes what is wrong with single cells.</param>
    public static JsonObject Read(
        IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, ReadCell> cells, ReadRow row, string pointer, CellPlaces places, ICollection<Fault> faults)
    {
        var node = new JsonObject();
        places.Put(pointer, CellPlace.Of(row));
        foreach (var column in columns.Where(c => c.Path is not null))
        {
            var member = $"{pointer}/{string.Join('/', column.Steps)}";
            var cell = cells.GetValueOrDefault(column.Key);
            places.Put(member, CellPlace.Of(row, column.Name, cell?.Text));
            if (cell is null) continue;
            var (value, fault) = cell.IsUnknown ? (null, Fault.Of(member, "cellUnknown")) : column.Type.Read(cell, member);
            if (fault is not null) faults.Add(fault);
            else Set(node, column.Steps, value);
        }
        return node;
    }

    /// <summary>Gives an object a member, within others where the path leads there.</summary>
    public static void Set(JsonObject node, IReadOnlyList<string> path, JsonNode? value)
    {
        foreach (var step in path.SkipLast(1))
        {
            if (node[step] is not JsonObject within) node[step] = within = [];
            node = within;
        }
        node[path[^1]] = value;
    }
}
