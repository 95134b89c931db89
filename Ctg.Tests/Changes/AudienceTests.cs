using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Dapper;

namespace Ctg.Tests.Changes;

/// <summary>Who sees changes that a release before this wrote, which says of none whose it is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AudienceTests(string engine) : ChangingFixture(engine)
{
    private const string Caf = "ZC";

    [Test]
    public async Task The_migration_tells_of_each_change_before_it_what_is_told_since()
    {
        using var own = Service.ClientOf(Caf);
        var after = await own.LastAsync();
        var draft = await own.CreateConventionAsync(Caf);
        var path = $"/v1/conventions/{draft.Body["id"]}";
        (await own.PutAsync($"{path}/diagnosis", Samples.Diagnosis(), null)).Expect(201);
        var plan = (await own.PostAsync($"{path}/action-plans", Samples.Plan)).Expect(201);
        (await own.PostAsync($"{plan.Headers.Location}/actions", Samples.Action())).Expect(201);
        (await own.PostAsync($"{path}/meetings", SteeringSamples.Meeting())).Expect(201);
        (await own.PostAsync($"{path}/evaluations", SteeringSamples.Evaluation())).Expect(201);
        (await own.PostAsync($"{path}/cooperation-posts", SteeringSamples.Post())).Expect(201);
        (await own.PostAsync("/v1/cej-contracts", Samples.CejContract(Caf))).Expect(201);
        await own.RecordAsync(Caf);
        var signed = await own.CreateConventionAsync(Caf);
        await own.SignAsync(signed);
        var told = await RowsAsync(after);

        await RunAsync("UPDATE change_log SET convention_id = NULL, cafs = NULL, is_public = 0");
        foreach (var statement in Migration().Split(';', StringSplitOptions.RemoveEmptyEntries).Where(s => s.Contains("UPDATE", StringComparison.Ordinal))) await RunAsync(statement);
        // What it is now decides: the convention that is signed was a draft when it began.
        var expected = told.Select(row => row.ConventionId == (Guid)signed.Body["id"]! ? row with { IsPublic = true } : row);
        Assert.That(await RowsAsync(after), Is.EqualTo(expected));
        Assert.That((await RowsAsync(0)).Where(row => row.ConventionId is null && row.Cafs.Length == 0).Select(row => row.IsPublic), Is.All.True);
    }

    [Test]
    public async Task A_change_that_a_release_before_writes_meanwhile_is_seen_by_those_that_it_was_made_for()
    {
        using var own = Service.ClientOf("ZD");
        using var other = Service.ClientOf("ZE");
        var after = await own.LastAsync();
        await own.CreateConventionAsync("ZD");
        await RunAsync($"UPDATE change_log SET convention_id = NULL, cafs = NULL, is_public = 0 WHERE seq > {after}");
        Assert.That((await own.ChangesAsync(after, "caf=ZD&types=convention")).Select(c => c["data"]!["cafs"]!.ToJsonString()), Is.EqualTo(new[] { "[\"ZD\"]" }));
        Assert.That(await other.ChangesAsync(after), Is.Empty);
    }

    private string Migration()
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream($"Persistence/Migrations/{Database.Engine}/0018_change_audience_of_before.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task RunAsync(string statement)
    {
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: true);
        await connection.OpenAsync();
        await connection.ExecuteAsync(statement);
    }

    private async Task<Row[]> RowsAsync(long after)
    {
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: false);
        await connection.OpenAsync();
        return
        [
            .. (await connection.QueryAsync<StoredRow>("SELECT seq, convention_id AS ConventionId, cafs, is_public AS IsPublic FROM change_log WHERE seq > @After ORDER BY seq", new { After = after }))
                .Select(r => new Row(r.Seq, r.ConventionId, r.Cafs, r.IsPublic == 1)),
        ];
    }

    private sealed record Row(long Seq, Guid? ConventionId, string Cafs, bool IsPublic);

    private sealed class StoredRow
    {
        public long Seq { get; init; }

        public Guid? ConventionId { get; init; }

        public string Cafs { get; init; } = "";

        public int IsPublic { get; init; }
    }
}
