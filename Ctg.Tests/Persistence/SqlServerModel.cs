using System.Text;
using System.Text.RegularExpressions;
using Ctg.Api.Persistence;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ctg.Tests.Persistence;

/// <summary>
/// The schema that the SQL Server migrations make, as a model that knows every table, column and type without a server. A statement is
/// proved by wrapping it in a procedure and asking the model for what it cannot resolve.
/// </summary>
internal sealed partial class SqlServerModel : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly List<string> _seeds = [];
    private int _procedures;

    public SqlServerModel()
    {
        var definitions = new List<string>();
        foreach (var name in typeof(Statement).Assembly.GetManifestResourceNames().Where(n => Migration().IsMatch(n)).Order(StringComparer.Ordinal))
        {
            foreach (var statement in Statements(Read(name)))
            {
                if (statement.StartsWith("INSERT", StringComparison.Ordinal)) _seeds.Add(statement);
                else if (AddedColumn().Match(statement) is { Success: true } added) AddColumn(definitions, added);
                else definitions.Add(Definition().Replace(statement, "CREATE"));
            }
        }
        definitions.ForEach(_model.AddObjects);
    }

    /// <summary>Data that migrations insert.</summary>
    public IReadOnlyList<string> Seeds => _seeds;

    /// <summary>What the schema itself has wrong.</summary>
    public IReadOnlyList<string> SchemaFaults() => Messages();

    /// <summary>What is wrong with a statement: syntax, or a table, column, type or parameter that does not resolve.</summary>
    /// <param name="statement">T-SQL.</param>
    /// <param name="declarations">The parameters, where the statement itself does not tell them.</param>
    public IReadOnlyList<string> Faults(string statement, string? declarations = null)
    {
        var name = $"dbo.proof_{++_procedures}";
        var procedure = $"CREATE PROCEDURE {name} {declarations ?? Declarations(statement)} AS BEGIN\n{statement}\nEND";

        // What does not parse would stay in the model, as a fault of every statement after it.
        var parsed = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(procedure), out var errors);
        if (errors.Count > 0) return [.. errors.Select(e => e.Message)];
        _model.AddOrUpdateObjects(procedure, name, new TSqlObjectOptions());
        try
        {
            return [.. Messages(), .. ServerWords.Faults(parsed)];
        }
        finally
        {
            _model.DeleteObjects(name);
        }
    }

    public void Dispose() => _model.Dispose();

    // Deferred name resolution makes what does not resolve in a procedure a warning (SQL71502); here it is a fault like any other.
    // Procedures of the server itself are not in the model.
    private List<string> Messages() => [.. _model.Validate().Select(m => m.ToString()).Where(m => !m.Contains("[sp_getapplock]", StringComparison.Ordinal))];

    /// <summary>A model knows a table by its CREATE TABLE only: a column that a later migration adds is written into it.</summary>
    private static void AddColumn(List<string> definitions, Match added)
    {
        var head = $"CREATE TABLE {added.Groups["table"].Value} (";
        var at = definitions.FindIndex(d => d.StartsWith(head, StringComparison.Ordinal));
        Assert.That(at, Is.GreaterThanOrEqualTo(0), added.Value);
        definitions[at] = definitions[at].Insert(head.Length, $"{added.Groups["column"].Value},");
    }

    private static string Declarations(string statement)
    {
        var declarations = Parameter().Matches(statement).Select(m => m.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => $"@{name} {TypeOf(name, statement)}");
        return string.Join(", ", declarations);
    }

    /// <summary>A parameter that is read from is a table of the type that its rows have; any other may be anything.</summary>
    private static string TypeOf(string name, string statement)
    {
        if (name == "rows") return $"dbo.{RowTypeNames.Of(statement)} READONLY";
        if (!Regex.IsMatch(statement, $@"(FROM|JOIN)\s+@{name}\b")) return "nvarchar(4000)";
        return name.EndsWith("Ids", StringComparison.Ordinal) ? "dbo.id_list READONLY" : "dbo.text_list READONLY";
    }

    private static IEnumerable<string> Statements(string script)
    {
        var text = new StringBuilder();
        foreach (var line in script.Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal))) text.Append(line).Append('\n');
        return text.ToString().Split(';').Select(s => s.Trim()).Where(s => s.Length > 0);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Statement).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/Migrations/SqlServer/\d{4}_")]
    private static partial Regex Migration();

    [GeneratedRegex(@"^IF OBJECT_ID\('[^']+'\) IS NULL\s+CREATE")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^ALTER TABLE (?<table>\S+) ADD (?<column>.+)$")]
    private static partial Regex AddedColumn();

    [GeneratedRegex(@"@(?<name>\w+)")]
    private static partial Regex Parameter();
}
