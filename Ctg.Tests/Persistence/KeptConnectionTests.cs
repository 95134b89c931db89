using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

public sealed class KeptConnectionTests
{
    private TestDatabase _database = null!;
    private SqliteEngine _engine = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _database = TestDatabase.Empty(Engines.Sqlite);
        _engine = (SqliteEngine)_database.OpenEngine();
        await using var connection = await ConnectAsync(forWriting: true);
        await connection.ExecuteAsync("CREATE TABLE number (value INTEGER NOT NULL)");
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _engine.Dispose();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task A_statement_is_prepared_once_for_the_units_that_follow_each_other()
    {
        KeptConnection first;
        Microsoft.Data.Sqlite.SqliteCommand prepared;
        await using (first = await ConnectAsync(forWriting: false)) prepared = first.For("SELECT value FROM number");
        await using var second = await ConnectAsync(forWriting: false);

        Assert.Multiple(() =>
        {
            Assert.That(second, Is.SameAs(first));
            Assert.That(second.For("SELECT value FROM number"), Is.SameAs(prepared));
        });
    }

    [Test]
    public async Task A_kept_statement_forgets_the_parameters_of_the_unit_before()
    {
        var sums = new List<int>();
        foreach (var number in new[] { 1, 20 })
        {
            await using var connection = await ConnectAsync(forWriting: false);
            sums.Add(await connection.QuerySingleAsync<int>("SELECT @First + @Second", new { First = number, Second = number }));
        }

        Assert.That(sums, Is.EqualTo(new[] { 2, 40 }));
    }

    [Test]
    public async Task A_kept_statement_reads_what_was_written_and_altered_since()
    {
        async Task<string> ReadAsync()
        {
            await using var connection = await ConnectAsync(forWriting: false);
            return await connection.QuerySingleAsync<string>("SELECT coalesce(max(value), 0) || '' FROM number");
        }

        var before = await ReadAsync();
        await using (var writing = await ConnectAsync(forWriting: true))
            await writing.ExecuteAsync("DROP TABLE number; CREATE TABLE number (other TEXT, value INTEGER); INSERT INTO number (value) VALUES (7)");

        Assert.That(new[] { before, await ReadAsync() }, Is.EqualTo(new[] { "0", "7" }));
    }

    [Test]
    public async Task A_connection_whose_transaction_was_left_open_is_not_kept()
    {
        var left = await ConnectAsync(forWriting: true);
        left.BeginTransaction();
        await left.DisposeAsync();
        await using var next = await ConnectAsync(forWriting: true);

        Assert.That(next, Is.Not.SameAs(left));
    }

    [Test]
    public async Task A_connection_that_is_disposed_twice_serves_one_unit_at_a_time()
    {
        var connection = await ConnectAsync(forWriting: false);
        await connection.DisposeAsync();
        await connection.DisposeAsync();
        await using var first = await ConnectAsync(forWriting: false);
        await using var second = await ConnectAsync(forWriting: false);

        Assert.That(second, Is.Not.SameAs(first));
    }

    private async Task<KeptConnection> ConnectAsync(bool forWriting)
    {
        var connection = (KeptConnection)_engine.CreateConnection(forWriting);
        await connection.OpenAsync();
        return connection;
    }
}
