using System.Text.Json;
using Ctg.Api.Http.Tables;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>A plan with its actions, as JSON has it, in its tables.</summary>
internal sealed class PlanTableWriter
{
    private readonly JsonElement _plan;
    private readonly JsonElement _actions;
    private readonly Dictionary<string, string> _references;

    /// <param name="content">As GET gives it.</param>
    public PlanTableWriter(JsonElement content)
    {
        (_plan, _actions) = (content.GetProperty("plan"), content.GetProperty("actions"));
        _references = _actions.EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, ReferenceOf);
    }

    public WrittenSheet Write(PlanLayout layout) => layout.ToSheet(layout.Tables.SelectMany(table => RowsOf(table, layout)));

    private IEnumerable<IReadOnlyList<TableCell?>> RowsOf(PlanTable table, PlanLayout layout)
    {
        TableCell? kind = layout.Tables.Count > 1 ? new(table.Kind, CellStyle.Text) : null;
        foreach (var (owner, item) in ItemsOf(table))
        {
            var cells = table.Columns.ToDictionary(c => c.Key, c => CellOf(c, owner, item));
            yield return [.. layout.Columns.Select(c => c == PlanLayout.Kind ? kind : cells.GetValueOrDefault(c.Key))];
        }
    }

    /// <summary>What the rows of a table tell, each with the key of what it belongs to.</summary>
    private IEnumerable<(string Owner, JsonElement Item)> ItemsOf(PlanTable table) => table.Of switch
    {
        RowOf.Plan => [("", _plan)],
        RowOf.Axis => _plan.GetProperty("axes").EnumerateArray().Select(axis => ("", axis)),
        RowOf.Objective => _plan.GetProperty("axes").EnumerateArray()
            .SelectMany(axis => axis.GetProperty("objectives").EnumerateArray().Select(objective => (axis.GetProperty("code").GetString()!, objective))),
        RowOf.Action => _actions.EnumerateArray().Select(action => ("", action)),
        _ => _actions.EnumerateArray().SelectMany(action => action.GetProperty(table.List).EnumerateArray().Select(item => (ReferenceOf(action), item))),
    };

    private TableCell? CellOf(TableColumn column, string owner, JsonElement item)
    {
        if (column.Path is null) return new(owner, CellStyle.Text);
        if (column.Path == "parentReference")
            return item.GetProperty("parent").GetString() is { } parent && _references.TryGetValue(parent, out var reference) ? new(reference, CellStyle.Text) : null;
        var at = item;
        foreach (var step in column.Steps)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) return null;
        }
        return column.Type.Write(at);
    }

    private static string ReferenceOf(JsonElement action) => action.GetProperty("reference").GetString()!;
}
