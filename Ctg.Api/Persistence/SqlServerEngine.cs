using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.SqlClient.Server;

namespace Ctg.Api.Persistence;

/// <summary>SQL Server 2019 and later, Azure SQL, and what speaks TDS like them.</summary>
public sealed class SqlServerEngine(string connectionString) : Engine
{
    /// <summary>Rows in one table-valued parameter: some servers bind each value of it as a parameter, and have 65,535 of these.</summary>
    private const int RowsAtOnce = 500;

    // Read here, so that a wrong one is told at the start and not at the first request.
    private readonly string _connectionString = new SqlConnectionStringBuilder(connectionString).ToString();

    public override string Name => "SqlServer";

    protected internal override string Page => "OFFSET 0 ROWS FETCH NEXT @Take ROWS ONLY";

    public override DbConnection CreateConnection(bool forWriting) => new SqlConnection(_connectionString);

    public override ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellation) => ValueTask.FromResult<IDisposable?>(null);

    public override Task PrepareAsync(DbConnection connection, CancellationToken cancellation) => Task.CompletedTask;

    public override Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(
            Statement.Load("Persistence/Migrations/SqlServer/lock.sql").For(this), null, transaction, cancellationToken: cancellation));

    // The server writes over freed pages when it comes to them; its transaction log is the operator's.
    public override Task<bool> EraseAsync(DbConnection connection, CancellationToken cancellation) => Task.FromResult(true);

    public override async Task InsertAsync<TRow>(
        DbConnection connection, DbTransaction transaction, string insert, RowType<TRow> type, IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, insert);
            command.Parameters.Add(Structured((SqlParameter)command.CreateParameter(), "@rows", type.Name, type.Records(chunk)));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public override bool IsTransient(Exception exception) => exception is SqlException sql && SqlServerErrors.AreTransient(sql);

    // 2627: a primary or unique key; 2601: a unique index.
    public override bool IsDuplicateKey(Exception exception) => exception is SqlException { Number: 2627 or 2601 };

    /// <summary>Turns a parameter into a table-valued one.</summary>
    internal static SqlParameter Structured(SqlParameter parameter, string name, string type, IEnumerable<SqlDataRecord> records)
    {
        parameter.ParameterName = name;
        parameter.SqlDbType = SqlDbType.Structured;
        parameter.TypeName = "dbo." + type;
        parameter.Value = records;
        return parameter;
    }

    protected internal override string List(string parameter) => "@" + parameter;

    // Of a shorter type the text ends with an error after 8,000 bytes.
    protected internal override string Joined(string value) => $"STRING_AGG(CAST({value} AS nvarchar(max)), ',')";

    protected internal override string Rows(IReadOnlyList<string> columns) => "@rows";

    protected internal override string Values(IReadOnlyList<string> items) => $"SELECT {string.Join(", ", items.Select(i => i[0] == '\'' ? i : "r." + i))} FROM @rows r";
}
