using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Ctg.Api.Persistence;

/// <summary>A command that becomes the prepared one of its connection as soon as it has a text. Parameters are added after the text.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private SqliteCommand? _command;

    [AllowNull]
    public override string CommandText { get => Command.CommandText; set => _command = connection.For(value ?? ""); }

    public override int CommandTimeout { get => Command.CommandTimeout; set => Command.CommandTimeout = value; }

    public override CommandType CommandType { get => Command.CommandType; set => Command.CommandType = value; }

    public override UpdateRowSource UpdatedRowSource { get => Command.UpdatedRowSource; set => Command.UpdatedRowSource = value; }

    public override bool DesignTimeVisible { get; set; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException("A command stays with its connection."); }

    protected override DbParameterCollection DbParameterCollection => Command.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    private SqliteCommand Command => _command ?? throw new InvalidOperationException("The command has no text yet.");

    public override void Cancel() => Command.Cancel();

    public override void Prepare() => Command.Prepare();

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    protected override DbParameter CreateDbParameter() => new NamedParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    private SqliteCommand Ready()
    {
        Command.Transaction = (SqliteTransaction?)DbTransaction;
        return Command;
    }

    /// <summary>Named as statements name it: for a name without its @, the driver tries every sign that one may begin with.</summary>
    private sealed class NamedParameter : SqliteParameter
    {
        [AllowNull]
        public override string ParameterName { get => base.ParameterName; set => base.ParameterName = value is null or ['@', ..] ? value : "@" + value; }
    }
}
