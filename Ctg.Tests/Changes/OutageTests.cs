using Ctg.Api.Persistence;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Changes;

/// <summary>Readers of the feed while the database is away.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OutageTests(string engine) : ChangingFixture(engine)
{
    [Test]
    public async Task A_stream_outlasts_the_outage_and_brings_what_came_meanwhile()
    {
        var database = new FaultyEngine(Database.OpenEngine());
        await using var service = new CtgService(Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(database)), ("Database:Retries", "0"));
        using var client = service.ClientOf("*");
        var after = await client.LastAsync();
        await using var stream = await EventStreams.OpenAsync(client, $"{Feeds.Path}?after={after}");
        var next = stream.NextAsync();

        // Away for ten minutes: each question of the watch fails, and so does each read of the stream.
        database.Fail(Fault.Open, int.MaxValue);
        for (var second = 0; second < 600 || database.Struck < 10; second++)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await WriteAsync(Service, Audience.Everybody);
        Assert.That(next.IsCompleted, Is.False);
        database.Fail(Fault.Open, 0);
        Assert.That((await LetTimePassAsync(service, TimeSpan.FromSeconds(1), next))!.Seq(), Is.EqualTo(after + 1));
    }
}
