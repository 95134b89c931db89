using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;

namespace Ctg.Tests.Changes;

/// <summary>Readers follow the feed while many write: each committed change comes once, in order, and none that was rolled back.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class FollowingTests(string engine) : ChangingFixture(engine)
{
    private const int Writers = 16;
    private const int UnitsOfEach = 12;

    [Test]
    public async Task A_reader_sees_each_committed_change_once_and_in_order_while_sixteen_write()
    {
        await using var another = new CtgService(Database);
        using var there = another.ClientOf("*");
        var after = await Client.LastAsync();
        var end = Guid.CreateVersion7();
        Task<List<JsonNode>>[] readers =
        [
            UntilAsync(end, PollAsync(Client, after, "wait=30")),
            UntilAsync(end, PollAsync(there, after, "limit=7")),
            UntilAsync(end, StreamAsync(after)),
        ];
        var committed = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, committed))));
        await WriteAsync(Service, Audience.Everybody, first: end);

        foreach (var reader in readers)
        {
            var seen = await reader;
            Assert.Multiple(() =>
            {
                Assert.That(seen.Select(Feeds.Seq), Is.EqualTo(Enumerable.Range(1, seen.Count).Select(i => after + i)), "no gap, no repeat, in order");
                Assert.That(seen.Select(c => (Guid)c["data"]!["resourceId"]!), Is.SupersetOf(committed));
            });
            // Of those that commit, every third unit has 60 changes, the others one.
            Assert.That(seen, Has.Count.EqualTo(Writers * Enumerable.Range(0, UnitsOfEach).Where(Commits).Sum(CountOf) + 1), "nothing that was rolled back");
        }
    }

    private static bool Commits(int unit) => unit % 4 != 1;

    /// <summary>Some units are slow: they hold what they wrote for long before they commit.</summary>
    private static int CountOf(int unit) => unit % 3 == 0 ? 60 : 1;

    private async Task WriteAsync(int writer, ConcurrentBag<Guid> committed)
    {
        for (var i = 0; i < UnitsOfEach; i++)
        {
            var (unit, id) = ((i + writer) % UnitsOfEach, Guid.CreateVersion7());
            await WriteAsync(Service, Audience.Everybody, CountOf(unit), Commits(unit), id);
            if (Commits(unit)) committed.Add(id);
        }
    }

    private static async Task<List<JsonNode>> UntilAsync(Guid end, IAsyncEnumerable<JsonNode> changes)
    {
        var seen = new List<JsonNode>();
        await foreach (var change in changes)
        {
            seen.Add(change);
            if ((Guid)change["data"]!["resourceId"]! == end) break;
        }
        return seen;
    }

    private static async IAsyncEnumerable<JsonNode> PollAsync(HttpClient client, long after, string query)
    {
        while (true)
        {
            var feed = (await client.ReadAsync($"{Feeds.Path}?after={after}&{query}")).Expect(200).Body;
            foreach (var change in feed["items"]!.AsArray()) yield return change!;
            after = (long)feed["next"]!;
        }
    }

    private async IAsyncEnumerable<JsonNode> StreamAsync(long after)
    {
        await using var stream = await EventStreams.OpenAsync(Client, $"{Feeds.Path}?after={after}");
        while (await stream.NextAsync() is { } change) yield return change;
    }
}
