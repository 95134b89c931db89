using System.Text.Json.Nodes;
using Ctg.Api.Webhooks.Sending;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Webhooks;

/// <summary>A fixture with a database of its own, and for each test a service that sends, and a receiver; webhooks do not outlast their test.</summary>
public abstract class WebhookFixture(string engine) : OwnDatabaseFixture(engine)
{
    protected const string Path = "/v1/webhooks";
    protected const string Caf = "91";

    protected CtgService Service { get; set; } = null!;

    /// <summary>A client that acts for <see cref="Caf"/>.</summary>
    protected HttpClient Client { get; private set; } = null!;

    private protected Receiver Receiver { get; private set; } = null!;

    private protected Names Names { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        (Names, Receiver) = (new Names(), await Receiver.StartAsync());
        Service = Start();
        Client = Service.ClientOf(Caf);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (Client is null) return;
        Receiver.AnswerWith(204);
        using (var all = Service.ClientOf("*"))
        {
            foreach (var webhook in (await all.ReadAsync($"{Path}?limit=200")).Items.ToArray())
            {
                var address = $"{Path}/{webhook["id"]}";
                (await all.SendAsync(HttpMethod.Delete, address, ifMatch: (await all.ReadAsync(address)).ETag)).Expect(200);
            }
        }
        Client.Dispose();
        await Service.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>A service over the database of the fixture, which may send to this machine.</summary>
    protected CtgService Start(Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings) => new(
        Database,
        services =>
        {
            services.Replace(ServiceDescriptor.Singleton<INameResolver>(Names));
            configure?.Invoke(services);
        },
        [("Webhooks:Delivers", "true"), ("Webhooks:AllowedNetworks:0", "127.0.0.1/32"), .. settings]);

    /// <summary>Has changes of organisations sent to the receiver, or what else is said.</summary>
    protected async Task<Reply> RegisterAsync(object? body = null, HttpClient? client = null) =>
        (await (client ?? Client).PostAsync(Path, body ?? new { url = Receiver.Url, types = new[] { "organisation" } })).Expect(201);

    /// <summary>Adds an organisation, which is a change that everybody sees.</summary>
    protected async Task<Reply> AddAsync(HttpClient? client = null) =>
        (await (client ?? Client).PostAsync("/v1/organisations", new { type = "association", name = $"Association {Guid.CreateVersion7()}" })).Expect(201);

    protected async Task<Reply> ChangeAsync(Reply organisation, HttpClient? client = null) =>
        (await (client ?? Client).PatchAsync($"/v1/organisations/{organisation.Body["id"]}", new { name = $"Revue {Guid.CreateVersion7()}" }, organisation.ETag)).Expect(200);

    protected async Task<JsonNode[]> DeliveriesAsync(Reply webhook, string query = "") =>
        [.. (await Client.ReadAsync($"{Path}/{webhook.Body["id"]}/deliveries{query}")).Expect(200).Items];

    protected Task<Reply> ReadAsync(Reply webhook) => Client.ReadAsync($"{Path}/{webhook.Body["id"]}");

    /// <summary>Reads until what was read is as it shall be: what is written after an answer came cannot be waited for otherwise.</summary>
    protected static async Task<T> EventuallyAsync<T>(Func<Task<T>> read, Func<T, bool> isSo)
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var value = await read();
            if (isSo(value)) return value;
            await Task.Delay(5, longest.Token);
        }
    }

    /// <summary>The delivery of an event once so many attempts are written down.</summary>
    protected async Task<JsonNode> AfterAttemptsAsync(Reply webhook, string id, int attempts) => await EventuallyAsync(
        async () => (await DeliveriesAsync(webhook)).Single(d => (string?)d["id"] == id), d => (int)d["attempts"]! == attempts);

    /// <summary>Moves the clock on until something has come; slowly, so that what is under way is not out of time.</summary>
    private protected static async Task<Received> LetTimePassAsync(CtgService service, Receiver receiver)
    {
        var next = receiver.NextAsync();
        while (!next.IsCompleted)
        {
            if (await Task.WhenAny(next, Task.Delay(300)) != next) service.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        return await next;
    }

    /// <summary>Sets the clock to when a delivery comes due.</summary>
    protected void GoTo(JsonNode delivery) => Service.Clock.SetUtcNow((DateTimeOffset)delivery["nextAttemptAt"]!);
}
