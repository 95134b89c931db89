using Ctg.Api.Http.Tables;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>What the rows of a table are of the document.</summary>
internal enum RowOf
{
    Plan,
    Axis,
    Objective,
    Action,

    /// <summary>An item of a list of an action.</summary>
    Part,
}

/// <summary>A table of a plan: the same in each form of a file.</summary>
/// <param name="Kind">What each of its rows is, where rows of several tables stand together.</param>
/// <param name="Sheet">Where it stands in a workbook.</param>
/// <param name="Of">What its rows are of the document.</param>
/// <param name="List">The member of an action that the rows are items of.</param>
/// <param name="Columns">In their order.</param>
internal sealed record PlanTable(string Kind, string Sheet, RowOf Of, string List, params IReadOnlyList<TableColumn> Columns);

/// <summary>Tables that stand together in one sheet.</summary>
internal sealed class PlanLayout
{
    /// <summary>Tells which table a row is of, where there are several.</summary>
    public static readonly TableColumn Kind = new("Objet", null, WordCells.Type, 12);

    /// <param name="sheet">Its name.</param>
    /// <param name="tables">Those that stand in it.</param>
    /// <param name="owner">The column in which a row names its plan; null where there is one plan.</param>
    public PlanLayout(string sheet, IReadOnlyList<PlanTable> tables, TableColumn? owner)
    {
        (Sheet, Tables, Owner) = (sheet, tables, owner);
        var own = tables.SelectMany(t => t.Columns).DistinctBy(c => c.Key);
        Columns = [.. owner is null ? Array.Empty<TableColumn>() : [owner], .. tables.Count == 1 ? own : own.OrderByDescending(c => c.Key == PlanTables.Reference.Key).Prepend(Kind)];
    }

    public string Sheet { get; }

    public IReadOnlyList<PlanTable> Tables { get; }

    /// <summary>In which a row names its plan; null where there is one plan.</summary>
    public TableColumn? Owner { get; }

    /// <summary>The union of the columns of its tables; first of which plan a row is, and of several tables what it is and of which action.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The sheet as it is written.</summary>
    public WrittenSheet ToSheet(IEnumerable<IReadOnlyList<TableCell?>> rows) => new(Sheet, [.. Columns.Select(c => c.ToSheet())], rows);
}
