using System.Net;
using System.Net.Http.Headers;
using Ctg.Api.Persistence;
using Ctg.Tests.Persistence;
using Ctg.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Ctg.Tests.Api;

/// <summary>The list of all territories, far longer than what is held at once, over a driver that counts and fails.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ExportStreamTests(string engine)
{
    private const string Path = "/v1/territories";

    /// <summary>What the whole list takes: one for each part, and more than this of them.</summary>
    private const int ManyStatements = 50;

    private TestDatabase _database = null!;
    private RequestLog _log = null!;
    private FaultyEngine _engine = null!;
    private CtgService _service = null!;

    [OneTimeSetUp]
    public async Task ShareDatabaseAsync() => _database = (await Services.ForAsync(engine)).Database;

    [SetUp]
    public void Start()
    {
        _log = new RequestLog();
        _engine = new FaultyEngine(_database.OpenEngine());
        _service = new CtgService(_database, services => services
            .Replace(ServiceDescriptor.Singleton<Engine>(_engine))
            .AddSingleton<IStartupFilter>(_log)
            .AddSingleton<ILoggerProvider>(_log));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        _log.Dispose();
    }

    [Test]
    public async Task The_first_rows_arrive_before_the_last_are_asked_for_and_every_row_arrives([Values(Exports.Csv, Exports.Ndjson)] string accept)
    {
        using var client = Client();
        var before = _engine.Statements;
        using var response = await GetAsync(client, accept);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var first = await reader.ReadLineAsync();
        var early = _engine.Statements - before;
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line) lines.Add(line);
        Assert.Multiple(() =>
        {
            Assert.That(first, accept == Exports.Csv ? Does.StartWith("key,type,") : Does.StartWith("{"));
            Assert.That(early, Is.InRange(1, 3), "nobody reads on, so nothing more is asked for");
            Assert.That(_engine.Statements - before, Is.GreaterThan(ManyStatements).And.LessThan(lines.Count / 100), "and never one statement for a row");
            Assert.That(lines.Distinct().Count(), Is.EqualTo(lines.Count).And.GreaterThan(36_000));
            Assert.That(_log.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task Nothing_more_is_read_for_a_caller_who_has_hung_up()
    {
        using var client = Client();
        using (var response = await GetAsync(client, Exports.Ndjson)) await response.Content.ReadAsStreamAsync();
        await _log.Ended;
        Assert.Multiple(() =>
        {
            Assert.That(_engine.Statements, Is.LessThan(ManyStatements / 2));
            Assert.That(_log.Errors, Is.Empty, "who hangs up is no fault of ours");
        });
    }

    [Test]
    public async Task Nothing_more_is_read_for_a_caller_who_wants_the_head_alone()
    {
        using var client = Client();
        var before = _engine.Statements;
        using var request = new HttpRequestMessage(HttpMethod.Head, Path) { Headers = { { "Accept", Exports.Ndjson } } };
        using var response = await client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(_engine.Statements - before, Is.InRange(1, 3));
        });
    }

    [Test]
    public async Task A_failure_before_the_first_row_is_a_problem([Values(Exports.Csv, Exports.Ndjson)] string accept)
    {
        using var client = _service.ClientOf("*");
        _engine.Fail(Fault.Command, int.MaxValue);
        var refused = await client.ReadAsAsync(accept, Path);
        _engine.Fail(Fault.Command, 0);
        Assert.Multiple(() =>
        {
            Assert.That((refused.Status, refused.Code, refused.ContentHeaders.ContentType?.MediaType), Is.EqualTo((503, "unavailable", "application/problem+json")));
            Assert.That(refused.ContentHeaders.ContentDisposition, Is.Null);
            Assert.That(refused.Headers.RetryAfter, Is.Not.Null);
        });
    }

    [Test]
    public async Task A_failure_that_passes_is_not_noticed()
    {
        using var client = Client();
        using var response = await GetAsync(client, Exports.Ndjson);
        _engine.Fail(Fault.Command, 2);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(_engine.Struck, Is.EqualTo(2));
            Assert.That(lines.Distinct().Count(), Is.EqualTo(lines.Length).And.GreaterThan(36_000));
        });
    }

    /// <summary>On a socket, where HTTP/1.0 has nothing but the end of the connection to end a body with.</summary>
    [Test]
    public async Task A_failure_after_the_first_rows_breaks_the_connection_and_is_logged([Values("1.0", "1.1")] string version)
    {
        _service.UseKestrel(0);
        _service.StartServer();
        using var client = Client();
        client.DefaultRequestVersion = Version.Parse(version);
        using var response = await GetAsync(client, Exports.Ndjson);
        _engine.Fail(Fault.Command, int.MaxValue);
        Assert.That(async () => await response.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
        await _log.Ended;
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), "which was said before");
            Assert.That(_log.Errors.Single(), Does.Match($"The export of {Path} broke off after [0-9]+ rows"));
        });
    }

    /// <summary>A client that does not wait for the end of the answer, as one that holds it against the contract must.</summary>
    private HttpClient Client()
    {
        var client = _service.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For("*"));
        return client;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Version = client.DefaultRequestVersion, Headers = { { "Accept", accept } } };
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return response;
    }
}
