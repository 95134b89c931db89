using Ctg.Api.Persistence;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ctg.Tests.Contract;

/// <summary>What every operation answers when its database fails.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class EveryFailureTests(string engine) : OwnDatabaseFixture(engine)
{
    private FaultyEngine _engine = null!;
    private CtgService _service = null!;
    private HttpClient _client = null!;

    /// <summary>All but those that ask none.</summary>
    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations.Where(o => o.Response(503) is not null);

    private static IEnumerable<OpenApiContract.Operation> Writes => Operations.Where(o => o.Method != "GET");

    [OneTimeSetUp]
    public void Start()
    {
        _engine = new FaultyEngine(Database.OpenEngine());
        _service = new CtgService(Database, services => services.Replace(ServiceDescriptor.Singleton<Engine>(_engine)), ("Database:Retries", "0"), ("Logging:LogLevel:Default", "None"));
        _client = _service.ClientOf("91");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_service is null) return;
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Where_the_database_is_away_the_caller_is_told_when_to_come_back(OpenApiContract.Operation operation)
    {
        var reply = await FailAsync(operation, new DriverFailure());
        Assert.That(reply.Expect(503).Code, Is.EqualTo("unavailable"));
        Assert.That(reply.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [TestCaseSource(nameof(Operations))]
    public async Task What_nobody_expected_says_nothing_but_how_to_report_it(OpenApiContract.Operation operation)
    {
        var reply = await FailAsync(operation, new InvalidCastException("hidden detail"));
        Assert.That(reply.Expect(500).Code, Is.EqualTo("unexpected"));
        Assert.That(reply.Text, Does.Contain("traceId").And.Not.Contain("hidden"));
    }

    [TestCaseSource(nameof(Writes))]
    public async Task Where_another_writer_holds_the_same_key_it_is_a_conflict(OpenApiContract.Operation operation) =>
        Assert.That((await FailAsync(operation, new DuplicateKeyFailure())).Expect(409).Code, Is.EqualTo("conflict"));

    private async Task<Reply> FailAsync(OpenApiContract.Operation operation, Exception failure)
    {
        // The circuit that opened for the operation before is closed again.
        _service.Clock.Advance(TimeSpan.FromMinutes(1));
        _engine.Fail(Fault.Command, int.MaxValue, failure);
        return await _client.ReplyAsync(ExampleRequests.Of(operation));
    }
}
