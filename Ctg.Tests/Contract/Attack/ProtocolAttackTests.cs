using System.Net.Http.Headers;
using System.Text;
using Ctg.Tests.Support;

namespace Ctg.Tests.Contract.Attack;

/// <summary>What is no JSON, no method, no address and no header that the contract knows: each is refused by a problem, and nothing fails.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ProtocolAttackTests(string engine) : AttackFixture(engine)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"];

    /// <summary>Segments of a path that are no id, key, number, code or period.</summary>
    private static readonly string[] Segments = ["x", "-1", "1e9", "%09", "%20", "..%2F..", "%C3%A9", "%FF", "%F0%9F%98%80", "'--", "00000000-0000-0000-0000-000000000000", new('a', 2000)];

    private static readonly (string Header, string Value)[] Headers =
    [
        ("If-Match", "*"), ("If-Match", "W/\"1\""), ("If-Match", "1"), ("If-Match", "\"1\", \"2\""), ("If-Match", "\"" + new string('9', 40) + "\""), ("If-Match", ""), ("If-None-Match", "\"é"), ("If-None-Match", "*"),
        ("Accept", "x"), ("Accept", "*/*;q=-1"), ("Accept", "text/csv;charset=x"), ("Accept-Language", "xx-XX;q=2, *"), ("Accept-Encoding", "zstd;q=9"), ("Idempotency-Key", new string('k', 5000)), ("Idempotency-Key", "é"),
        ("Range", "bytes=5-1"), ("Prefer", "x"), ("Last-Event-ID", "-1"), ("traceparent", "00-zz-1-1"), ("Authorization", "Bearer a.b.c"), ("Authorization", "Basic é"),
    ];

    private static IEnumerable<OpenApiContract.Operation> Operations => OpenApiContract.Current.Operations;

    private static IEnumerable<OpenApiContract.Operation> WithABody => Operations.Where(o => o.Definition["requestBody"] is not null);

    private static IEnumerable<OpenApiContract.Operation> OnAPath => Operations.Where(o => o.Path.Contains('{', StringComparison.Ordinal));

    private static IEnumerable<string> Paths => Operations.Select(o => o.Path).Distinct();

    [TestCaseSource(nameof(WithABody))]
    public async Task A_body_that_is_cut_damaged_or_in_another_encoding_is_refused(OpenApiContract.Operation operation)
    {
        using var example = ExampleRequests.Of(operation);
        var right = await example.Content!.ReadAsByteArrayAsync();
        var isJson = example.Content.Headers.ContentType!.MediaType!.EndsWith("json", StringComparison.Ordinal);
        foreach (var damaged in DamagedBodies.Of(right, isJson, Seed))
        {
            using var request = ExampleRequests.Of(operation, Target.PathOf(operation));
            request.Content = new ByteArrayContent(damaged) { Headers = { ContentType = new MediaTypeHeaderValue(example.Content.Headers.ContentType.MediaType!) } };
            var reply = await Owner.ReplyAsync(request);
            Assert.That(reply.Status, Is.InRange(400, 499), $"{Encoding.UTF8.GetString(damaged.AsSpan(0, Math.Min(damaged.Length, 300)))}: {reply.Text}");
        }
    }

    [TestCaseSource(nameof(Paths))]
    public async Task A_method_that_an_address_does_not_have_is_refused_with_those_that_it_has(string path)
    {
        var here = Operations.Where(o => o.Path == path).ToArray();
        // HEAD is answered wherever GET is.
        var has = here.SelectMany(o => o.Method == "GET" ? ["GET", "HEAD"] : new[] { o.Method }).ToArray();
        foreach (var method in Methods.Except(has))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), here[0].PathWith(_ => $"{Guid.CreateVersion7()}"));
            using var response = await Owner.SendAsync(request);
            Assert.That((int)response.StatusCode, Is.EqualTo(405), method);
            Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(has), method);
            if (method != "HEAD") Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("\"code\":\"methodNotAllowed\""), method);
        }
    }

    [TestCaseSource(nameof(OnAPath))]
    public async Task An_address_of_nothing_is_refused(OpenApiContract.Operation operation)
    {
        foreach (var segment in Segments)
        {
            using var request = ExampleRequests.Of(operation, operation.PathWith(_ => segment));
            Assert.That((await Owner.ReplyAsync(request)).Status, Is.InRange(400, 499), segment);
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task No_header_breaks_an_operation(OpenApiContract.Operation operation)
    {
        foreach (var (header, value) in Headers)
        {
            using var request = ExampleRequests.Of(operation);
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
            var reply = await Owner.ReplyAsync(request);
            Assert.That(reply.Status, Is.LessThan(500), $"{header}: {value}: {reply.Text}");
        }
    }
}
