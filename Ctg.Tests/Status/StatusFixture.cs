using System.Text.Json.Nodes;
using Ctg.Api.Persistence;
using Ctg.Api.Status;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Status;

/// <summary>A fixture with a database of its own, and for each test a service over a driver that can fail, of which nothing was measured yet.</summary>
public abstract class StatusFixture(string engine) : OwnDatabaseFixture(engine)
{
    protected const string Path = "/v1/status";

    private protected static readonly DateTimeOffset Now = CtgService.Now;

    private protected FaultyEngine Engine { get; private set; } = null!;

    private protected CtgService Service { get; private set; } = null!;

    /// <summary>A client without a token.</summary>
    protected HttpClient Stranger { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        await ExecuteAsync("DELETE FROM service_span");
        Engine = new FaultyEngine(Database.OpenEngine());
        Service = Start();
        Stranger = Service.ClientOf(null);
    }

    [TearDown]
    public async Task StopAsync()
    {
        Stranger.Dispose();
        await Service.DisposeAsync();
    }

    /// <summary>An instance that says that it is up where a test has it do so.</summary>
    private protected CtgService Start(Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings) => new(
        Database,
        services =>
        {
            services.Replace(ServiceDescriptor.Singleton<Engine>(Engine));
            configure?.Invoke(services);
        },
        [("Database:Retries", "1"), ("Logging:LogLevel:Default", "None"), .. settings]);

    private protected static Task BeatAsync(CtgService service) => service.Services.GetRequiredService<Heartbeat>().BeatAsync(CancellationToken.None);

    private protected async Task<JsonNode> ReadAsync() => (await Stranger.ReadAsync(Path)).Expect(200).Body;

    /// <summary>What is kept, the oldest first.</summary>
    private protected async Task<(DateTimeOffset From, DateTimeOffset Until)[]> SpansAsync()
    {
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: true);
        await connection.OpenAsync();
        return [.. (await connection.QueryAsync<(DateTime From, DateTime Until)>("SELECT started_at, seen_at FROM service_span ORDER BY span_number")).Select(s => (new DateTimeOffset(s.From), new DateTimeOffset(s.Until)))];
    }

    private protected Task KeepAsync(int number, DateTimeOffset from, DateTimeOffset until) => ExecuteAsync(
        "INSERT INTO service_span (span_number, started_at, seen_at) VALUES (@number, @from, @until)", new { number, from = from.UtcDateTime, until = until.UtcDateTime });

    private protected async Task ExecuteAsync(string statement, object? parameters = null)
    {
        await using var connection = Database.OpenEngine().CreateConnection(forWriting: true);
        await connection.OpenAsync();
        await connection.ExecuteAsync(statement, parameters);
    }
}
