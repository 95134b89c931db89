using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ctg.Tests.Changes;

/// <summary>A fixture with a database and a service of its own, whose clock tests move.</summary>
public abstract class ChangingFixture(string engine) : OwnDatabaseFixture(engine)
{
    protected CtgService Service { get; private set; } = null!;

    /// <summary>A client that acts for every Caf.</summary>
    protected HttpClient Client { get; private set; } = null!;

    [SetUp]
    public void Start()
    {
        Service = new CtgService(Database);
        Client = Service.ClientOf("*");
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }

    /// <summary>Moves the clock of a service on, step by step, until something is done.</summary>
    protected static async Task<T> LetTimePassAsync<T>(CtgService service, TimeSpan step, Task<T> task)
    {
        while (!task.IsCompleted)
        {
            service.Clock.Advance(step);
            await Task.WhenAny(task, Task.Delay(1));
        }
        return await task;
    }

    /// <summary>Writes changes of something that has no table.</summary>
    internal static Task<Done> WriteAsync(CtgService service, Audience audience, int count = 1, bool commits = true, Guid? first = null) =>
        service.Services.GetRequiredService<Database>().LoadAsync(new Actor("tester", "*"), session =>
        {
            for (var i = 0; i < count; i++) session.Log(new Change("probe", i == 0 && first is { } id ? id : Guid.CreateVersion7(), 1, "created", null, "{}"u8.ToArray()), audience);
            return Task.FromResult(new Done(commits));
        }, CancellationToken.None);

    protected static IEnumerable<JsonNode> ItemsOf(Reply feed) => feed.Expect(200).Items;

    internal sealed record Done(bool Commits) : IOutcome;
}
