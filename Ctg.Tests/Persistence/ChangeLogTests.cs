using System.Text;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Persistence;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ChangeLogTests(string engine) : OwnDatabaseFixture(engine)
{
    private static readonly Actor Actor = new("tester", "91");

    private Engine _engine = null!;
    private Database _unit = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _engine = Database.OpenEngine();
        _unit = TestDatabase.Over(_engine);
    }

    [Test]
    public async Task Each_change_is_hashed_with_the_one_before_of_the_same_resource()
    {
        var id = Guid.CreateVersion7();
        var changes = Enumerable.Range(1, 3).Select(version => new Change("probe", id, version, "revised", version == 2 ? "Motif" : null, Encoding.UTF8.GetBytes($"{{\"v\":{version}}}"))).ToArray();

        // Two in one unit of work, and one in the next.
        await AppendAsync(changes[..2]);
        await AppendAsync(changes[2]);
        var rows = await RowsAsync(id);
        byte[] previous = [];
        foreach (var row in rows)
        {
            var change = new Change("probe", id, row.Version, row.Operation, row.Reason, row.Document);
            Assert.That(row.EntryHash, Is.EqualTo(ChangeLog.Hash(previous, change, Actor, row.RecordedAt)));
            previous = row.EntryHash;
        }
        var altered = new Change("probe", id, 3, "revised", null, "{\"v\":4}"u8.ToArray());
        Assert.That(ChangeLog.Hash(rows[1].EntryHash, altered, Actor, rows[2].RecordedAt), Is.Not.EqualTo(rows[2].EntryHash));
    }

    [Test]
    public void Whatever_is_altered_in_an_entry_its_hash_is_another()
    {
        byte[] previous = [1];
        var change = new Change("probe", Guid.CreateVersion7(), 2, "moved", "Motif", "{}"u8.ToArray());
        var at = new DateTime(2026, 6, 15, 8, 0, 0, DateTimeKind.Utc);
        byte[][] hashes =
        [
            ChangeLog.Hash(previous, change, Actor, at),
            ChangeLog.Hash([2], change, Actor, at),
            ChangeLog.Hash(previous, change with { ResourceType = "other" }, Actor, at),
            ChangeLog.Hash(previous, change with { ResourceId = Guid.CreateVersion7() }, Actor, at),
            ChangeLog.Hash(previous, change with { Version = 3 }, Actor, at),
            ChangeLog.Hash(previous, change with { Operation = "revised" }, Actor, at),
            ChangeLog.Hash(previous, change with { Reason = null }, Actor, at),
            ChangeLog.Hash(previous, change with { Document = "[]"u8.ToArray() }, Actor, at),
            ChangeLog.Hash(previous, change, Actor with { Subject = "another" }, at),
            ChangeLog.Hash(previous, change, Actor with { Caf = "92" }, at),
            ChangeLog.Hash(previous, change, Actor, at.AddMilliseconds(1)),
            // The same characters, cut elsewhere.
            ChangeLog.Hash(previous, change with { Operation = "move", Reason = "dMotif" }, Actor, at),
        ];
        Assert.That(hashes.Select(Convert.ToHexString), Is.Unique);
    }

    [Test]
    public async Task The_sequence_has_no_gap_when_writers_commit_and_roll_back_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => AppendAsync(
            new Change("probe", Guid.CreateVersion7(), 1, "created", null, "{}"u8.ToArray()), commits: i % 4 != 0))));
        await using var connection = _engine.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        var sequence = (await connection.QueryAsync<long>("SELECT seq FROM change_log ORDER BY seq")).ToArray();
        Assert.That(sequence, Is.EqualTo(Enumerable.Range(1, sequence.Length).Select(i => (long)i)));
        Assert.That(sequence, Has.Length.GreaterThanOrEqualTo(30));
    }

    private Task<Done> AppendAsync(Change change, bool commits = true) => AppendAsync([change], commits);

    private Task<Done> AppendAsync(Change[] changes, bool commits = true) => _unit.WriteAsync(Actor, session =>
    {
        foreach (var change in changes) session.Log(change, Audience.Everybody);
        return Task.FromResult(new Done(commits));
    }, CancellationToken.None);

    private async Task<Row[]> RowsAsync(Guid id)
    {
        await using var connection = _engine.CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return [.. await connection.QueryAsync<Row>(
            "SELECT version, operation, reason, recorded_at AS RecordedAt, document, entry_hash AS EntryHash FROM change_log WHERE resource_id = @Id ORDER BY seq", new { Id = id })];
    }

    private sealed record Done(bool Commits) : IOutcome;

    private sealed class Row
    {
        public int Version { get; init; }

        public string Operation { get; init; } = "";

        public string? Reason { get; init; }

        public DateTime RecordedAt { get; init; }

        public byte[] Document { get; init; } = [];

        public byte[] EntryHash { get; init; } = [];
    }
}
