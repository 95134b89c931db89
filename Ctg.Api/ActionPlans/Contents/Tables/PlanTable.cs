using Ctg.Domain.Territories;

namespace Ctg.Api.ActionPlans.Contents.Tables;

/// <summary>A column of a table of a plan.</summary>
/// <param name="Name">As its first row has it; read without regard to case and accents.</param>
/// <param name="Path">The member of the item, <c>a.b</c> for one within another; null for the key of what the item belongs to.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsRead">Whether it is read, not written: it may be left out.</param>
internal sealed record PlanColumn(string Name, string? Path, CellType Type, int Width = 14, bool IsRead = false)
{
    public string Key { get; } = SearchText.Fold(Name);

    public IReadOnlyList<string> Steps { get; } = Path?.Split('.') ?? [];
}

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
internal sealed record PlanTable(string Kind, string Sheet, RowOf Of, string List, params IReadOnlyList<PlanColumn> Columns);

/// <summary>Tables that stand together in one sheet.</summary>
internal sealed class PlanLayout
{
    /// <summary>Tells which table a row is of, where there are several.</summary>
    public static readonly PlanColumn Kind = new("Objet", null, WordCells.Type, 12);

    public PlanLayout(string sheet, IReadOnlyList<PlanTable> tables)
    {
        (Sheet, Tables) = (sheet, tables);
        var own = tables.SelectMany(t => t.Columns).DistinctBy(c => c.Key);
        Columns = tables.Count == 1 ? [.. own] : [Kind, .. own.OrderByDescending(c => c.Key == PlanTables.Reference.Key)];
    }

    public string Sheet { get; }

    public IReadOnlyList<PlanTable> Tables { get; }

    /// <summary>The union of the columns of its tables; of several, first what a row is and of which action.</summary>
    public IReadOnlyList<PlanColumn> Columns { get; }
}
