using System.Text.Json.Nodes;
using Ctg.Api.Http;
using Ctg.Api.Http.Tables;
using Ctg.Domain.ActionPlans;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>Puts the rows of a plan's tables together into the body that they stand for.</summary>
internal sealed class PlanTableReader(CellPlaces places)
{
    private readonly JsonArray _axes = [];
    private readonly JsonArray _actions = [];
    private readonly Dictionary<string, (JsonObject Node, string Pointer)> _axesByCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonObject Node, string Pointer)> _actionsByReference = new(ActionReferences.Comparer);
    private readonly List<Fault> _faults = [];
    private JsonObject? _plan;
    private int _lost;

    /// <summary>What is wrong with single cells; the pointers are into the body.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <param name="rows">Those of all tables; what is of none is left.</param>
    public JsonObject Read(IReadOnlyList<PlanRow> rows)
    {
        // What others belong to comes first, wherever it stands.
        foreach (var row in rows.Where(r => r.Table is not null).OrderBy(r => r.Table!.Of)) Place(row, row.Table!);
        if (_plan is { } plan) plan["axes"] = _axes;
        return new JsonObject { ["plan"] = _plan, ["actions"] = _actions };
    }

    private void Place(PlanRow row, PlanTable table)
    {
        switch (table.Of)
        {
            case RowOf.Plan when _plan is null:
                (_plan, _) = Node(row, "/plan");
                break;
            case RowOf.Plan:
                _faults.Add(Fault.Of(Node(row, Nowhere()).Pointer, "repeated"));
                break;
            case RowOf.Axis:
                var axis = Node(row, $"/plan/axes/{_axes.Count}");
                axis.Node["objectives"] = new JsonArray();
                _axes.Add(axis.Node);
                if ((string?)axis.Node["code"] is { } code) _axesByCode.TryAdd(code, axis);
                break;
            case RowOf.Action:
                var action = Node(row, $"/actions/{_actions.Count}");
                foreach (var part in PlanTables.All.Where(t => t.Of == RowOf.Part)) action.Node[part.List] = new JsonArray();
                _actions.Add(action.Node);
                if ((string?)action.Node["reference"] is { } reference) _actionsByReference.TryAdd(reference, action);
                break;
            case RowOf.Objective:
                Append(row, table, _axesByCode, "objectives");
                break;
            default:
                Append(row, table, _actionsByReference, table.List);
                break;
        }
    }

    /// <summary>Adds a row to what it belongs to.</summary>
    private void Append(PlanRow row, PlanTable table, Dictionary<string, (JsonObject Node, string Pointer)> owners, string list)
    {
        var key = table.Columns.Single(c => c.Path is null);
        var named = row.Cells.TryGetValue(key.Key, out var cell) ? ((string?)key.Type.Read(cell, "").Value)! : null;
        if (named is not null && owners.TryGetValue(named, out var owner))
        {
            var items = owner.Node[list]!.AsArray();
            // Of a list as a whole its first row tells.
            if (items.Count == 0) places.Put($"{owner.Pointer}/{list}", CellPlace.Of(row.Row));
            items.Add(Node(row, $"{owner.Pointer}/{list}/{items.Count}").Node);
            return;
        }
        var (_, pointer) = Node(row, Nowhere());
        places.Put($"{pointer}/{key.Key}", CellPlace.Of(row.Row, key.Name, cell?.Text));
        _faults.Add(named is null ? Fault.Of($"{pointer}/{key.Key}", "required") : Fault.Of($"{pointer}/{key.Key}", "notFound", named));
    }

    /// <summary>The object of a row, its cells noted where they stand.</summary>
    private (JsonObject Node, string Pointer) Node(PlanRow row, string pointer) => (RowObject.Read(row.Table!.Columns, row.Cells, row.Row, pointer, places, _faults), pointer);

    /// <summary>For a row that belongs to nothing: its faults are told all the same.</summary>
    private string Nowhere() => $"/lost/{_lost++}";
}

/// <summary>A row of a sheet, as it was understood.</summary>
/// <param name="Table">That it is of; null where it does not say.</param>
/// <param name="Row">As it was read.</param>
/// <param name="Owner">The plan that it names; null where it names none.</param>
/// <param name="Cells">The others, by the keys of their columns.</param>
/// <param name="Faults">Of what cannot be understood.</param>
internal sealed record PlanRow(PlanTable? Table, ReadRow Row, string? Owner, IReadOnlyDictionary<string, ReadCell> Cells, IReadOnlyList<CellFault> Faults);
