using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ctg.Tests.Persistence;

/// <summary>
/// What the model lets pass in a statement that parses: a function that SQL Server does not have, and a column that a list in a parameter
/// does not have. The rows to insert need no look: their type is found by their columns.
/// </summary>
internal sealed class ServerWords : TSqlFragmentVisitor
{
    private const string ListColumn = "item";

    /// <summary>The functions that both engines have and statements use; COALESCE and CASE are words of the language, not functions.</summary>
    private static readonly string[] Functions = ["CONCAT", "COUNT", "MAX", "MIN", "STRING_AGG", "SUM"];

    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _faults = [];

    public static IReadOnlyList<string> Faults(TSqlFragment statement)
    {
        var words = new ServerWords();
        statement.Accept(new Lists(words._lists));
        statement.Accept(words);
        return words._faults;
    }

    public override void Visit(FunctionCall node)
    {
        if (!Functions.Contains(node.FunctionName.Value, StringComparer.OrdinalIgnoreCase)) _faults.Add($"{node.FunctionName.Value} is not a function that both engines have.");
    }

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers is [var list, var column] && _lists.Contains(list.Value)) Expect(column);
    }

    public override void Visit(QuerySpecification node)
    {
        if (node.FromClause?.TableReferences is not [VariableTableReference list] || !IsList(list)) return;
        foreach (var element in node.SelectElements.OfType<SelectScalarExpression>())
        {
            if (element.Expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var column] }) Expect(column);
        }
    }

    private static bool IsList(VariableTableReference table) => table.Variable.Name != "@rows";

    private void Expect(Identifier column)
    {
        if (column.Value != ListColumn) _faults.Add($"A list has no column {column.Value}.");
    }

    /// <summary>Finds the names under which the statement reads lists: a condition may come before what it names.</summary>
    private sealed class Lists(HashSet<string> names) : TSqlFragmentVisitor
    {
        public override void Visit(VariableTableReference node)
        {
            if (IsList(node) && node.Alias is { } alias) names.Add(alias.Value);
        }
    }
}
