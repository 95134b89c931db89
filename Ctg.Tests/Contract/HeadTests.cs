using Ctg.Tests.Support;

namespace Ctg.Tests.Contract;

/// <summary>HEAD, asked of every operation that reads, at an address where something is and at one where nothing is: on a socket, whose server leaves the body out.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class HeadTests(string engine) : WorldFixture(engine)
{
    /// <summary>What differs from a request to the next, and how a body is cut into parts, which HEAD has none of.</summary>
    private static readonly string[] Passing = ["RateLimit", "Date", "Transfer-Encoding"];

    private static IEnumerable<OpenApiContract.Operation> Reads => OpenApiContract.Current.Operations.Where(o => o.Method == "GET");

    private static IEnumerable<TestCaseData<OpenApiContract.Operation, string>> Forms =>
        from operation in Reads
        from form in operation.Response(200)!["content"]!.AsObject()
        select new TestCaseData<OpenApiContract.Operation, string>(operation, form.Key);

    private CtgService _server = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Listen()
    {
        _server = new CtgService(Service.Database);
        _server.UseKestrel(0);
        _server.StartServer();
        _client = _server.ClientOf(OwnerCaf);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [TestCaseSource(nameof(Forms))]
    public async Task It_answers_as_GET_does_without_the_body(OpenApiContract.Operation operation, string mediaType)
    {
        var path = ExampleRequests.WithQuery(operation, World.PathOf(operation));
        Assert.That(await AskAsync(HttpMethod.Head, path, mediaType), Is.EqualTo(await AskAsync(HttpMethod.Get, path, mediaType)));
    }

    [TestCaseSource(nameof(Reads))]
    public async Task It_is_refused_as_GET_is(OpenApiContract.Operation operation)
    {
        var path = ExampleRequests.Misspelt(operation);
        Assert.That(await AskAsync(HttpMethod.Head, path, "application/json"), Does.StartWith("400 ").And.EqualTo(await AskAsync(HttpMethod.Get, path, "application/json")));
    }

    [TestCase("/")]
    [TestCase("/dashboard/settings")]
    [TestCase("/problems/notFound")]
    [TestCase("/health/ready")]
    public async Task Pages_and_health_checks_answer_it_too(string path) =>
        Assert.That(await AskAsync(HttpMethod.Head, path, "*/*"), Does.StartWith("200 ").And.EqualTo(await AskAsync(HttpMethod.Get, path, "*/*")));

    private async Task<string> AskAsync(HttpMethod method, string path, string mediaType)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { { "Accept", mediaType } } };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => !Passing.Contains(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal);
        return $"{(int)response.StatusCode} {string.Join('\n', headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"))}";
    }
}
